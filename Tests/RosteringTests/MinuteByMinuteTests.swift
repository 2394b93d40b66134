import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: a slow count that looks at every minute by itself, on random scenarios with random rotas.
@Suite("Minute by minute")
struct MinuteByMinuteTests {
  /// A scenario of a seed with a rota of random duties, some of them cut short by hand.
  private func draw(_ seed: UInt64) -> (Scenario, Rota) {
    let (scenario, horizon) = Scenario.random(seed: seed)
    var random = SeededGenerator(seed: seed &+ 1_000)
    let choices = scenario.people.flatMap { person in
      horizon.days.compactMap { day -> DutyChoice? in
        let menu = scenario.shapes(on: day)
        guard !menu.isEmpty, !random.once(in: 4) else { return nil }
        return DutyChoice(person.id, random.pick(menu))
      }
    }
    let filled = Rota.filled(for: scenario, over: horizon, choices: choices)
    let duties = filled.duties.map { duty -> Duty in
      var duty = duty
      guard random.once(in: 4) else { return duty }
      let end = duty.span.upperBound.advanced(
        by: -Int.random(in: 1...Swift.min(60, duty.span.minutes - 1), using: &random))
      duty.span = duty.span.lowerBound..<end
      duty.pieces = duty.pieces.filter { $0.interval.lowerBound < end }.map { piece in
        var piece = piece
        piece.interval = piece.interval.clamped(to: duty.span)
        return piece
      }
      duty.paidMinutes = duty.span.minutes
      return duty
    }
    return (scenario, Rota(scenario: scenario.name, horizon: horizon, duties: duties))
  }

  private func isPresent(_ duty: Duty, _ post: Post, _ instant: Instant) -> Int?? {
    duty.pieces.first {
      ($0.kind == .post || $0.kind == .pause) && $0.id == post.id.text && $0.interval.contains(instant)
    }.map(\.unit)
  }

  /// What a post lacks at each minute of one opening.
  private func missing(at post: Post, _ opening: Range<Instant>, _ rota: Rota) -> [Int] {
    let near = rota.duties.filter { $0.span.overlaps(opening) }
    let counts = opening.map { instant -> Int in
      let units = near.compactMap { isPresent($0, post, instant) }
      guard let patrol = post.patrol else { return units.count }
      return Dictionary(grouping: units.compactMap(\.self), by: \.self).values
        .filter { $0.count >= patrol.smallestUnit }.count
    }
    let isShut = post.closesWhenShort && counts.contains { $0 < post.staffing.required }
    return counts.map { Swift.max(0, post.staffing.required - (isShut ? 0 : $0)) * post.peoplePerUnit }
  }

  @Test("uncovered minutes are those that lack somebody", arguments: UInt64(0)..<80)
  func uncoveredMinutes(seed: UInt64) {
    let (scenario, rota) = draw(seed)
    let openings = scenario.posts.flatMap { post in
      rota.horizon.days.flatMap { scenario.occurrences(of: post, on: $0) }.map { (post, $0.interval) }
    }
    let expected = openings.reduce(0) { $0 + missing(at: $1.0, $1.1, rota).reduce(0, +) }
    #expect(rota.gaps(for: scenario).reduce(0) { $0 + $1.uncoveredMinutes } == expected, "seed \(seed)")
  }

  @Test("the rules of work find what a count of minutes finds", arguments: UInt64(0)..<80)
  func rules(seed: UInt64) {
    let (scenario, rota) = draw(seed)
    let horizon = rota.horizon
    for person in scenario.people where person.kind == .employee {
      let line = LineOfWork(of: person, duties: rota.duties.filter { $0.person == person.id }, in: scenario)
      // From the first Monday to the last Sunday, whether somebody is on duty or in training at each minute.
      let weeks = horizon.weeks
      guard let first = weeks.first, let last = weeks.last else { continue }
      let all = line.offsets.interval(of: first.monday..<last.next.monday)
      let busy = all.map { instant in line.stints.contains { $0.span.contains(instant) } }
      let workedDays = Set(
        (first.monday..<last.next.monday).filter { day in
          let minutes = line.offsets.interval(of: day)
          return busy[all.lowerBound.distance(to: minutes.lowerBound)..<all.lowerBound.distance(to: minutes.upperBound)]
            .contains(true)
        })
      for limit in 2...6 {
        let expected = weeks.filter { $0.days.filter(workedDays.contains).count > limit }.map(\.monday)
        #expect(DaysAWeek(days: limit).breaches(in: line, over: horizon.days).map(\.day) == expected, "seed \(seed)")
      }
      for length in 1...3 {
        let rule = ConsecutiveDaysOff(days: length, straddling: false)
        let expected = weeks.filter { week in
          !(0...(7 - length)).contains { start in
            (start..<start + length).allSatisfy { !workedDays.contains(week.monday.advanced(by: $0)) }
          }
        }
        #expect(rule.breaches(in: line, over: horizon.days).map(\.day) == expected.map(\.monday), "seed \(seed)")
      }
      for length in [1_200, 2_100, 3_600, 5_000] {
        let found = WeeklyRest(minutes: length).breaches(in: line, over: horizon.days).isEmpty
        #expect(found == hasRests(of: length, weeks: weeks, busy: busy, line.offsets, all), "seed \(seed), \(length)")
      }
    }
  }

  /// Whether each week can have a rest of its own beginning in it, none overlapping another.
  ///
  /// Rests are taken as early as they can be, minute by minute; nothing is known after the last week.
  private func hasRests(
    of length: Int, weeks: [CivilWeek], busy: [Bool], _ offsets: UTCOffsets, _ all: Range<Instant>
  ) -> Bool {
    // How long one is free from each minute on.
    var freeFrom = Array(repeating: 0, count: busy.count) + [Int.max / 2]
    for minute in busy.indices.reversed() where !busy[minute] { freeFrom[minute] = freeFrom[minute + 1] + 1 }
    var reached = 0
    for week in weeks {
      let interval = offsets.interval(of: week.days)
      let start = Swift.max(reached, all.lowerBound.distance(to: interval.lowerBound))
      let end = Swift.max(start, all.lowerBound.distance(to: interval.upperBound))
      guard let begin = (start..<end).first(where: { freeFrom[$0] >= length }) else { return false }
      reached = begin + length
    }
    return true
  }
}
