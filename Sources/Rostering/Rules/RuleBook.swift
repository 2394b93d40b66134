/// The rules of work that a scenario's employees fall under: a named profile with what the scenario sets otherwise.
public struct RuleBook: Hashable, Sendable {
  /// A named set of rules.
  public enum Profile: String, CaseIterable, Codable, Sendable {
    /// The Code du travail where no agreement says otherwise.
    case codeDuTravail = "code-du-travail"
    /// No rule of work: for volunteers, or for studies of what the rules cost.
    case none
  }

  /// The profile from which the rules start.
  public var profile: Profile
  /// The most work in a civil day.
  public var dailyMaximum: DailyMaximum?
  /// The longest span of a duty.
  public var amplitude: Amplitude?
  /// The interruptions of a part-timer's day.
  public var interruptions: Interruptions?
  /// The rest between duties.
  public var dailyRest: DailyRest?
  /// The most days of work a week.
  public var daysAWeek: DaysAWeek?
  /// The long rest of a week.
  public var weeklyRest: WeeklyRest?
  /// Days off in a row each week.
  public var consecutiveDaysOff: ConsecutiveDaysOff?
  /// The most work in a week.
  public var weeklyMaximum: WeeklyMaximum?
  /// Hours held against the contract.
  public var contractHours: ContractHours?
  /// How many days in a row are worked.
  public var consecutiveDaysWorked: ConsecutiveDaysWorked?
  /// Days off in a row wherever there is one.
  public var daysOffBetweenRuns: DaysOffBetweenRuns?
  /// The most weekends worked in a horizon.
  public var weekendsWorked: WeekendsWorked?
  /// The most duties of entries of the menu in a horizon, one rule for each entry.
  public var dutyCounts: [DutyCount] = []
  /// The most work in a horizon.
  public var horizonMaximum: HorizonMaximum?
  /// Night work over twelve months.
  public var nightWork: NightWork?
  /// The whole book of those with whom something else was agreed.
  public var personal: [Person.ID: RuleBook] = [:]

  /// The rules of a profile.
  public init(_ profile: Profile) {
    self.profile = profile
    switch profile {
    case .none: break
    case .codeDuTravail:
      dailyMaximum = DailyMaximum(minutes: 600)
      amplitude = Amplitude(minutes: 780)
      interruptions = Interruptions()
      dailyRest = DailyRest(minutes: 660)
      daysAWeek = DaysAWeek(days: 6)
      weeklyRest = WeeklyRest(minutes: 2_100)
      weeklyMaximum = WeeklyMaximum(minutes: 2_880)
      contractHours = ContractHours()
      nightWork = NightWork()
    }
  }

  /// The Code du travail where no agreement says otherwise.
  public static let codeDuTravail = RuleBook(.codeDuTravail)

  /// The rules in force for employees, in the order in which reports list them.
  public var ofWork: [any WorkRule] {
    let rules: [(any WorkRule)?] = [
      dailyMaximum, amplitude, interruptions, dailyRest, daysAWeek, weeklyRest, consecutiveDaysOff, weeklyMaximum,
      contractHours,
      consecutiveDaysWorked, daysOffBetweenRuns, weekendsWorked, horizonMaximum, nightWork,
    ]
    return rules.compactMap(\.self) + dutyCounts
  }

  /// The book under which a person falls, when an employee: the person's own, or this one.
  public func book(for person: Person) -> RuleBook { personal[person.id] ?? self }

  /// The rules in force for a person: those of work bind employees only.
  public func rules(for person: Person) -> [any WorkRule] {
    let ofEverybody: [any WorkRule] = [OneDuty(), Availability()]
    switch person.kind {
    case .employee: return ofEverybody + book(for: person).ofWork
    case .external, .volunteer: return ofEverybody
    }
  }
}
