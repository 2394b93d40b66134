import Rostering
import RotaTestSupport

@testable import RotaOptimizer

extension PlanningProblem {
  /// A week or two of one or two people under rules on runs and on whole rotas, drawn from a seed, with what was
  /// published before and with single days of leave and training, which cut runs into pieces.
  ///
  /// Every other problem has published days within the horizon, more locks, of which some are two of one day, and rules
  /// of its own for one of two people.
  /// - Parameter days: How many days the rota is for, unless the seed lets it end with a week.
  static func paced(seed: UInt64, days: ClosedRange<Int> = 6...12) -> PlanningProblem {
    var draw = PacedDraw(seed: seed, days: days)
    var scenario = draw.scenario()
    let free = PlanningProblem(
      of: scenario, over: draw.horizon, history: draw.history(of: scenario), locked: draw.locks(of: scenario))
    guard seed % 2 == 1 else { return free }
    var facts = FactDraw(seed: seed)
    facts.setPersonalBook(of: &scenario)
    let bound = PlanningProblem(of: scenario, over: free.horizon, history: free.history, locked: free.locks)
    let (history, locked) = facts.facts(beside: bound)
    return PlanningProblem(of: scenario, over: free.horizon, history: history, locked: locked)
  }

  /// The duties that are locked, as the coordinator would have them.
  fileprivate var locks: [Duty] {
    menu.options.filter(\.isLocked).map { option in
      var lock = Duty(option.shape, heldBy: scenario.people[option.person].id)
      lock.isLocked = true
      lock.pieces = option.stays.map { Piece(kind: .post, id: $0.post.text, unit: $0.unit, interval: $0.interval) }
      return lock
    }
  }
}

/// The draws of what is settled among the days to plan: published days, and further locks.
private struct FactDraw {
  private var random: SeededGenerator

  init(seed: UInt64) { self.random = SeededGenerator(seed: seed ^ 0xFAC7) }

  /// Gives the last of two people a book with longer runs, fewer weekends, a count of duties and contract hours.
  mutating func setPersonalBook(of scenario: inout Scenario) {
    guard scenario.people.count > 1, !random.once(in: 3), let person = scenario.people.last else { return }
    var own = scenario.rules
    own.consecutiveDaysWorked = random.pick([nil, ConsecutiveDaysWorked(atLeast: 3, atMost: 4)])
    own.weekendsWorked = random.pick([nil, WeekendsWorked(atMost: 0)])
    own.dutyCounts = [DutyCount(duty: random.pick(["evening", "early"]), atMost: random.pick([1, 2]))]
    own.contractHours = ContractHours()
    scenario.rules.personal = [person.id: own]
  }

  /// Some days of a rota published, and some of its other duties locked: of a lawful rota in two of three problems, of any
  /// in the third.
  mutating func facts(beside problem: PlanningProblem) -> (history: History, locked: [Duty]) {
    let rota = random.once(in: 3) ? anything(beside: problem) : lawful(beside: problem)
    let first = problem.days.lowerBound.advanced(by: Int.random(in: 0..<problem.days.count, using: &random))
    let end = min(first.advanced(by: Int.random(in: 1...3, using: &random)), problem.days.upperBound)
    let isPublishing = !random.once(in: 6)
    let published = isPublishing ? [rota.restricted(to: first..<end)] : []
    let isFree = { (day: Day) in !isPublishing || !(first..<end).contains(day) }
    let locked = rota.duties.filter { duty in
      isFree(duty.day) && !problem.locks.contains { $0.person == duty.person && $0.day == duty.day }
        && random.once(in: 5)
    }
    let all = problem.locks.filter { isFree($0.day) } + locked
    return (problem.history.followed(by: History(published)), (all + second(beside: all)).map(\.locked))
  }

  /// Now and then a second lock of a day that has one: the same hours again, or a meeting in the morning.
  private mutating func second(beside locks: [Duty]) -> [Duty] {
    guard let lock = locks.first, random.once(in: 2) else { return [] }
    guard random.once(in: 2) else { return [lock] }
    let morning = lock.span.lowerBound.advanced(by: -720)..<lock.span.lowerBound.advanced(by: -660)
    return [
      Duty(
        person: lock.person, day: lock.day, span: morning, paidMinutes: 60,
        pieces: [Piece(kind: .event, id: "meeting", interval: morning)])
    ]
  }

  private mutating func lawful(beside problem: PlanningProblem) -> Rota {
    Realization(of: problem).rota(from: random.pick(GreedyChoice.all(for: problem)))
  }

  private mutating func anything(beside problem: PlanningProblem) -> Rota {
    let choices = problem.days.flatMap { day in
      problem.scenario.people.compactMap { person -> DutyChoice? in
        guard let shape = problem.scenario.shapes(on: day).first, random.once(in: 2) else { return nil }
        return DutyChoice(person.id, shape)
      }
    }
    return Rota.filled(for: problem.scenario, over: Horizon(problem.days), choices: choices)
  }
}

extension Duty {
  /// The same, fixed by the coordinator.
  fileprivate var locked: Duty {
    var duty = self
    duty.isLocked = true
    return duty
  }
}

