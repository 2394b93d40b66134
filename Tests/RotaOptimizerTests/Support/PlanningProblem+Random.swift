import Rostering
import RotaTestSupport

@testable import RotaOptimizer

extension PlanningProblem {
  /// The seeds of the random problems that tests look at: the models of all are compared, and each row binds in some.
  static let seeds = UInt64(0)..<230

  /// The seeds of teams mostly locked at posts that want roles.
  static let heldSeeds = UInt64(100)..<150

  /// The seeds from which rules on runs and on whole rotas are drawn.
  static let pacedSeeds = UInt64(150)..<230

  /// A week or two of a small team, drawn from a seed, with what was published before and duties that are locked.
  ///
  /// Larger than `Scenario.random(seed:)`, so that the rows of whole weeks, of roles and of history have something to
  /// forbid: one to four people on all kinds of posts, few enough to be short, and rules tight enough to bind.
  ///
  /// The last fifty are days of a team mostly locked at posts that want roles, with next to no rules.
  static func random(seed: UInt64) -> PlanningProblem {
    if heldSeeds.contains(seed) { return heldTeam(seed: seed) }
    if pacedSeeds.contains(seed) { return paced(seed: seed) }
    var draw = TeamDraw(seed: seed)
    let scenario = draw.scenario()
    let past = draw.history(of: scenario)
    let locks = draw.locks(of: scenario)
    return PlanningProblem(
      of: scenario, over: draw.horizon, history: past.followed(by: draw.published(of: scenario)),
      locked: locks + draw.locksAtPosts(of: scenario))
  }
}

extension PlanningProblem {
  /// Four people and two posts with roles of which there are few, on three evenings, most duties locked at either post;
  /// in every other problem it is two people without a role who are locked at the premises.
  private static func heldTeam(seed: UInt64) -> PlanningProblem {
    var random = SeededGenerator(seed: seed)
    var scenario = Scenario.bellefontaine(
      people: 4, straddling: nil, premises: random.pick([1, 2]), closesWhenShort: random.once(in: 3), units: 1,
      unitSizes: [2, 3])
    for index in scenario.posts.indices {
      scenario.posts[index].roles = random.pick([["tutor"], ["driver", "tutor"]])
        .map { Post.RoleRequest(role: $0, people: 1) }
    }
    let isPremisesOnly = seed % 2 == 1
    for index in scenario.people.indices {
      scenario.people[index].roles =
        isPremisesOnly && index < 2
        ? ["mediator"] : random.pick([["mediator"], ["tutor"], ["driver"], ["driver", "tutor"]])
    }
    let days = Horizon("2010-06-08"..<"2010-06-11")
    let locked = days.days.flatMap { day in
      scenario.people.enumerated().compactMap { index, person -> Duty? in
        let isLocked = isPremisesOnly ? index < 2 : !random.once(in: 3)
        guard isLocked, let shape = scenario.shapes(on: day).first else { return nil }
        let post = isPremisesOnly ? scenario.posts[0] : random.pick(scenario.posts)
        let piece = Piece(
          kind: .post, id: post.id.text, unit: post.patrol.map { _ in 1 }, interval: shape.presence)
        return Duty(
          person: person.id, day: day, span: shape.span, paidMinutes: shape.paidMinutes, isLocked: true,
          pieces: [piece])
      }
    }
    return PlanningProblem(of: scenario, over: days, history: .none, locked: locked)
  }
}

