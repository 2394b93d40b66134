import Rostering
import RotaTestSupport

@testable import RotaOptimizer

extension PlanningProblem {
  /// A week or two of one or two people under rules on runs and on whole rotas, drawn from a seed, with what was
  /// published before and with single days of leave and training, which cut runs into pieces.
  static func paced(seed: UInt64) -> PlanningProblem {
    var draw = PacedDraw(seed: seed)
    let scenario = draw.scenario()
    return PlanningProblem(
      of: scenario, over: draw.horizon, history: draw.history(of: scenario), locked: draw.locks(of: scenario))
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

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = random.pick(["2010-06-01", "2026-03-23", "2026-10-19"] as [Day])
      .advanced(by: Int.random(in: 0...6, using: &random))
    self.isLate = seed % 5 < 4
    self.isCut = seed % 5 < 2
    let length = Int.random(in: 6...12, using: &random)
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
      scenario.rules.weekendsWorked = WeekendsWorked(atMost: random.pick([0, 0, 1]))
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
