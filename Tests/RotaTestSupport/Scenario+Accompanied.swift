import Rostering

extension Scenario {
  /// Mornings from Monday to Friday, an adviser and a partner's educator who come for sessions, and households by hand.
  ///
  /// The educator's sessions wait for one with the adviser. Of the households, `h1` has both services, `h2` the adviser's
  /// alone; workshops hold several.
  public static func accompanied() -> Scenario {
    var scenario = Scenario(name: "accompanied", title: "Accompanied", calendar: WorkCalendar(offsets: .paris))
    scenario.windows = [
      OpeningWindow(
        id: "morning",
        openings: [.init(weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday], hours: "09:00"..<"12:00")])
    ]
    scenario.posts = [Post(id: "office", window: "morning", kind: .standby(Post.Staffing(required: 0)))]
    scenario.duties = [DutyTemplate(id: "morning", window: "morning", isForSessions: true)]
    scenario.people = [
      Person(id: "ada", name: "Ada", roles: ["adviser"], employer: "landlord"),
      Person(id: "ed", name: "Ed", roles: ["educator"], employer: "partner", kind: .external),
    ]
    scenario.services = [
      Service(id: "advice", title: "Advice", seats: [.init(roles: ["adviser"])], minutes: 60, mode: "coaching"),
      Service(
        id: "education", title: "Education", seats: [.init(roles: ["educator"])], minutes: 60, after: ["advice"],
        mode: "prevention"),
      Service(
        id: "workshop", title: "Workshop", seats: [.init(roles: ["educator"])], minutes: 120, capacity: 6,
        mode: "prevention"),
    ]
    scenario.beneficiaries = [
      Beneficiary(id: "h1", group: "new", territory: "North"),
      Beneficiary(id: "h2", group: "current", territory: "South", daysWithoutContact: 7, lastContact: "2018-09-28"),
    ]
    scenario.followUps = [
      FollowUp(id: "h1-advice", beneficiary: "h1", service: "advice", rhythm: .monthly(1)),
      FollowUp(id: "h1-education", beneficiary: "h1", service: "education", rhythm: .monthly(2)),
      FollowUp(id: "h2-advice", beneficiary: "h2", service: "advice", rhythm: .monthly(1)),
    ]
    return scenario
  }

  /// A duty of a morning with sessions, each for some follow-ups at some hours.
  public func morning(
    of person: Person.ID, on day: Day, _ sessions: (hours: Range<ClockTime>, followUps: [FollowUp.ID])...
  ) -> Duty {
    let span = calendar.offsets.interval(day, "09:00"..<"12:00")
    let pieces = sessions.flatMap { hours, followUps in
      followUps.map { Piece(kind: .appointment, id: $0.text, interval: calendar.offsets.interval(day, hours)) }
    }
    return Duty(person: person, day: day, span: span, paidMinutes: span.minutes, pieces: pieces)
  }
}
