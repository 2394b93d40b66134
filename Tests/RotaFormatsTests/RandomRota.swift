import Foundation
import Rostering
import RotaTestSupport

/// Rotas for the scenario of `ScenarioFiles`: any duties and passes that a file can express.
struct RandomRota {
  let scenario: Scenario
  let horizon: Horizon
  var generator: SeededGenerator

  init(_ scenario: Scenario, horizon: Horizon, seed: UInt64) {
    self.scenario = scenario
    self.horizon = horizon
    self.generator = SeededGenerator(seed: seed)
  }

  mutating func rota() -> Rota {
    let duties = horizon.days.flatMap { day in
      scenario.people.compactMap { person in
        Bool.random(using: &generator) ? duty(person.id, on: day) : nil
      }
    }
    let passes = horizon.days.flatMap { day in
      (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in pass(on: day) }
    }
    return Rota(scenario: scenario.name, horizon: horizon, duties: duties, passes: passes)
  }

  /// Some instants from 05:00 on a day to 05:00 on the next, in order, those at which the clocks change among them.
  private mutating func times(_ count: Int, on day: Day) -> [Instant] {
    let morning = scenario.calendar.offsets.instant(on: day, at: ClockTime(minutes: 300))
    return Set((0..<count).map { _ in Int.random(in: 0...1_440, using: &generator) }).sorted()
      .map { morning.advanced(by: $0) }
  }

  private mutating func duty(_ person: Person.ID, on day: Day) -> Duty? {
    let times = times(5, on: day)
    guard times.count >= 2, let start = times.first, let end = times.last else { return nil }
    let pieces = zip(times, times.dropFirst()).compactMap { from, to -> Piece? in
      guard Int.random(in: 0..<4, using: &generator) > 0,
        let kind = Piece.Kind.allCases.randomElement(using: &generator)
      else { return nil }
      let isAtPost = kind == .post || kind == .pause
      let unit = Bool.random(using: &generator) ? Int.random(in: 1...3, using: &generator) : nil
      return Piece(
        kind: kind, id: isAtPost ? ["local", "patrol"].randomElement(using: &generator) ?? "local" : "evening",
        unit: unit,
        interval: from..<to)
    }
    return Duty(
      person: person, day: day, span: start..<end, paidMinutes: start.distance(to: end),
      isLocked: Bool.random(using: &generator), pieces: pieces)
  }

  private mutating func pass(on day: Day) -> Pass? {
    let times = times(2, on: day)
    guard times.count == 2, let residence = scenario.residences.randomElement(using: &generator) else { return nil }
    let people = scenario.people.map(\.id).shuffled(using: &generator).prefix(2)
    let request = Bool.random(using: &generator) ? scenario.requests.randomElement(using: &generator)?.id : nil
    return Pass(
      day: day, residence: residence.id, interval: times[0]..<times[1], people: Array(people), request: request)
  }
}