/// The draws that make up such a problem.
private struct PacedDraw {
  private var random: SeededGenerator
  private let seed: UInt64
  /// Whether duties end after midnight, so that each makes two days with work.
  private let isLate: Bool
  /// Whether no run reaches either end of the planned days, where a short one would be exempt, and the rota has less work
  /// to give than a run needs.
  ///
  /// It ends with a week: provisional days would have work of their own.
  private let isCut: Bool
  let horizon: Horizon

  init(seed: UInt64, days: ClosedRange<Int>) {
    var random = SeededGenerator(seed: seed)
    let first = random.pick(["2010-06-01", "2026-03-23", "2026-10-19"] as [Day])
      .advanced(by: Int.random(in: 0...6, using: &random))
    self.isLate = seed % 5 < 4
    self.isCut = seed % 5 < 2
    let length = Int.random(in: days, using: &random)
    let end = isCut ? first.advanced(by: 5).week.sunday.advanced(by: 1) : first.advanced(by: length)
    self.horizon = Horizon(first..<end)
    self.random = random
    self.seed = seed
  }

  mutating func scenario() -> Scenario {
    var scenario = Scenario.bellefontaine(
      people: isCut ? 1 : Int.random(in: 1...2, using: &random), straddling: nil, premises: 2, units: 0)
    let hours: Range<ClockTime> = isLate ? "22:00"..<"26:00" : "18:00"..<"22:00"
    scenario.windows = [OpeningWindow(id: "evening", openings: [.init(weekdays: Set(Weekday.allCases), hours: hours)])]
    scenario.duties.append(
      DutyTemplate(id: "early", window: "evening", hours: hours.lowerBound..<ClockTime(minutes: 1_410)))
    scenario.rules = RuleBook(.none)
    let atLeast = isCut ? random.pick([3, 4]) : random.pick([1, 2, 3])
    scenario.rules.consecutiveDaysWorked = ConsecutiveDaysWorked(
      atLeast: atLeast, atMost: random.once(in: 2) ? Int.random(in: Swift.max(atLeast, 3)...5, using: &random) : nil)
    if !isCut {
      scenario.rules.daysOffBetweenRuns = DaysOffBetweenRuns(atLeast: random.pick([2, 2, 3]))
    }
    if !isCut, isLate || random.once(in: 2) {
      scenario.rules.weekendsWorked = WeekendsWorked(atMost: random.pick([0, 0, 0, 0, 1]))
    }
    if random.once(in: 4) { scenario.rules.dutyCounts = [DutyCount(duty: "evening", atMost: random.pick([1, 3]))] }
    if isCut || random.once(in: 4) {
      scenario.rules.horizonMaximum = HorizonMaximum(minutes: isCut ? (atLeast - 2) * 240 : random.pick([720, 1_200]))
    }
    if !isCut, random.once(in: 4) { scenario.rules.daysAWeek = DaysAWeek(days: random.pick([4, 5])) }
    scenario.absences = scenario.people.flatMap { person in
      (0..<Int.random(in: 0...(isCut ? 0 : 4), using: &random)).map { _ in
        let day = day()
        let isTraining = random.once(in: 5)
        return Absence(
          person: person.id, days: day...day, kind: isTraining ? .training : random.pick([.leave, .wishOff, .wishOn]),
          hours: isTraining ? "14:00"..<"17:00" : nil, weight: random.pick([1, 3]),
          duty: isTraining || random.once(in: 2) ? nil : "evening")
      }
    }
    if isCut {
      scenario.absences += scenario.people.flatMap { person in
        [horizon.first, horizon.end.advanced(by: -1)].map { Absence(person: person.id, days: $0...$0, kind: .leave) }
      }
    }
    return scenario
  }

  /// The days before, published, in half of the problems; some leave a day before the horizon of which nothing is known.
  mutating func history(of scenario: Scenario) -> History {
    guard !isCut, random.once(in: 2) else { return .none }
    let end = horizon.first.advanced(by: random.once(in: 4) ? -1 : 0)
    let before = Horizon(end.advanced(by: -Int.random(in: 1...6, using: &random))..<end)
    let choices = before.days.flatMap { day in
      scenario.people.compactMap { person -> DutyChoice? in
        guard let shape = scenario.shapes(on: day).first, !random.once(in: 3) else { return nil }
        return DutyChoice(person.id, shape)
      }
    }
    return History([Rota.filled(for: scenario, over: before, choices: choices)])
  }

  /// A locked duty in a third of the problems, which is a run too short by itself.
  mutating func locks(of scenario: Scenario) -> [Duty] {
    guard !isCut, random.once(in: 3), let shape = random.pick(horizon.days.map(scenario.shapes)).first else {
      return []
    }
    return [
      Duty(
        person: scenario.people[0].id, day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes, isLocked: true,
        pieces: [Piece(kind: .post, id: "local", interval: shape.presence)])
    ]
  }

  private mutating func day() -> Day {
    horizon.first.advanced(by: Int.random(in: 0..<horizon.days.count, using: &random))
  }
}
