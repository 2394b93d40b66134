internal import LinearProgramming
import Rostering

/// The calendar, the people, and the duties that each may be given.
extension MathProgStatement {
  mutating func addCalendar() {
    let days = Array(problem.days)
    let civil = Array(civilDays)
    set("DAYS", days.map { MathProgSymbol($0) })
    set("HORIZON", problem.horizon.days.map { MathProgSymbol($0) })
    set("CIVIL", civil.map { MathProgSymbol($0) })
    parameter(
      "order", civil.map { ([MathProgSymbol($0)], MathProgSymbol(problem.days.lowerBound.distance(to: $0))) })
    parameter("knownSince", Double(problem.days.lowerBound.distance(to: problem.planned.known.lowerBound)))
    parameter("week", civil.map { ([MathProgSymbol($0)], MathProgSymbol($0.week.monday)) })
    parameter("begins", civil.map { ([MathProgSymbol($0)], minute(offsets.interval(of: $0).lowerBound)) })
    parameter("ends", civil.map { ([MathProgSymbol($0)], minute(offsets.interval(of: $0).upperBound)) })
    set("SATURDAYS", civil.filter { $0.weekday == .saturday }.map { MathProgSymbol($0) })
    set("SUNDAYS", days.filter { $0.weekday == .sunday }.map { MathProgSymbol($0) })
    set("HOLIDAYS", days.filter { !problem.scenario.calendar.holidays(on: $0).isEmpty }.map { MathProgSymbol($0) })
  }

  mutating func addTeam() {
    let people = problem.scenario.people
    let held = people.map(problem.scenario.roles)
    let roles = Set(held.joined()).union(problem.scenario.everyPost.flatMap { $0.roles.map(\.role) })
    set("PEOPLE", people.map { MathProgSymbol($0.id) })
    set("ROLES", roles.sorted().map { .string($0) })
    set(
      "HOLDS",
      tuples: zip(people, held).flatMap { person, roles in
        roles.sorted().map { [MathProgSymbol(person.id), .string($0)] }
      })
    let menus = Dictionary(grouping: problem.menu.options, by: \.person)
    for (index, person) in people.enumerated() {
      let own = (menus[index] ?? []).map { [MathProgSymbol($0.day), .string($0.symbol)] }
      set("DUTIES", at: [MathProgSymbol(person.id)], tuples: own)
    }
    addHours()
  }

  private mutating func addHours() {
    let options = problem.menu.options
    parameter("locked", options.filter(\.isLocked).map { (subscripts($0), 1) })
    parameter(
      "dutyAt", options.compactMap { option in option.shape.site.map { (subscripts(option), MathProgSymbol($0)) } })
    parameter("postFrom", options.map { (subscripts($0), minute($0.shape.presence.lowerBound)) })
    parameter("postTo", options.map { (subscripts($0), minute($0.shape.presence.upperBound)) })
    parameter("dutyFrom", options.map { (subscripts($0), minute($0.shape.span.lowerBound)) })
    parameter("dutyTo", options.map { (subscripts($0), minute($0.shape.span.upperBound)) })
    let away = options.flatMap { option in
      option.shape.timesBetween.enumerated().map { number, time in
        (duty: subscripts(option), number: MathProgSymbol(number + 1), time: time)
      }
    }
    for option in options where !option.shape.timesBetween.isEmpty {
      set("BETWEEN", at: subscripts(option), option.shape.timesBetween.indices.map { MathProgSymbol($0 + 1) })
    }
    parameter("awayFrom", away.map { ($0.duty + [$0.number], minute($0.time.away.lowerBound)) })
    parameter("awayTo", away.map { ($0.duty + [$0.number], minute($0.time.away.upperBound)) })
    parameter("offFrom", away.map { ($0.duty + [$0.number], minute($0.time.off.lowerBound)) })
    parameter("offTo", away.map { ($0.duty + [$0.number], minute($0.time.off.upperBound)) })
    let unpaid = options.compactMap { option in
      option.shape.pause.flatMap { option.shape.pauseIsPaid ? nil : (option: option, pause: $0) }
    }
    parameter("unpaidFrom", unpaid.map { (subscripts($0.option), minute($0.pause.lowerBound)) })
    parameter("unpaidTo", unpaid.map { (subscripts($0.option), minute($0.pause.upperBound)) })
    parameter(
      "endsAt",
      options.map { option in
        let end = offsets.time(at: option.shape.span.upperBound, countedFrom: option.day)
        return (subscripts(option), MathProgSymbol(end.minutes))
      })
  }

  /// The person, day and name of a duty: its subscripts in the model.
  func subscripts(_ option: DutyOption) -> [MathProgSymbol] {
    [MathProgSymbol(problem.scenario.people[option.person].id), MathProgSymbol(option.day), .string(option.symbol)]
  }
}

extension DutyShape {
  /// The times between two parts of the duty: when its holder stands at no post, and when the holder is off as well.
  var timesBetween: [(away: Range<Instant>, off: Range<Instant>)] {
    zip(parts, parts.dropFirst()).map { earlier, later in
      (
        earlier.presence.upperBound..<later.presence.lowerBound, earlier.span.upperBound..<later.span.lowerBound
      )
    }
  }
}
