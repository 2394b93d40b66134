import Rostering

/// A rota names people of the scenario only.
struct PeopleAreKnown: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    var strangers: [Person.ID: Day] = [:]
    let named =
      checked.rota.duties.map { ($0.person, $0.day) }
      + checked.rota.passes.flatMap { pass in pass.people.map { ($0, pass.day) } }
    for (person, day) in named where checked.people[person] == nil {
      strangers[person] = min(strangers[person] ?? day, day)
    }
    return strangers.map { person, day in
      Finding(
        rule: .knownPerson, source: "the scenario's team", person: person, day: day, measured: 0, limit: 1,
        unit: .people, severity: .breach)
    }
  }
}

/// A duty begins on the day under which it stands, and that day is one of the rota's.
struct DutiesHaveTheirDay: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let days = checked.rota.horizon.days
    let finding = { (rule: RuleName, person: Person.ID, day: Day, away: Int) in
      Finding(
        rule: rule, source: "definition of a duty", person: person, day: day, measured: away, limit: 0, unit: .days,
        severity: .breach)
    }
    let misplaced = checked.rota.duties.compactMap { duty -> Finding? in
      let start = checked.offsets.moment(at: duty.span.lowerBound).day
      return start == duty.day ? nil : finding(.dutyDay, duty.person, duty.day, abs(duty.day.distance(to: start)))
    }
    let named =
      checked.rota.duties.map { ($0.person, $0.day) }
      + checked.rota.passes.compactMap { pass in pass.people.first.map { ($0, pass.day) } }
    let outside = named.filter { !days.contains($0.1) }.map { person, day in
      let away = day < days.lowerBound ? day.distance(to: days.lowerBound) : days.upperBound.distance(to: day) + 1
      return finding(.withinHorizon, person, day, away)
    }
    return misplaced + outside
  }
}

/// A duty has the hours of one on the menu that asks for no role, or for one that its holder has.
///
/// While two windows of a site are open, who holds a duty of one may stand at a post of the other. An event asks for roles
/// among those present, of nobody in particular.
struct DutiesSuitTheirHolders: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.duties.filter { duty in
      guard let person = checked.people[duty.person] else { return false }
      let menu = shapes(fitting: duty, in: checked.scenario)
      return !menu.isEmpty && !menu.contains { checked.scenario.suits(person, $0) }
    }
    .map { duty in
      Finding(
        rule: .eligibility, source: "the roles that the scenario's duties ask for", person: duty.person, day: duty.day,
        measured: 0, limit: 1, unit: .duties, severity: .breach)
    }
  }

  /// The duties of the menu that cover all presence at posts, or that share time with it when hours of a hand's making
  /// fit none.
  private func shapes(fitting duty: Duty, in scenario: Scenario) -> [DutyShape] {
    let posts = duty.pieces.filter { $0.isPresence && !$0.interval.isEmpty }.map(\.interval)
    guard let start = posts.map(\.lowerBound).min(), let end = posts.map(\.upperBound).max() else { return [] }
    let sites = scenario.sites(of: duty)
    let near = scenario.shapes(on: duty.day).filter { sites.contains($0.site) && $0.presence.overlaps(start..<end) }
    let covering = near.filter { $0.presence.covers(start..<end) }
    return covering.isEmpty ? near : covering
  }
}

/// The pieces of a duty lie between its first and its last minute.
struct PiecesLieWithinDuties: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.duties.compactMap { duty in
      let outside = duty.pieces.reduce(0) { $0 + $1.interval.minutes(outside: [duty.span]) }
      guard outside > 0 else { return nil }
      return Finding(
        rule: .withinDuty, source: "definition of a duty", person: duty.person, day: duty.day, measured: outside,
        limit: 0, unit: .minutes, severity: .breach)
    }
  }
}

/// Everybody on duty stands somewhere: time that no piece accounts for is worth knowing, and no fault.
struct EverybodyStandsSomewhere: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.duties.compactMap { duty in
      let idle = duty.span.minutes(outside: duty.pieces.map(\.interval) + duty.interruptions)
      guard idle > 0 else { return nil }
      return Finding(
        rule: .idle, source: "the rota's pieces", person: duty.person, day: duty.day, measured: idle, limit: 0,
        unit: .minutes, severity: .info)
    }
  }
}
