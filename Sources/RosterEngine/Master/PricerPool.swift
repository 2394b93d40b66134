/// The pricers of everybody, asked in parallel.
///
/// Answers come in the order of people, whichever thread found them: columns do not depend on the number of threads.
final class PricerPool {
  private let effort: SearchEffort
  let threads: Int
  private var pricers: [LinePricer]
  private var workspaces: [PricingWorkspace]

  /// - Parameter effort: What says when to end.
  init(of problem: RosterProblem, threads: Int, effort: SearchEffort) {
    self.effort = effort
    self.threads = max(1, threads)
    self.workspaces = Array(repeating: PricingWorkspace(), count: self.threads)
    self.pricers = inParallel(problem.lines.count, threads: self.threads) { person, _ in
      LinePricer(of: problem.lines[person])
    }
  }

  private init(beside other: PricerPool, effort: SearchEffort) {
    self.effort = effort
    threads = max(1, other.threads / 2)
    pricers = other.pricers
    workspaces = Array(repeating: PricingWorkspace(), count: threads)
  }

  /// How many values the recursions of a round of pricing have.
  var size: Int { pricers.reduce(0) { $0 + $1.size } }

  /// Pricers for another thread, as these are now.
  func lane(_ effort: SearchEffort) -> PricerPool { PricerPool(beside: self, effort: effort) }

  /// The cheapest lines of each person at some prices; when the effort is over, neither a line nor a bound of those not
  /// asked yet.
  ///
  /// - Parameters:
  ///   - problem: The problem, or a view of it with the same rules of lines.
  ///   - prices: The price of each linking row.
  ///   - mask: What people may choose.
  ///   - people: Who is asked, in order.
  ///   - lines: How many lines of each are wanted.
  ///   - cheaperThan: By person asked, what lines beside the cheapest must beat.
  func price(
    _ problem: RosterProblem, at prices: [Double], mask: Mask, people: [Int], lines: Int, cheaperThan: [Double]
  ) -> [LinePricer.Answer] {
    let began = ContinuousClock.now
    defer { effort.countPricing(since: began) }
    return pricers.withUnsafeMutableBufferPointer { pricers in
      workspaces.withUnsafeMutableBufferPointer { workspaces in
        // Each person and each workspace is touched by one thread only.
        nonisolated(unsafe) let (pricers, workspaces, effort) = (pricers, workspaces, effort)
        return inParallel(people.count, threads: threads) { position, thread in
          guard !effort.isOver else { return .unknown }
          let person = people[position]
          let request = LinePricer.Request(
            costs: problem.lines[person].costs(at: prices), allowed: mask[person], lines: lines,
            cheaperThan: cheaperThan[position])
          return pricers[person].price(request, workspace: &workspaces[thread])
        }
      }
    }
  }

  /// A lower bound on the cost of each person's lines through each choice, by person, then day; when the effort is over, no
  /// days of those not asked yet.
  func costsThrough(_ problem: RosterProblem, at prices: [Double], mask: Mask) -> [[[Double]]] {
    let began = ContinuousClock.now
    defer { effort.countPricing(since: began) }
    let pricers = pricers
    return workspaces.withUnsafeMutableBufferPointer { workspaces in
      nonisolated(unsafe) let (workspaces, effort) = (workspaces, effort)
      return inParallel(problem.lines.count, threads: threads) { person, thread in
        guard !effort.isOver else { return [] }
        let request = LinePricer.Request(
          costs: problem.lines[person].costs(at: prices), allowed: mask[person], lines: 1, cheaperThan: -.infinity)
        return pricers[person].costsThrough(request, workspace: &workspaces[thread])
      }
    }
  }
}

extension LineProblem {
  /// The cost of each choice, by day, once linking rows are paid.
  fileprivate func costs(at prices: [Double]) -> [[Double]] {
    menu.map { duties in
      [0] + duties.map { duty in duty.entries.reduce(duty.cost) { $0 - $1.coefficient * prices[$1.row] } }
    }
  }
}
