internal import LinearProgramming
import Rostering

/// Passes, what fits, and what targets lack: §13 of `Models/rota.mod`.
extension Formulation {
  mutating func addPasses() {
    let promised = problem.promisedResidences
    let asked = Set(answers.keys.map { PostStretch(post: $0.post, stretch: $0.stretch) })
    for (index, stretch) in problem.stretches.enumerated() {
      for openPost in stretch.openPosts {
        guard let post = problem.scenario.post(openPost.post), let patrol = post.patrol else { continue }
        let capacity = problem.capacity(of: openPost, in: stretch)
        let residences = patrol.residences.filter(promised.contains)
        let isAsked = asked.contains(PostStretch(post: post.id, stretch: index))
        guard capacity > 0, !residences.isEmpty || isAsked else { continue }
        addPasses(of: post, through: residences, in: index, capacity: capacity)
      }
    }
  }

  mutating func addTargets() {
    let published = problem.publishedPasses
    for due in problem.passes {
      let indices = [MathProgSymbol(due.target.id), MathProgSymbol(due.residence), MathProgSymbol(due.firstDay)]
      let made = published.filter { due.counts($0, offsets: problem.scenario.calendar.offsets) }.count
      let counted = passes(through: due.residence, on: Set(due.days), within: due.target.band)
      let prices = problem.scenario.prices
      addTarget(
        ("gapPasses", "target"), indices, counted: counted, required: due.required - made,
        week: commonWeek(of: due.days), price: prices.pass(isWithinBand: due.target.band != nil),
        requirement: due.requirement)
    }
    for run in problem.runs {
      let indices = [MathProgSymbol(run.target.id), MathProgSymbol(run.residence), MathProgSymbol(run.lastDay)]
      let made = published.contains { $0.residence == run.residence && run.days.contains($0.day) }
      let counted = passes(through: run.residence, on: Set(run.days), within: nil)
      addTarget(
        ("gapSpread", "spread"), indices, counted: counted, required: made ? 0 : 1, week: commonWeek(of: run.days),
        price: problem.scenario.prices.spread, requirement: run.requirement)
    }
  }

  private mutating func addPasses(of post: Post, through residences: [Residence.ID], in index: Int, capacity: Int) {
    let stretch = problem.stretches[index]
    var made = slotsAnswering(at: post.id, in: index)
    for residence in residences {
      let most = problem.scenario.residence(residence)?.mostPassesPerStretch
      let variable = addVariable(
        "passes", [MathProgSymbol(post.id), MathProgSymbol(residence), MathProgSymbol(stretch)],
        kind: .integer, upper: most.map(Double.init) ?? .infinity, week: stretch.day.week)
      passes[PassStretch(post: post.id, residence: residence, stretch: index)] = variable
      made += variable
    }
    model.require(
      made - Double(capacity) * delivered(at: post, in: index) <= 0,
      named: mathProgName("capacity", [MathProgSymbol(post.id), MathProgSymbol(stretch)]),
      stating: .requirement(.capacity(post.id, stretch.start)))
  }

  private mutating func addTarget(
    _ names: (gap: String, row: String), _ indices: [MathProgSymbol], counted: LinearExpression, required: Int,
    week: CivilWeek?, price: Int, requirement: Requirement
  ) {
    guard required > 0 else { return }
    let gap = addVariable(names.gap, indices, kind: .integer, upper: Double(required), week: week)
    let row = model.require(
      counted + gap >= Double(required), named: mathProgName(names.row, indices), stating: .requirement(requirement))
    gaps.append(Gap(variable: gap, row: row))
    payForCoverage(Double(price), gap)
  }

  /// The passes of every post through a residence on some days, those that answer requests included, wholly within a band
  /// of the clock if one is given.
  private func passes(
    through residence: Residence.ID, on days: Set<Day>, within band: Range<ClockTime>?
  ) -> LinearExpression {
    var total = LinearExpression()
    let requests = problem.requests(toVisit: residence)
    for (index, stretch) in problem.stretches.enumerated() {
      for openPost in stretch.openPosts where days.contains(openPost.occurrence.day) {
        let day = openPost.occurrence.day
        let isInside = band?.interval(on: day, offsets: problem.scenario.calendar.offsets).covers(stretch.interval)
        guard isInside ?? true else { continue }
        if let variable = passes[PassStretch(post: openPost.post, residence: residence, stretch: index)] {
          total += variable
        }
        for request in requests {
          let key = AnswerStretch(request: request, post: openPost.post, stretch: index)
          if let variable = answers[key] { total += variable }
        }
      }
    }
    return total
  }

  /// The week that holds all the days to decide on among some, or nil when they lie in several.
  func commonWeek(of days: [Day]) -> CivilWeek? {
    let weeks = Set(days.filter(problem.isOpen).map(\.week))
    return weeks.count == 1 ? weeks.first : nil
  }
}
