import Rostering

extension Scenario {
  /// A tiny scenario and the days to plan, drawn from a seed: small enough for every rota to be looked at.
  ///
  /// One to four people, three to nine days, one or two windows, of which some end past midnight, every kind of post,
  /// target and absence, and rules tight enough to bind. Some begin near a change of the clocks or a leap day.
  public static func random(seed: UInt64) -> (scenario: Scenario, horizon: Horizon) {
    var draw = ScenarioDraw(seed: seed)
    return (draw.scenario(), draw.horizon)
  }
}

extension RuleBook {
  /// Draws rules on runs and on whole rotas, each sometimes, with numbers that some rota of a few days reaches.
  ///
  /// From a stream of their own: the rest of what a seed gives is the same with them as without.
  public mutating func drawRunsAndCounts(seed: UInt64, duties: [DutyTemplate.ID], people: [Person.ID]) {
    var random = SeededGenerator(seed: seed ^ 0x5EED)
    guard !random.once(in: 3) else { return }
    drawRunsAndCounts(&random, duties: duties)
    guard random.once(in: 4), let person = people.first else { return }
    var own = self
    own.drawRunsAndCounts(&random, duties: duties)
    personal = [person: own]
  }

  private mutating func drawRunsAndCounts(_ random: inout SeededGenerator, duties: [DutyTemplate.ID]) {
    if random.once(in: 2) {
      let atLeast = Int.random(in: 1...3, using: &random)
      let atMost = random.once(in: 2) ? Int.random(in: atLeast...5, using: &random) : nil
      consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: atLeast, atMost: atMost)
    }
    if random.once(in: 3) { daysOffBetweenRuns = DaysOffBetweenRuns(atLeast: Int.random(in: 1...3, using: &random)) }
    if random.once(in: 3) { weekendsWorked = WeekendsWorked(atMost: Int.random(in: 0...1, using: &random)) }
    if random.once(in: 3), !duties.isEmpty {
      dutyCounts = [DutyCount(duty: random.pick(duties), atMost: Int.random(in: 0...2, using: &random))]
    }
    if random.once(in: 4) { horizonMaximum = HorizonMaximum(minutes: random.pick([480, 735, 960, 1_500])) }
  }
}

