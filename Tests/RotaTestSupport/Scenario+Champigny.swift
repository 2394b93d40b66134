import Rostering

extension Scenario {
  /// A team of pairs in the manner of Champigny: Wednesday to Sunday 16:00–22:15.
  ///
  /// A duty has 45 minutes of briefing and report, and a break of 20 minutes.
  /// - Parameters:
  ///   - count: How many people, `m1` and on.
  ///   - pairs: Units required on patrol.
  ///   - breakIsPaid: Whether the break counts as work.
  ///   - targets: What is promised to the two residences, `mordacs` and `bois-labbe`.
  public static func champigny(
    people count: Int = 6, pairs: Int = 3, breakIsPaid: Bool = true, targets: [CoverageTarget] = []
  ) -> Scenario {
    var scenario = Scenario(name: "champigny", title: "Champigny", calendar: WorkCalendar(offsets: .paris))
    scenario.people = team(of: count, weeklyMinutes: 2_100)
    scenario.residences = [Residence(id: "mordacs", name: "Mordacs"), Residence(id: "bois-labbe", name: "Bois-l’Abbé")]
    let days: Set<Weekday> = [.wednesday, .thursday, .friday, .saturday, .sunday]
    scenario.windows = [OpeningWindow(id: "day", openings: [.init(weekdays: days, hours: "16:00"..<"22:15")])]
    let patrol = Post.Patrol(
      unitSizes: [2, 3], units: .init(required: pairs), residences: scenario.residences.map(\.id))
    scenario.posts = [Post(id: "patrol", window: "day", kind: .patrol(patrol))]
    scenario.duties = [
      DutyTemplate(
        id: "day", window: "day", briefing: 30, report: 15,
        pause: .init(minutes: 20, start: "19:00", isPaid: breakIsPaid))
    ]
    scenario.targets = targets
    return scenario
  }
}
