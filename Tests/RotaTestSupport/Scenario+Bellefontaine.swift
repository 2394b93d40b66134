import Rostering

extension Scenario {
  /// An evening team in the manner of Bellefontaine: Tuesday to Saturday 20:00–24:00, Sunday 19:00–23:00.
  ///
  /// Mondays are closed, and everybody works whole windows.
  /// - Parameters:
  ///   - count: How many people, `m1` and on.
  ///   - straddling: Whether the two days off in a row may reach from Sunday into Monday; nil for no such agreement.
  ///   - report: Minutes of report after the window.
  ///   - premises: People required in the local; 0 for no local.
  ///   - closesWhenShort: Whether the local stays shut when it is short.
  ///   - units: Units required on patrol.
  ///   - unitSizes: How many people may form a unit.
  ///   - residences: How many residences, of the eight there are.
  ///   - targets: What is promised to the residences.
  public static func bellefontaine(
    people count: Int = 6, straddling: Bool? = true, report: Int = 0, premises: Int = 2, closesWhenShort: Bool = false,
    units: Int = 1, unitSizes: [Int] = [2], residences: Int = 8, targets: [CoverageTarget] = []
  ) -> Scenario {
    let calendar = WorkCalendar(offsets: .paris, closures: [.yearly(month: 5, day: 1)])
    var scenario = Scenario(name: "bellefontaine", title: "Bellefontaine", calendar: calendar)
    scenario.rules.consecutiveDaysOff = straddling.map { ConsecutiveDaysOff(days: 2, straddling: $0) }
    scenario.people = team(of: count)
    scenario.residences = ["tintoret", "gauguin", "braque", "camus", "pergaud", "titien", "goya", "tourasse"]
      .prefix(residences).map { Residence(id: Residence.ID($0), name: $0) }
    scenario.windows = [
      OpeningWindow(
        id: "evening",
        openings: [
          .init(weekdays: [.tuesday, .wednesday, .thursday, .friday, .saturday], hours: "20:00"..<"24:00"),
          .init(weekdays: [.sunday], hours: "19:00"..<"23:00"),
        ])
    ]
    if premises > 0 {
      let place = Post.Premises(people: .init(required: premises), closesWhenShort: closesWhenShort)
      scenario.posts.append(Post(id: "local", window: "evening", kind: .premises(place)))
    }
    if units > 0 {
      let patrol = Post.Patrol(
        unitSizes: unitSizes, units: .init(required: units), residences: scenario.residences.map(\.id))
      scenario.posts.append(Post(id: "patrol", window: "evening", kind: .patrol(patrol)))
    }
    scenario.duties = [DutyTemplate(id: "evening", window: "evening", report: report)]
    scenario.targets = targets
    return scenario
  }

  /// So many mediators, `m1` and on.
  public static func team(of count: Int, weeklyMinutes: Int? = nil) -> [Person] {
    (0..<count).map { index in
      Person(
        id: Person.ID("m\(index + 1)"), name: "Mediator \(index + 1)", roles: ["mediator"], weeklyMinutes: weeklyMinutes
      )
    }
  }
}
