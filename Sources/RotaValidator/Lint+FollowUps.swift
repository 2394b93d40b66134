import Rostering

extension Validator {
  /// Services whose sessions last longer than anybody is there.
  static func lintServices(_ scenario: Scenario) -> [Lint] {
    let longest = scenario.sessionTimes.map(\.minutes).max() ?? 0
    guard !scenario.windows.isEmpty else { return [] }
    return scenario.services.filter { longest < $0.minutes }.map { service in
      Lint(
        place: "services.\(service.id)",
        message: "its \(service.minutes) minutes fit in no duty, the longest has \(longest)",
        advice: "make it shorter, or add a duty that is long enough.")
    }
  }

  /// Follow-ups of which no session can ever be held, referents who can hold none, and those to whom nothing is due.
  static func lintFollowUps(_ scenario: Scenario) -> [Lint] {
    let followed = Set(scenario.followUps.map(\.beneficiary))
    let forgotten = scenario.beneficiaries.filter { !followed.contains($0.id) }.map { beneficiary in
      Lint(
        place: "beneficiaries.\(beneficiary.id)", message: "nothing is due to it", advice: "give it a follow-up.")
    }
    let times = scenario.sessionTimes
    return lintSeats(scenario) + lintWaiting(scenario)
      + scenario.followUps.flatMap { lint($0, at: times, in: scenario) } + forgotten
  }

  private static func lint(_ followUp: FollowUp, at times: [SessionTime], in scenario: Scenario) -> [Lint] {
    guard let service = scenario.service(followUp.service),
      let beneficiary = scenario.beneficiary(followUp.beneficiary)
    else { return [] }
    let place = "followUps.\(followUp.id)"
    var lints: [Lint] = []
    // A service that no duty is long enough for is told once, not for each of its follow-ups.
    if times.contains(where: { $0.minutes >= service.minutes }),
      !times.contains(where: { $0.has(service.minutes, for: followUp, of: beneficiary) })
    {
      lints.append(
        Lint(
          place: place, message: "its \(service.minutes) minutes fit in no duty at hours and on days that suit",
          advice: "correct the days and hours of “\(beneficiary.id)”, or those of the follow-up."))
    }
    if let referent = followUp.referent.flatMap(scenario.person),
      !service.seats.contains(where: { !$0.roles.isDisjoint(with: referent.roles) })
    {
      lints.append(
        Lint(
          place: place, message: "its referent \(referent.id) holds no role that “\(service.id)” takes",
          advice: "name somebody else, or add the role to the person."))
    }
    return lints
  }

  /// Services whose seats the team cannot all fill at once.
  private static func lintSeats(_ scenario: Scenario) -> [Lint] {
    scenario.services.compactMap { service in
      let due = scenario.followUps.filter { $0.service == service.id }
      guard let first = due.first, !scenario.canStaff(service) else { return nil }
      // A role of a service that nobody holds at all is told where it is written.
      let isHeld = service.seats.allSatisfy { seat in
        scenario.people.contains { !$0.roles.isDisjoint(with: seat.roles) }
      }
      let isEvent = scenario.beneficiary(first.beneficiary)?.isEvent ?? false
      guard isEvent || isHeld else { return nil }
      let seats = service.seats.map { seat in
        "\(seat.people) of " + seat.roles.sorted().map { "“\($0)”" }.joined(separator: " or ")
      }
      return Lint(
        place: "\(isEvent ? "events" : "services").\(service.id)",
        message:
          "the team has not got the people whom its sessions take (\(seats.joined(separator: ", "))), so none of "
          + "\(due.count == 1 ? "its 1 follow-up" : "its \(due.count) follow-ups") can be held",
        advice: "correct the roles, here or in the list of people.")
    }
  }

  /// Follow-ups that wait for what never comes.
  private static func lintWaiting(_ scenario: Scenario) -> [Lint] {
    scenario.followUps.filter { !scenario.canComeFirst(before: $0) }.map { followUp in
      let after = scenario.service(followUp.service)?.after.map(\.text).sorted().joined(separator: " or ") ?? ""
      let before = scenario.followUps(before: followUp)
      let whom = followUp.beneficiary
      return Lint(
        place: "followUps.\(followUp.id)",
        message: before.isEmpty
          ? "it waits for a session of \(after), which \(whom) is due nowhere: it can never be held"
          : "it waits for a session of \(after), which cannot be held before it ends: it can never be held",
        advice: "give \(whom) a follow-up of \(after) that begins earlier, or say under “met” that there was one.")
    }
  }
}

/// Hours at which somebody may be there for a session, on some weekdays or on one date.
private struct SessionTime {
  let weekdays: Set<Weekday>
  /// The date; nil for any of the weekdays.
  let day: Day?
  let hours: Range<ClockTime>

  var minutes: Int { hours.upperBound.minutes - hours.lowerBound.minutes }

  /// Whether there is room for a session of so many minutes that suits.
  func has(_ minutes: Int, for followUp: FollowUp, of beneficiary: Beneficiary) -> Bool {
    let wanted = [followUp.hours, beneficiary.hours]
    let suits = { (weekday: Weekday) in
      wanted.allSatisfy { hours in
        (hours.weekdays?.contains(weekday) ?? true)
          && (hours.dates.map { dates in day.map(dates.contains) ?? dates.contains { $0.weekday == weekday } } ?? true)
      }
    }
    guard weekdays.contains(where: suits), day.map(followUp.isDue) ?? true else { return false }
    let left = wanted.compactMap(\.clock).reduce(hours) { $0.clamped(to: $1) }
    return left.upperBound.minutes - left.lowerBound.minutes >= minutes
  }
}

extension Scenario {
  /// When somebody may be there for a session, as far as the openings and the menu of duties tell.
  fileprivate var sessionTimes: [SessionTime] {
    windows.flatMap { window -> [SessionTime] in
      let openings =
        window.openings.map { SessionTime(weekdays: $0.weekdays, day: nil, hours: $0.hours) }
        + window.exceptions.compactMap { exception in
          exception.hours.map { SessionTime(weekdays: [exception.day.weekday], day: exception.day, hours: $0) }
        }
      let duties = duties.filter { $0.window == window.id || $0.then.contains(window.id) }
      return duties.flatMap { duty in
        openings.map { opening in
          SessionTime(
            weekdays: opening.weekdays, day: opening.day,
            hours: duty.hours.map { opening.hours.clamped(to: $0) } ?? opening.hours)
        }
      }
    }
  }

  /// Whether a session that a follow-up must wait for can come on a day before its last.
  ///
  /// - Parameter waiting: The follow-ups that wait for this one: none can wait for itself.
  fileprivate func canComeFirst(before followUp: FollowUp, waiting: Set<FollowUp.ID> = []) -> Bool {
    guard mustWait(followUp) else { return true }
    return followUps(before: followUp).contains { first in
      let isEarly = followUp.to.map { last in first.from.map { $0 < last } ?? true } ?? true
      return isEarly && !waiting.contains(first.id)
        && canComeFirst(before: first, waiting: waiting.union([followUp.id]))
    }
  }
}
