/// Everything that is known before a rota is made: the team, the places, the hours, the promises and the rules.
public struct Scenario: Sendable {
  /// The language of reports.
  public enum Language: String, CaseIterable, Codable, Sendable {
    /// English.
    case english = "en"
    /// French.
    case french = "fr"
  }

  /// The identifier of the scenario.
  public var name: String
  /// The title that people read.
  public var title: String
  /// The language of reports unless another is asked for.
  public var language: Language = .english
  /// Time zone, holidays and closures.
  public var calendar: WorkCalendar
  /// The rules of work for employees.
  public var rules: RuleBook
  /// Owners of the residences.
  public var landlords: [Landlord] = []
  /// How they share the team's time.
  public var shares: Landlord.Shares = .none
  /// Places to walk through.
  public var residences: [Residence] = []
  /// When posts are open.
  public var windows: [OpeningWindow] = []
  /// Presence wanted.
  public var posts: [Post] = []
  /// What takes place once, whatever is open.
  public var events: [Event] = []
  /// What is done for beneficiaries in sessions.
  public var services: [Service] = []
  /// Those to whom sessions are due.
  public var beneficiaries: [Beneficiary] = []
  /// What is due to whom.
  public var followUps: [FollowUp] = []
  /// Places in which one session takes place at a time.
  public var venues: [Venue] = []
  /// The menu of duties.
  public var duties: [DutyTemplate] = []
  /// How long passes take.
  public var passes = PassSettings()
  /// How long the walks between residences take, where it is known.
  public var walks = Walks()
  /// What has been promised to residences.
  public var targets: [CoverageTarget] = []
  /// What the team has been asked for.
  public var requests: [Request] = []
  /// The team.
  public var people: [Person] = []
  /// When they are away, and what they wish.
  public var absences: [Absence] = []
  /// Who may walk with whom.
  public var pairing = Pairing()
  /// What shortfalls cost.
  public var prices = Prices()
  /// The end from which a duty is a late one.
  public var lateFrom = ClockTime(minutes: 1_380)
  /// The contract, the missions and the partners, which reports print and no rota depends on.
  public var programme = Programme()
  /// What the source does not say and the scenario had to assume.
  public var assumptions: [String] = []

  /// A scenario with a calendar and rules, and nothing else yet.
  public init(name: String, title: String, calendar: WorkCalendar, rules: RuleBook = .codeDuTravail) {
    self.name = name
    self.title = title
    self.calendar = calendar
    self.rules = rules
  }

  /// The person with that identifier.
  public func person(_ id: Person.ID) -> Person? { people.first { $0.id == id } }

  /// The residence with that identifier.
  public func residence(_ id: Residence.ID) -> Residence? { residences.first { $0.id == id } }

  /// The post with that identifier; an event is one that is open once.
  public func post(_ id: Post.ID) -> Post? { posts.first { $0.id == id } ?? event(id).map(post(of:)) }

  /// The openings of all windows on a day, in the order of the scenario, then its events.
  public func occurrences(on day: Day) -> [OpeningWindow.Occurrence] {
    windows.flatMap { $0.occurrences(on: day, calendar: calendar) }
      + events(on: day).map { $0.occurrence(offsets: calendar.offsets) }.filter { !$0.interval.isEmpty }
  }

  /// The openings on a day of the window that a post follows.
  public func occurrences(of post: Post, on day: Day) -> [OpeningWindow.Occurrence] {
    if post.isEvent { return occurrences(on: day).filter { $0.window == post.window } }
    return windows.first { $0.id == post.window }?.occurrences(on: day, calendar: calendar) ?? []
  }

  /// The menu of duties of a day: those of its windows, then those with an event.
  public func shapes(on day: Day) -> [DutyShape] {
    let ofWindows = duties.flatMap { template -> [DutyShape] in
      guard let window = windows.first(where: { $0.id == template.window }) else { return [] }
      let next = template.then.compactMap { id in windows.first { $0.id == id } }
        .flatMap { $0.occurrences(on: day, calendar: calendar) }
      return window.occurrences(on: day, calendar: calendar)
        .compactMap { template.shape(covering: $0, then: next, offsets: calendar.offsets) }
    }
    return ofWindows + eventShapes(on: day, beside: ofWindows)
  }

  /// The entries of the menu that have some hours on a day.
  public func entries(withHoursOf span: Range<Instant>, on day: Day) -> [DutyTemplate.ID] {
    shapes(on: day).filter { $0.span == span }.compactMap(\.template)
  }

  /// The absences of a person that cover a day.
  public func absences(of person: Person.ID, on day: Day) -> [Absence] {
    absences.filter { $0.person == person && $0.days.contains(day) }
  }
}
