import Rostering

extension Placement {
  /// Sends each unit, pass by pass, where the most is still due.
  func placePasses(_ choice: inout RotaChoice) {
    var ledger = PassLedger(of: problem)
    for (index, stretch) in problem.stretches.enumerated() {
      for openPost in stretch.openPosts {
        guard let post = problem.scenario.post(openPost.post), let patrol = post.patrol else { continue }
        let slots = problem.capacity(of: openPost, in: stretch) * choice.unitCount(of: post, in: index)
        for _ in 0..<slots {
          let key = { PassStretch(post: post.id, residence: $0, stretch: index) }
          let candidates = patrol.residences.filter { residence in
            let most = problem.scenario.residence(residence)?.mostPassesPerStretch ?? .max
            return choice.passes[key(residence), default: 0] < most
          }
          let worth = candidates.map { ($0, ledger.worth(of: $0, on: openPost.occurrence.day, in: stretch)) }
          guard let best = worth.max(by: { $0.1 < $1.1 }), best.1 > 0 else { break }
          choice.passes[key(best.0), default: 0] += 1
          ledger.book(best.0, on: openPost.occurrence.day, in: stretch)
        }
      }
    }
  }
}

/// What is still due to each residence while passes are given out.
private struct PassLedger {
  private let problem: PlanningProblem
  private var due: [Int]
  private var isOwed: [Bool]
  private let dueByResidence: [Residence.ID: [Int]]
  private let runsByResidence: [Residence.ID: [Int]]

  init(of problem: PlanningProblem) {
    let published = problem.history.passesMade(for: problem.scenario)
    let offsets = problem.scenario.calendar.offsets
    self.problem = problem
    self.due = problem.passes.map { due in
      due.required - published.filter { due.counts($0, offsets: offsets) }.count
    }
    self.isOwed = problem.runs.map { run in
      !published.contains { $0.residence == run.residence && run.days.contains($0.day) }
    }
    self.dueByResidence = Dictionary(grouping: problem.passes.indices) { problem.passes[$0].residence }
    self.runsByResidence = Dictionary(grouping: problem.runs.indices) { problem.runs[$0].residence }
  }

  /// What one more pass saves, counting a run that ends soon more than one that can wait.
  func worth(of residence: Residence.ID, on day: Day, in stretch: Stretch) -> Double {
    let prices = problem.scenario.prices
    let passes = targets(of: residence, on: day, in: stretch).filter { due[$0] > 0 }
      .reduce(0) { $0 + Double(problem.passes[$1].target.band == nil ? prices.pass : prices.latePass) }
    let runs = openRuns(of: residence, on: day)
      .reduce(0) { sum, run in
        let wait = problem.runs[run].days.filter { $0 > day }.count
        return sum + Double(prices.spread) / Double(1 + wait)
      }
    return passes + runs
  }

  mutating func book(_ residence: Residence.ID, on day: Day, in stretch: Stretch) {
    for target in targets(of: residence, on: day, in: stretch) { due[target] -= 1 }
    for run in openRuns(of: residence, on: day) { isOwed[run] = false }
  }

  private func targets(of residence: Residence.ID, on day: Day, in stretch: Stretch) -> [Int] {
    (dueByResidence[residence] ?? []).filter { index in
      let due = problem.passes[index]
      let band = due.target.band?.interval(on: day, offsets: problem.scenario.calendar.offsets)
      return due.days.contains(day) && band?.covers(stretch.interval) ?? true
    }
  }

  private func openRuns(of residence: Residence.ID, on day: Day) -> [Int] {
    (runsByResidence[residence] ?? []).filter { isOwed[$0] && problem.runs[$0].days.contains(day) }
  }
}
