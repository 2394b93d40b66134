import Rostering

/// Gives public space beside residences what no promise needs of an evening.
///
/// A secondary place has free slots for the asking. For any other slot it waits until every residence of the patrol keeps at
/// least twice as many passes that evening as the place then has: residential space comes first.
struct SecondaryPasses {
  private let problem: PlanningProblem

  init(of problem: PlanningProblem) { self.problem = problem }

  /// Adds passes through secondary places to a ledger whose slots are given out.
  func walkOn(in ledger: inout PassLedger) {
    let sites = ledger.sites.filter { !$0.secondary.isEmpty }
    for evening in Dictionary(grouping: sites, by: Evening.init).sorted(by: { $0.key < $1.key }).map(\.value) {
      while evening.contains(where: { walkOn(from: $0, in: &ledger) }) {}
    }
  }

  /// The stretches in which one patrol is under way on one day.
  private struct Evening: Hashable, Comparable {
    let day: Day
    let post: Post.ID

    init(of site: PassLedger.Site) {
      self.day = site.day
      self.post = site.post
    }

    static func < (left: Evening, right: Evening) -> Bool { (left.day, left.post) < (right.day, right.post) }
  }

  /// One more pass through the secondary place that is visited least, in a free slot or in one of the residence that is
  /// visited most.
  ///
  /// - Returns: Whether there was a slot for it.
  private func walkOn(from site: PassLedger.Site, in ledger: inout PassLedger) -> Bool {
    let visits = { [ledger] (place: Residence.ID) in
      (ledger.visits(to: place, on: site.day), ledger.visits(to: place), place)
    }
    let most = site.secondary.map { visits($0).0 }.max() ?? 0
    for place in site.secondary.sorted(by: { visits($0) < visits($1) }) where hasRoom(place, at: site, ledger) {
      if ledger.slotsLeft(at: site) > 0 {
        ledger.add(1, to: place, at: site)
        return true
      }
      let least = 2 * Swift.max(visits(place).0 + 1, most)
      guard site.residences.allSatisfy({ visits($0).0 >= least }) else { continue }
      for residence in site.residences.sorted(by: { visits($0) > visits($1) }) where visits(residence).0 > least {
        if give(place, aSlotOf: residence, at: site, in: &ledger) { return true }
      }
    }
    return false
  }

  /// Gives a pass of a residence to a place, unless a promise needs it.
  private func give(
    _ place: Residence.ID, aSlotOf residence: Residence.ID, at site: PassLedger.Site, in ledger: inout PassLedger
  ) -> Bool {
    guard ledger.visits(to: residence, at: site) > 0 else { return false }
    let before = ledger.missingCost(of: residence)
    ledger.add(-1, to: residence, at: site)
    guard ledger.missingCost(of: residence) <= before else {
      ledger.add(1, to: residence, at: site)
      return false
    }
    ledger.add(1, to: place, at: site)
    return true
  }

  private func hasRoom(_ place: Residence.ID, at site: PassLedger.Site, _ ledger: PassLedger) -> Bool {
    ledger.visits(to: place, at: site) < problem.scenario.residence(place)?.mostPassesPerStretch ?? .max
  }
}
