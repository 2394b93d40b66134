import Rostering

@testable import RotaOptimizer

/// What the hours, Sundays, holidays, late ends and wishes of a whole rota cost, measured on its duties alone.
struct PricedQuality {
  private let rota: Rota
  private let problem: PlanningProblem
  private var scenario: Scenario { problem.scenario }

  init(of whole: Rota, in problem: PlanningProblem) {
    self.rota = whole
    self.problem = problem
  }

  /// The priced deviations of everybody, with what it costs that days of the horizon lack and provisional ones have.
  var cost: Double { scenario.people.reduce(early) { $0 + deviation(of: $1) + wishes(of: $1) } }

  private var early: Double {
    guard problem.horizon.end < problem.days.upperBound else { return 0 }
    let counted = PricedGaps(of: rota, over: problem.horizon, in: problem)
    // What published days lack costs nothing here: it is no choice.
    let minutes = counted.uncoveredMinutes - problem.settled.uncoveredMinutes
    return Double(minutes * scenario.prices.early) / 60
  }

  private func menu(of person: Person) -> [DutyOption] {
    problem.menu.options.filter { scenario.people[$0.person].id == person.id }
  }

  private func deviation(of person: Person) -> Double {
    let costs = QualityCost(prices: scenario.prices)
    let shares = FairShare(
      of: scenario, over: problem.days, stretches: Stretch.all(of: scenario, over: problem.days),
      history: problem.history)
    let tally = Tally(of: person, duties: rota.duties, over: problem.days, in: scenario)
    let own = menu(of: person)
    var cost = 0.0
    // Nobody is blamed for hours or Sundays that no duty of the menu could change.
    if scenario.rules.book(for: person).contractHours != nil, let target = tally.contractMinutes, !own.isEmpty {
      cost += costs.hours(tally.paidMinutes, target: target)
    }
    for counter in FairnessCounter.allCases {
      let canCount = own.contains {
        let end = scenario.calendar.offsets.time(at: $0.shape.span.upperBound, countedFrom: $0.day)
        return counter.counts($0.day, end: end, in: scenario)
      }
      guard canCount, let target = shares.target(counter, for: person.id) else { continue }
      cost += costs.fairness(counter, count: tally.counted[counter] ?? 0, target: target)
    }
    return cost
  }

  private func wishes(of person: Person) -> Double {
    scenario.absences.filter { $0.person == person.id && [.wishOff, .wishOn].contains($0.kind) }
      .reduce(0) { $0 + Double(broken(by: $1, of: person) * $1.weight * scenario.prices.wish) }
  }

  /// The days on which a wish that duties of the menu could fulfil, or go against, is not fulfilled.
  private func broken(by wish: Absence, of person: Person) -> Int {
    let own = menu(of: person)
    return wish.days.filter { day in
      let hours = wish.interval(on: day, offsets: scenario.calendar.offsets)
      let isMeant = { (span: Range<Instant>) in
        span.overlaps(hours)
          && (wish.duty.map { scenario.entries(withHoursOf: span, on: day).contains($0) } ?? true)
      }
      guard own.contains(where: { $0.day == day && isMeant($0.shape.span) }) else { return false }
      let works = rota.duties.contains { $0.person == person.id && $0.day == day && isMeant($0.span) }
      return works == (wish.kind == .wishOff)
    }.count
  }
}
