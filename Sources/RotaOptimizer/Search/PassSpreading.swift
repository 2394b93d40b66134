import Rostering

/// Gives passes to slots so that promises are kept and nobody is visited eight times in one evening.
///
/// To the model all ways of meeting a target are one; to the residents they are not. Slots that no target needs are used
/// as well, where the residence has been visited least for the share that its landlord has agreed, and some of them for public
/// space beside residences.
struct PassSpreading {
  private let problem: PlanningProblem
  private let weights: PassWeights

  init(of problem: PlanningProblem) {
    self.problem = problem
    self.weights = PassWeights(of: problem.scenario)
  }

  /// Fills the slots of a choice from nothing, evening by evening, where a pass is worth most.
  func fill(_ choice: RotaChoice) -> RotaChoice {
    var ledger = PassLedger(of: problem, choice: choice)
    for site in ledger.sites { fill(site, in: &ledger) }
    return choice.with(passes: ledger.passes)
  }

  /// Keeps what the passes of a choice promise, fills the slots left over, and moves passes apart.
  func spread(_ choice: RotaChoice) -> RotaChoice {
    var ledger = PassLedger(counting: choice, of: problem)
    for site in ledger.sites { fill(site, in: &ledger) }
    for _ in 0..<PassSpreading.mostSweeps {
      var isBetter = false
      for (position, site) in ledger.sites.enumerated() {
        isBetter = improve(site, at: position, in: &ledger) || isBetter
      }
      guard isBetter else { break }
    }
    PublicSpacePasses(weights: weights).fill(&ledger)
    return choice.with(passes: ledger.passes)
  }

  private func fill(_ site: PassLedger.Site, in ledger: inout PassLedger) {
    var left = ledger.slotsLeft(at: site)
    while left > 0 {
      // Public space has a claim while a promise is made for it.
      let places = site.residences + site.secondary.filter { ledger.worth(of: $0, at: site) > 0 }
      let best = places.filter { ledger.hasRoom(for: $0, at: site) }
        .map { residence in
          Claim(
            residence: residence,
            rankToday: weights.rank(after: ledger.visits(to: residence, on: site.day), of: residence).rounded(),
            worth: ledger.worth(of: residence, at: site),
            rank: weights.rank(after: ledger.visits(to: residence), of: residence))
        }
        .min()
      guard let best else { return }
      ledger.add(1, to: best.residence, at: site)
      left -= 1
    }
  }

  /// Gives a slot of a crowded residence to another one, if need be against one of another evening.
  private func improve(_ site: PassLedger.Site, at position: Int, in ledger: inout PassLedger) -> Bool {
    var isBetter = false
    let near = ledger.sites[(position + 1)...].filter {
      abs($0.day.distance(to: site.day)) <= PassSpreading.mostDaysApart
    }
    for crowded in site.residences where ledger.visits(to: crowded, on: site.day) > 1 {
      for other in site.residences where other != crowded && ledger.visits(to: crowded, at: site) > 0 {
        if make(Exchange(takes: crowded, gives: other, at: [site]), in: &ledger) {
          isBetter = true
          continue
        }
        for against in near where ledger.visits(to: other, at: against) > 0 && against.residences.contains(crowded) {
          guard make(Exchange(takes: crowded, gives: other, at: [site, against]), in: &ledger) else { continue }
          isBetter = true
          break
        }
      }
    }
    return isBetter
  }

  /// A pass of one residence becomes another's at the first site, and the other way round at the second.
  private struct Exchange {
    let takes: Residence.ID
    let gives: Residence.ID
    let at: [PassLedger.Site]

    /// Whether the passes on each day remain the same.
    var isWithinADay: Bool { at.count == 2 && at[0].day == at[1].day }

    /// How many passes more or fewer of each residence at each site.
    var changes: [(residence: Residence.ID, site: PassLedger.Site, change: Int)] {
      zip(at, [1, -1]).flatMap { site, sign in [(takes, site, -sign), (gives, site, sign)] }
    }

    func apply(to ledger: inout PassLedger, undoing: Bool = false) {
      for (residence, site, change) in changes { ledger.add(undoing ? -change : change, to: residence, at: site) }
    }
  }

  /// Makes an exchange if it spreads visits and costs no promise.
  ///
  /// - Returns: Whether it was made.
  private func make(_ exchange: Exchange, in ledger: inout PassLedger) -> Bool {
    // Few exchanges spread visits, and that is seen without making them.
    guard -crowdingChange(of: exchange, in: ledger) >= PassSpreading.leastGain, hasRoom(exchange, in: ledger) else {
      return false
    }
    let before = missingCost(exchange, ledger)
    exchange.apply(to: &ledger)
    if missingCost(exchange, ledger) <= before { return true }
    exchange.apply(to: &ledger, undoing: true)
    return false
  }

  private func missingCost(_ exchange: Exchange, _ ledger: PassLedger) -> Int {
    ledger.missingCost(of: exchange.takes) + ledger.missingCost(of: exchange.gives)
  }

  /// Whether what an exchange adds at a site is no more than may be there.
  private func hasRoom(_ exchange: Exchange, in ledger: PassLedger) -> Bool {
    exchange.changes.allSatisfy { residence, site, change in
      let visits = ledger.visits(to: residence, at: site) + change
      return visits >= 0 && visits <= problem.scenario.residence(residence)?.mostPassesPerStretch ?? .max
    }
  }

  /// How much more crowded visits would be: those of a residence on one day count with their square, and within one
  /// stretch once more.
  private func crowdingChange(of exchange: Exchange, in ledger: PassLedger) -> Double {
    exchange.changes.reduce(0) { sum, entry in
      let (residence, site, change) = entry
      let atSite = rise(of: ledger.visits(to: residence, at: site), by: change)
      let onDay = exchange.isWithinADay ? 0 : rise(of: ledger.visits(to: residence, on: site.day), by: change)
      return sum + weights.weighed(atSite + onDay, of: residence)
    }
  }

  /// How much the square of a number rises with the number.
  private func rise(of number: Int, by change: Int) -> Int { change * (2 * number + change) }

  /// How often all slots are looked over for a better exchange.
  private static let mostSweeps = 8
  /// By how much an exchange must lessen crowding, at least: between residences that weigh the same it is 2 or more, and what
  /// comes of weights that hardly differ is left to the free slots of other evenings.
  private static let leastGain = 1.0
  /// Up to how many days apart two evenings exchange passes.
  private static let mostDaysApart = 7

  /// What a residence can say for being visited next.
  private struct Claim: Comparable {
    let residence: Residence.ID
    /// Its rank after the passes of the day, to the nearest whole number.
    let rankToday: Double
    let worth: Double
    /// Its rank after all its passes.
    let rank: Double

    /// The stronger claim comes first.
    static func < (left: Claim, right: Claim) -> Bool {
      if (left.worth > 0) != (right.worth > 0) { return left.worth > 0 }
      if left.rankToday != right.rankToday { return left.rankToday < right.rankToday }
      if left.worth != right.worth { return left.worth > right.worth }
      if left.rank != right.rank { return left.rank < right.rank }
      return left.residence < right.residence
    }
  }
}

extension RotaChoice {
  /// The same decisions with other passes.
  fileprivate func with(passes: [PassStretch: Int]) -> RotaChoice {
    var copy = self
    copy.passes = passes
    return copy
  }
}