/// The draws that make up a random problem.
private struct TeamDraw {
  private var random: SeededGenerator
  private let seed: UInt64
  /// Whether this is three weeks of one person's long rests: those of successive weeks then compete, and only the last
  /// is cheap, because it may reach beyond the planned days.
  private let isRestful: Bool
  /// Whether duties end after midnight and spoil two days each, of which the week has few.
  private let isLate: Bool
  let horizon: Horizon

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let anchors: [Day] = ["2010-04-01", "2010-05-10", "2026-03-23", "2026-10-21", "2026-12-24"]
    let first = random.pick(anchors).advanced(by: Int.random(in: 0...6, using: &random))
    self.isRestful = seed % 4 == 3
    self.isLate = seed % 4 == 1
    self.horizon =
      isRestful
      ? Horizon(first.week.monday..<first.week.monday.advanced(by: 21))
      : Horizon(first..<first.advanced(by: Int.random(in: 5...9, using: &random)))
    self.random = random
    self.seed = seed
  }

  mutating func scenario() -> Scenario {
    var scenario = Scenario(
      name: "team-\(seed)", title: "Team \(seed)", calendar: WorkCalendar(offsets: .paris), rules: rules())
    scenario.residences = ["goya", "braque", "camus"].prefix(Int.random(in: 1...3, using: &random)).map {
      Residence(id: Residence.ID($0), name: $0, mostPassesPerStretch: random.pick([nil, nil, 1, 2]))
    }
    scenario.windows = windows()
    scenario.posts = scenario.windows.flatMap { posts(in: $0.id, of: scenario) }
    scenario.duties = scenario.windows.flatMap { duties(in: $0) }
    scenario.passes = PassSettings(
      minutes: random.pick([20, 30]), walk: random.pick([8, 10, 40]), approach: random.pick([0, 15]))
    scenario.targets = targets(of: scenario.residences.map(\.id))
    scenario.people = people()
    scenario.absences = absences(of: scenario.people)
    scenario.drawRequests(seed: seed, over: horizon)
    if seed % 3 == 0 { scenario.drawPairing(seed: seed) }
    return scenario
  }

  private mutating func rules() -> RuleBook {
    var rules = RuleBook(.none)
    rules.contractHours = random.once(in: 5) ? nil : ContractHours()
    if isRestful {
      rules.dailyRest = DailyRest(minutes: 660)
      rules.weeklyRest = WeeklyRest(minutes: random.pick([3_600, 4_320, 5_000]))
      return rules
    }
    if random.once(in: 4) { rules.dailyMaximum = DailyMaximum(minutes: random.pick([200, 300, 420])) }
    if random.once(in: 2) { rules.dailyRest = DailyRest(minutes: random.pick([660, 1_260, 1_500])) }
    if isLate || random.once(in: 3) { rules.daysAWeek = DaysAWeek(days: Int.random(in: 3...5, using: &random)) }
    if random.once(in: 2) { rules.weeklyRest = WeeklyRest(minutes: random.pick([2_100, 3_600, 4_320])) }
    if random.once(in: 3) { rules.consecutiveDaysOff = ConsecutiveDaysOff(days: 2, straddling: random.once(in: 2)) }
    if random.once(in: 4) { rules.weeklyMaximum = WeeklyMaximum(minutes: random.pick([720, 960, 1_200])) }
    return rules
  }

  private mutating func windows() -> [OpeningWindow] {
    let evening: Range<ClockTime> =
      isLate ? "22:00"..<"26:00" : random.pick(["20:00"..<"24:00", "19:00"..<"23:00", "22:00"..<"26:00"])
    let closed = random.pick(Weekday.allCases)
    let days = Set(Weekday.allCases).subtracting(isRestful ? [] : [closed])
    var windows = [OpeningWindow(id: "evening", openings: [.init(weekdays: days, hours: evening)])]
    if random.once(in: 3) {
      windows.append(OpeningWindow(id: "day", openings: [.init(weekdays: days, hours: "15:00"..<"19:00")]))
    }
    return windows
  }

  private mutating func posts(in window: OpeningWindow.ID, of scenario: Scenario) -> [Post] {
    var posts: [Post] = []
    if random.once(in: 5) {
      posts.append(Post(id: Post.ID("calls-\(window)"), window: window, kind: .standby(.init(required: 1))))
    }
    if isRestful || !random.once(in: 4) {
      let required = isRestful ? 2 : Int.random(in: 1...2, using: &random)
      let staffing = Post.Staffing(required: required, desired: random.once(in: 2) ? required + 1 : nil)
      let place = Post.Premises(people: staffing, closesWhenShort: !isRestful && !random.once(in: 4))
      posts.append(Post(id: Post.ID("local-\(window)"), window: window, kind: .premises(place), roles: roles()))
    }
    if posts.isEmpty || !random.once(in: 4) {
      let patrol = Post.Patrol(
        unitSizes: random.pick([[2], [2], [2, 3]]), units: .init(required: 1, desired: random.once(in: 3) ? 2 : nil),
        residences: scenario.residences.map(\.id),
        passes: window == "day" && seed % 2 == 0 ? PassSettings(minutes: 25, walk: 12, approach: 5) : nil)
      posts.append(Post(id: Post.ID("patrol-\(window)"), window: window, kind: .patrol(patrol), roles: roles()))
    }
    return posts
  }

  private mutating func roles() -> [Post.RoleRequest] {
    ["driver", "mediator", "tutor"].filter { _ in random.once(in: 2) }
      .map { Post.RoleRequest(role: $0, people: Int.random(in: 1...2, using: &random)) }
  }

  private mutating func duties(in window: OpeningWindow) -> [DutyTemplate] {
    guard let hours = window.openings.first?.hours else { return [] }
    let middle = ClockTime(minutes: (hours.lowerBound.minutes + hours.upperBound.minutes) / 2)
    let pause = DutyTemplate.Break(minutes: 20, start: middle, isPaid: random.once(in: 2))
    let whole = DutyTemplate(
      id: DutyTemplate.ID("whole-\(window.id)"), window: window.id, briefing: random.pick([0, 15]),
      report: random.pick([0, 15, 30]), pause: random.once(in: 3) ? pause : nil)
    guard random.once(in: 3) else { return [whole] }
    let early = DutyTemplate(
      id: DutyTemplate.ID("early-\(window.id)"), window: window.id, hours: hours.lowerBound..<middle,
      roles: random.once(in: 3) ? ["mediator"] : [])
    return [whole, early]
  }

  private mutating func targets(of residences: [Residence.ID]) -> [CoverageTarget] {
    var targets: [CoverageTarget] = []
    if random.once(in: 2) {
      let (count, period) =
        random.pick([(1, .evening), (2, .evening), (8, .week), (12, .week), (20, .month)])
        as (Int, CoverageTarget.Period)
      targets.append(
        CoverageTarget(id: "regular", residences: residences, promise: .passes(count, per: period, between: nil)))
    }
    if random.once(in: 3) {
      let promise = CoverageTarget.Promise.passes(2, per: .week, between: "22:00"..<"24:00")
      targets.append(CoverageTarget(id: "late", residences: residences, promise: promise))
    }
    if random.once(in: 2) {
      let promise = CoverageTarget.Promise.spread(maxOpenDaysBetween: Int.random(in: 0...2, using: &random))
      targets.append(CoverageTarget(id: "spread", residences: residences, promise: promise))
    }
    return targets
  }

  private mutating func people() -> [Person] {
    (0..<Int.random(in: isRestful ? 1...1 : 2...4, using: &random)).map { index in
      var person = Person(
        id: Person.ID("m\(index + 1)"), name: "Person \(index + 1)",
        roles: random.pick([["mediator"], ["mediator", "tutor"], ["driver", "tutor"], ["driver", "mediator"], []]),
        kind: !isRestful && random.once(in: 5) ? .volunteer : .employee,
        weeklyMinutes: random.pick([nil, 600, 1_200, 2_100]))
      if random.once(in: 10) { person.employedFrom = day() }
      if random.once(in: 10) { person.employedTo = day() }
      return person
    }
  }

  private mutating func absences(of people: [Person]) -> [Absence] {
    (0..<Int.random(in: 0...(isRestful ? 1 : 4), using: &random)).map { _ in
      let first = day()
      let hours: Range<ClockTime>? = random.once(in: 3) ? random.pick(["09:00"..<"12:00", "18:00"..<"21:00"]) : nil
      return Absence(
        person: random.pick(people).id, days: first...first.advanced(by: Int.random(in: 0...1, using: &random)),
        kind: random.pick(Absence.Kind.allCases), hours: hours)
    }
  }

  /// The week before, published, in half of the problems: each person on duty every other day or so.
  mutating func history(of scenario: Scenario) -> History {
    guard random.once(in: 2) else { return .none }
    return filled(over: Horizon(horizon.first.advanced(by: -8)..<horizon.first), of: scenario)
  }

  /// Some days that are to be planned, published already, in one problem of five.
  mutating func published(of scenario: Scenario) -> History {
    guard seed % 5 == 4 else { return .none }
    let days = horizon.planned
    let first = days.lowerBound.advanced(by: Int.random(in: 0..<days.count, using: &random))
    let end = first.advanced(by: Int.random(in: 1...4, using: &random))
    return filled(over: Horizon(first..<end), of: scenario)
  }

  private mutating func filled(over before: Horizon, of scenario: Scenario) -> History {
    let choices = before.days.flatMap { day in
      scenario.people.compactMap { person -> DutyChoice? in
        guard let shape = scenario.shapes(on: day).first, random.once(in: 2) else { return nil }
        return DutyChoice(person.id, shape)
      }
    }
    let rota = Rota.filled(for: scenario, over: before, choices: choices)
    let walking = rota.duties.flatMap { duty in
      duty.pieces.filter { $0.kind == .post && $0.unit != nil && $0.interval.minutes >= 30 }
        .map { (day: duty.day, person: duty.person, piece: $0) }
    }
    let passes = Dictionary(grouping: walking) { [$0.day.description, $0.piece.id, "\($0.piece.unit ?? 0)"] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { _, unit in
        let start = unit[0].piece.interval.lowerBound
        return Pass(
          day: unit[0].day, residence: random.pick(scenario.residences).id, interval: start..<start.advanced(by: 20),
          people: Array(Set(unit.map(\.person))))
      }
    return History([Rota(scenario: scenario.name, horizon: before, duties: rota.duties, passes: passes)])
  }

  /// A few locked duties: most of the menu, some with hours of their own.
  mutating func locks(of scenario: Scenario) -> [Duty] {
    (0..<random.pick([0, 0, 1, 3])).compactMap { _ -> Duty? in
      let day = day()
      guard let shape = random.some(of: scenario.shapes(on: day)).first else { return nil }
      let span = random.once(in: 4) ? shape.span.lowerBound..<shape.span.upperBound.advanced(by: 10) : shape.span
      return Duty(
        person: random.pick(scenario.people).id, day: day, span: span, paidMinutes: span.minutes, isLocked: true,
        pieces: [Piece(kind: .post, id: scenario.posts[0].id.text, interval: span)])
    }
  }

  /// Many locks at posts of all kinds, in two problems of five, now and then two of one person on one day.
  mutating func locksAtPosts(of scenario: Scenario) -> [Duty] {
    guard [2, 3].contains(seed % 5) else { return [] }
    return horizon.days.flatMap { day -> [Duty] in
      let shapes = scenario.shapes(on: day)
      guard !shapes.isEmpty else { return [] }
      return scenario.people.flatMap { person -> [Duty] in
        guard random.once(in: 3) else { return [] }
        return (0...(random.once(in: 4) ? 1 : 0)).map { _ in
          let shape = random.pick(shapes)
          let middle = shape.presence.lowerBound.advanced(by: shape.presence.minutes / 2)
          let halves = [shape.presence.lowerBound..<middle, middle..<shape.presence.upperBound]
          let pieces = (random.once(in: 3) ? halves : [shape.presence]).map { interval in
            let post = random.pick(scenario.posts)
            return Piece(kind: .post, id: post.id.text, unit: post.patrol.map { _ in 1 }, interval: interval)
          }
          return Duty(
            person: person.id, day: day, span: shape.span, paidMinutes: shape.paidMinutes, isLocked: true,
            pieces: pieces)
        }
      }
    }
  }

  private mutating func day() -> Day {
    horizon.first.advanced(by: Int.random(in: 0..<horizon.days.count, using: &random))
  }
}
