internal import LinearProgramming
import Rostering

/// What is due to beneficiaries, and in which order: §14 of `Models/rota.mod`.
extension Formulation {
  mutating func addFollowUps() {
    for due in problem.sessions.dues { addDue(due) }
    for (index, followUp) in problem.scenario.followUps.enumerated() {
      addOrder(of: followUp, at: index)
      addTurns(of: followUp, at: index)
      addSpacing(of: followUp, at: index)
    }
    for beneficiary in problem.scenario.beneficiaries { addOnceADay(for: beneficiary.id) }
    for run in problem.sessions.contacts { addContact(run) }
  }

  /// Whether a follow-up has a session in the stretch of a chance.
  private func session(_ chance: Int) -> LinearExpression {
    (joins[chance] ?? held[problem.sessions.chances[chance].slot]).map { LinearExpression($0) } ?? .zero
  }

  /// The sessions of a follow-up on the planned days that satisfy a condition.
  private func sessions(of followUp: Int, where isMeant: (Day) -> Bool) -> LinearExpression {
    sum(over: problem.sessions.chancesOf[followUp].filter { isMeant(problem.day(ofChance: $0)) }) { session($0) }
  }

  private func days(of followUp: Int) -> [Day] {
    Set(problem.sessions.chancesOf[followUp].map(problem.day(ofChance:))).sorted()
  }

  /// How many known sessions some follow-ups have before a day.
  private func known(of followUps: [FollowUp], before day: Day) -> Int {
    problem.sessions.known.count { session in
      session.day < day && followUps.contains { $0.id == session.followUp }
    }
  }

  /// As many sessions as are due, no more, or a gap.
  private mutating func addDue(_ due: SessionMenu.Due) {
    let indices = [MathProgSymbol(due.demand.followUp.id), MathProgSymbol(due.demand.firstDay)]
    let days = Set(due.demand.days)
    let gap = addVariable(
      "gapSessions", indices, kind: .integer, upper: Double(due.left), week: commonWeek(of: due.demand.days))
    let row = model.require(
      sessions(of: due.followUp, where: days.contains) + gap == Double(due.left),
      named: mathProgName("sessions", indices), stating: .requirement(due.demand.requirement))
    gaps.append(Gap(variable: gap, row: row))
    payForCoverage(Double(problem.scenario.prices.session), gap)
  }

  /// A session that must wait for one of another service comes on a later day.
  private mutating func addOrder(of followUp: FollowUp, at index: Int) {
    guard problem.scenario.mustWait(followUp) else { return }
    let first = problem.scenario.followUps(before: followUp)
    let positions = first.compactMap { earlier in problem.scenario.followUps.firstIndex { $0.id == earlier.id } }
    for day in days(of: index) where known(of: first, before: day) == 0 {
      let before = sum(over: positions) { sessions(of: $0) { $0 < day } }
      model.require(
        sessions(of: index) { $0 == day } - before <= 0,
        named: mathProgName("afterFirst", [MathProgSymbol(followUp.id), MathProgSymbol(day)]),
        stating: .requirement(.sessions(followUp.id, day)))
    }
  }

  /// The sessions of two follow-ups take turns: on every day, one is ahead of the other by one session at the most, as far
  /// as what is known leaves that possible.
  private mutating func addTurns(of followUp: FollowUp, at index: Int) {
    guard let other = followUp.alternatesWith,
      let partner = problem.scenario.followUps.firstIndex(where: { $0.id == other })
    else { return }
    for day in Set(days(of: index) + days(of: partner)).sorted() {
      let after = day.advanced(by: 1)
      let lead = known(of: [followUp], before: after) - known(of: [problem.scenario.followUps[partner]], before: after)
      let ahead = sessions(of: index) { $0 <= day } - sessions(of: partner) { $0 <= day }
      let turn = problem.sessions.mostAhead(followUp, of: problem.scenario.followUps[partner])
      model.require(
        ahead <= Double(Swift.max(0, turn - lead)),
        named: mathProgName("turn", [MathProgSymbol(followUp.id), MathProgSymbol(day)]),
        stating: .requirement(.sessions(followUp.id, day)))
      model.require(
        ahead >= Double(Swift.min(0, turn - 1 - lead)),
        named: mathProgName("turnBack", [MathProgSymbol(followUp.id), MathProgSymbol(day)]),
        stating: .requirement(.sessions(followUp.id, day)))
    }
  }

  /// Two sessions lie so many days apart at the least: no two begin within as many days from any session on.
  private mutating func addSpacing(of followUp: FollowUp, at index: Int) {
    guard let apart = followUp.daysApart, apart > 1 else { return }
    let known = problem.sessions.known.enumerated().filter { $1.followUp == followUp.id }
    let starts: [(name: String, number: MathProgSymbol, day: Day)] =
      days(of: index).map { ("spaced", MathProgSymbol($0), $0) }
      + known.map { ("spacedKnown", MathProgSymbol($0 + 1), $1.day) }
    for start in starts {
      let span = start.day..<start.day.advanced(by: apart)
      let within = sessions(of: index, where: span.contains)
      guard !within.terms.isEmpty else { continue }
      let there = known.count { span.contains($0.element.day) }
      model.require(
        within <= Double(Swift.max(0, 1 - there)),
        named: mathProgName(start.name, [MathProgSymbol(followUp.id), start.number]),
        stating: .requirement(.sessions(followUp.id, start.day)))
    }
  }

  /// A beneficiary has one session a day at the most.
  private mutating func addOnceADay(for beneficiary: Beneficiary.ID) {
    let own = problem.scenario.followUps.indices.filter { problem.scenario.followUps[$0].beneficiary == beneficiary }
    let byDay = Dictionary(grouping: own.flatMap { problem.sessions.chancesOf[$0] }) { problem.day(ofChance: $0) }
    let known = Set(
      problem.sessions.known.filter { session in own.contains { problem.scenario.followUps[$0].id == session.followUp }
      }
      .map(\.day))
    for (day, chances) in byDay.sorted(by: { $0.key < $1.key }) where chances.count > 1 || known.contains(day) {
      model.require(
        sum(over: chances.sorted()) { session($0) } <= (known.contains(day) ? 0 : 1),
        named: mathProgName("onceADay", [MathProgSymbol(beneficiary), MathProgSymbol(day)]),
        stating: .requirement(.contact(beneficiary, day)))
    }
  }

  private mutating func addContact(_ run: CoverageDemand.Contact) {
    let indices = [MathProgSymbol(run.beneficiary), MathProgSymbol(run.lastDay)]
    let own = problem.scenario.followUps.indices
      .filter { problem.scenario.followUps[$0].beneficiary == run.beneficiary }
    let gap = addVariable("gapContact", indices, kind: .integer, upper: 1, week: commonWeek(of: Array(run.days)))
    let row = model.require(
      sum(over: own) { sessions(of: $0, where: run.days.contains) } + gap >= 1, named: mathProgName("contact", indices),
      stating: .requirement(run.requirement))
    gaps.append(Gap(variable: gap, row: row))
    payForCoverage(Double(problem.scenario.prices.contact), gap)
  }
}