/// The draws that make up a random scenario.
private struct ScenarioDraw {
  private var random: SeededGenerator
  private let seed: UInt64
  let horizon: Horizon

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let anchors: [Day] = ["2010-03-31", "2012-02-27", "2026-03-26", "2026-10-22", "2026-06-01", "2026-12-28"]
    let first = random.pick(anchors).advanced(by: Int.random(in: 0...3, using: &random))
    self.horizon = Horizon(first..<first.advanced(by: Int.random(in: 3...9, using: &random)))
    self.random = random
    self.seed = seed
  }

  mutating func scenario() -> Scenario {
    var scenario = Scenario(
      name: "random-\(seed)", title: "Random \(seed)", calendar: WorkCalendar(offsets: .paris), rules: rules())
    if random.once(in: 6) { scenario.calendar.closures = [.date(day())] }
    scenario.residences = ["goya", "braque"].prefix(Int.random(in: 1...2, using: &random))
      .map { Residence(id: Residence.ID($0), name: $0) }
    scenario.windows = windows()
    scenario.posts = posts(of: scenario)
    scenario.duties = scenario.windows.flatMap { duties(of: $0) }
    scenario.passes = PassSettings(
      minutes: random.pick([20, 30]), walk: random.pick([8, 10]), approach: random.pick([0, 0, 15]))
    scenario.targets = targets(of: scenario)
    scenario.people = people()
    scenario.absences = absences(of: scenario.people)
    scenario.drawRequests(seed: seed, over: horizon)
    scenario.rules.drawRunsAndCounts(
      seed: seed, duties: scenario.duties.map(\.id), people: scenario.people.map(\.id))
    return scenario
  }

  private mutating func day() -> Day {
    horizon.first.advanced(by: Int.random(in: 0..<horizon.days.count, using: &random))
  }

  /// Each rule of work, sometimes, with a number that some rota of a few days reaches.
  private mutating func rules() -> RuleBook {
    var rules = RuleBook(.none)
    if random.once(in: 3) { rules.dailyMaximum = DailyMaximum(minutes: random.pick([180, 240, 375, 600])) }
    if random.once(in: 3) { rules.amplitude = Amplitude(minutes: random.pick([240, 300, 390, 780])) }
    if random.once(in: 2) { rules.dailyRest = DailyRest(minutes: random.pick([660, 720, 1_230, 1_440, 2_160])) }
    if random.once(in: 3) { rules.daysAWeek = DaysAWeek(days: Int.random(in: 2...6, using: &random)) }
    if random.once(in: 2) { rules.weeklyRest = WeeklyRest(minutes: random.pick([2_100, 2_640, 3_600, 4_320])) }
    if random.once(in: 2) {
      rules.consecutiveDaysOff = ConsecutiveDaysOff(
        days: Int.random(in: 1...3, using: &random), straddling: random.once(in: 2))
    }
    if random.once(in: 3) { rules.weeklyMaximum = WeeklyMaximum(minutes: random.pick([480, 720, 960, 2_880])) }
    if random.once(in: 2) { rules.contractHours = ContractHours() }
    return rules
  }

  private mutating func windows() -> [OpeningWindow] {
    let hours: [Range<ClockTime>] = [
      "20:00"..<"24:00", "19:00"..<"23:00", "16:00"..<"22:15", "22:00"..<"26:00", "09:00"..<"12:00",
      "14:00"..<"20:00", "18:00"..<"25:30",
    ]
    let ids: [OpeningWindow.ID] = random.once(in: 3) ? ["first", "second"] : ["first"]
    return ids.map { id in
      let kept = Set(Weekday.allCases.filter { _ in !random.once(in: 4) })
      let early = Set(random.some(of: kept.sorted()))
      let openings = [(kept.subtracting(early), random.pick(hours)), (early, random.pick(hours))]
        .filter { !$0.0.isEmpty }
        .map { OpeningWindow.Opening(weekdays: $0.0, hours: $0.1) }
      var window = OpeningWindow(id: id, openings: openings)
      if random.once(in: 5) {
        window.exceptions = [.init(day: day(), hours: random.once(in: 2) ? nil : random.pick(hours))]
      }
      return window
    }
  }

  private mutating func posts(of scenario: Scenario) -> [Post] {
    scenario.windows.flatMap { window -> [Post] in
      let count = Int.random(in: 1...2, using: &random)
      return (0..<count).map { index in post("post\(index + 1)-\(window.id)", of: window.id, in: scenario) }
    }
  }

  private mutating func post(_ name: String, of window: OpeningWindow.ID, in scenario: Scenario) -> Post {
    let required = Int.random(in: 1...2, using: &random)
    let staffing = Post.Staffing(required: required, desired: random.once(in: 3) ? required + 1 : nil)
    let kind: Post.Kind
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: kind = .premises(.init(people: staffing, closesWhenShort: random.once(in: 2)))
    case 2: kind = .standby(.init(required: 1))
    default:
      let units = Post.Staffing(required: 1, desired: random.once(in: 3) ? 2 : nil)
      let sizes = random.pick([[2], [2], [2, 3], [3]])
      kind = .patrol(.init(unitSizes: sizes, units: units, residences: scenario.residences.map(\.id)))
    }
    let roles = random.once(in: 4) ? [Post.RoleRequest(role: random.pick(["tutor", "mediator"]), people: 1)] : []
    return Post(id: Post.ID(name), window: window, kind: kind, roles: roles)
  }

  /// A duty for the whole window, and sometimes one for its first two hours.
  private mutating func duties(of window: OpeningWindow) -> [DutyTemplate] {
    guard let hours = window.openings.first?.hours else { return [] }
    let pause = DutyTemplate.Break(
      minutes: 20, start: ClockTime(minutes: hours.lowerBound.minutes + 90), isPaid: random.once(in: 2))
    let whole = DutyTemplate(
      id: DutyTemplate.ID("whole-\(window.id)"), window: window.id, briefing: random.pick([0, 0, 15]),
      report: random.pick([0, 15, 30]), pause: random.once(in: 4) ? pause : nil,
      roles: random.once(in: 6) ? ["mediator"] : [])
    guard random.once(in: 4) else { return [whole] }
    let firstHours = hours.lowerBound..<ClockTime(minutes: hours.lowerBound.minutes + 120)
    return [whole, DutyTemplate(id: DutyTemplate.ID("half-\(window.id)"), window: window.id, hours: firstHours)]
  }

  private mutating func targets(of scenario: Scenario) -> [CoverageTarget] {
    let residences = scenario.residences.map(\.id)
    var targets: [CoverageTarget] = []
    if random.once(in: 2) {
      let period = random.pick(CoverageTarget.Period.allCases)
      let count = period == .evening ? 1 : Int.random(in: 1...5, using: &random)
      targets.append(
        CoverageTarget(
          id: "regular", residences: residences, promise: .passes(count, per: period, between: nil),
          tolerance: random.pick([0, 0, 1])))
    }
    if random.once(in: 4) {
      let promise = CoverageTarget.Promise.passes(1, per: .week, between: "22:00"..<"24:00")
      targets.append(CoverageTarget(id: "late", residences: residences, promise: promise))
    }
    if random.once(in: 3) {
      let between = Int.random(in: 0...2, using: &random)
      targets.append(
        CoverageTarget(id: "spread", residences: residences, promise: .spread(maxOpenDaysBetween: between)))
    }
    return targets
  }

  private mutating func people() -> [Person] {
    (0..<Int.random(in: 1...4, using: &random)).map { index in
      var person = Person(
        id: Person.ID("m\(index + 1)"), name: "Person \(index + 1)",
        roles: random.pick([["mediator"], ["mediator"], ["mediator", "tutor"], ["tutor"]]),
        kind: random.pick([.employee, .employee, .employee, .external, .volunteer]),
        weeklyMinutes: random.pick([nil, 600, 1_200, 2_100]))
      if random.once(in: 8) { person.employedFrom = day() }
      if random.once(in: 8) { person.employedTo = day() }
      return person
    }
  }

  private mutating func absences(of people: [Person]) -> [Absence] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in
      let first = day()
      let kind = random.pick(Absence.Kind.allCases)
      let hours: Range<ClockTime>? = random.once(in: 3) ? random.pick(["09:00"..<"12:00", "18:00"..<"21:00"]) : nil
      return Absence(
        person: random.pick(people).id, days: first...first.advanced(by: Int.random(in: 0...2, using: &random)),
        kind: kind, hours: hours)
    }
  }
}
