import Rostering
import RotaTestSupport
import Testing

/// Oracle: the counting of single rotas, and sums.
@Suite("The report of a period")
struct PeriodReportTests {
  private static let seeds = Array(UInt64(0)..<60)

  private func drawn(_ seed: UInt64) -> (scenario: Scenario, rota: Rota, report: PeriodReport) {
    let (scenario, horizon) = Scenario.reported(seed: seed)
    let rota = Rota.drawn(for: scenario, over: horizon, seed: seed)
    return (scenario, rota, PeriodReport(of: scenario, over: horizon, from: History([rota])))
  }

  @Test("of a period that is published in one rota says what is counted on that rota", arguments: seeds)
  func wholeRota(_ seed: UInt64) {
    let (scenario, rota, report) = drawn(seed)
    #expect(report.gaps == rota.coverageGaps(for: scenario))
    #expect(report.people.map(\.tally) == rota.tallies(for: scenario))
    #expect(report.residences.map(\.visits) == rota.visits(for: scenario))
    #expect(report.landlords == rota.landlordTimes(for: scenario))
    #expect(report.unpublished.isEmpty && report.published == Array(rota.horizon.days))
  }

  @Test("has seen openings of each kind, promises kept and not, and time of landlords and nobody")
  func variety() {
    let reports = PeriodReportTests.seeds.map { drawn($0).report }
    let totals = OpeningCount(summing: reports.flatMap(\.windows).map(\.total))
    #expect(totals.held > 10 && totals.short > 10 && totals.closed > 10)
    let promises = reports.flatMap(\.promises)
    for unit in [CoverageGap.Unit.passes, .runs] {
      let own = promises.filter { $0.unit == unit }
      #expect(own.contains { $0.kept > 0 } && own.contains { $0.missing > 0 })
    }
    let landlords = reports.flatMap(\.landlords)
    #expect(landlords.contains { $0.landlord == nil && $0.minutes > 0 })
    #expect(landlords.contains { $0.landlord != nil && $0.minutes > 0 })
    #expect(reports.contains { $0.fieldMinutes > 0 } && reports.contains { !$0.towns.isEmpty })
  }

  @Test("has parts that add up to their whole", arguments: seeds)
  func sums(_ seed: UInt64) {
    let (_, rota, report) = drawn(seed)
    #expect(report.people.reduce(0) { $0 + $1.tally.duties } == rota.duties.count)
    for window in report.windows {
      #expect(window.total == OpeningCount(summing: window.weekdays.map(\.count)))
      for count in [window.total] + window.weekdays.map(\.count) + window.posts.map(\.count) {
        #expect(count.openings == count.held + count.short + count.closed)
        #expect((0...count.minutesDue).contains(count.minutesHeld))
      }
    }
    let whole = PlaceTotal(name: nil, of: report.residences)
    #expect(whole.passes == rota.passes.count)
    for places in [report.territories, report.towns] where !places.isEmpty {
      #expect(places.reduce(0) { $0 + $1.residences } == whole.residences)
      #expect(places.reduce(0) { $0 + $1.passes } == whole.passes)
      #expect(places.reduce(0) { $0 + $1.minutes } == whole.minutes)
      #expect(places.reduce(0) { $0 + $1.due } == whole.due)
      #expect(places.reduce(0) { $0 + $1.missing } == whole.missing)
    }
    #expect(report.landlords.reduce(0) { $0 + $1.minutes } == whole.minutes)
    #expect(report.missions.compactMap(\.minutes).reduce(0, +) == report.fieldMinutes)
    let passes = report.promises.filter { $0.unit == .passes }
    #expect(passes.reduce(0) { $0 + $1.due } == whole.due)
    #expect(passes.reduce(0) { $0 + $1.missing } == whole.missing)
    #expect(report.promises.allSatisfy { $0.kept >= 0 && $0.beyondTolerance <= $0.missing })
    let gaps = report.windowGaps + report.residenceGaps + report.eventGaps + [report.requestGaps].compactMap(\.self)
    #expect(gaps.reduce(0) { $0 + $1.gaps } == report.gaps.count)
    #expect(
      report.events.reduce(0) { $0 + $1.missingMinutes }
        == report.gaps.filter { $0.kind == .event && $0.requirement.name == "cover" }
        .reduce(0) { $0 + $1.missing * $1.interval.minutes })
    let unanswered = report.requests.count { $0.status == .unanswered }
    #expect(report.requestGaps?.gaps ?? 0 == unanswered)
    #expect(gaps.reduce(0) { $0 + $1.passes } == whole.missing)
    #expect(gaps.reduce(0) { $0 + $1.missingMinutes } == report.gaps.reduce(0) { $0 + $1.missingMinutes })
    #expect(gaps.reduce(0) { $0 + $1.beyondTolerance } == report.gaps.count(where: \.isBeyondTolerance))
  }

  @Test("over two published parts is the sum of the two, where numbers add", arguments: seeds)
  func additive(_ seed: UInt64) {
    let (scenario, rota, whole) = drawn(seed)
    let days = rota.horizon.days
    let middle = days.lowerBound.advanced(by: days.count / 2)
    let horizons = [Horizon(days.lowerBound..<middle), Horizon(middle..<days.upperBound)]
    let history = History(horizons.map { rota.restricted(to: $0.days) })
    let parts = horizons.map { PeriodReport(of: scenario, over: $0, from: history) }
    // Two files or one, it is the same period.
    #expect(PeriodReport(of: scenario, over: rota.horizon, from: history) == whole)
    for index in scenario.people.indices {
      let (person, others) = (whole.people[index], parts.map { $0.people[index] })
      #expect(person.tally.duties == others.reduce(0) { $0 + $1.tally.duties })
      #expect(person.tally.paidMinutes == others.reduce(0) { $0 + $1.tally.paidMinutes })
      #expect(person.nightMinutes == others.reduce(0) { $0 + ($1.nightMinutes ?? 0) })
      for counter in FairnessCounter.allCases {
        #expect(person.tally.counted[counter] == others.reduce(0) { $0 + ($1.tally.counted[counter] ?? 0) })
      }
      // The twelve months that end with the second part hold the first.
      #expect(person.tally.nightMinutes == others[1].tally.nightMinutes)
    }
    for window in whole.windows {
      let others = parts.flatMap(\.windows).filter { $0.window == window.window }
      #expect(window.total == OpeningCount(summing: others.map(\.total)))
      #expect(window.plannedClosures == others.flatMap(\.plannedClosures))
    }
    for (index, residence) in whole.residences.enumerated() {
      let others = parts.map { $0.residences[index] }
      #expect(residence.visits.passes == others.reduce(0) { $0 + $1.visits.passes })
      #expect(residence.visits.minutes == others.reduce(0) { $0 + $1.visits.minutes })
      #expect(residence.visits.longestWithout == others.map(\.visits.longestWithout).max())
      #expect(residence.lastPass == others[1].lastPass)
    }
    #expect(whole.fieldMinutes == parts.reduce(0) { $0 + $1.fieldMinutes })
    let minutes = { (report: PeriodReport) in report.windowGaps.reduce(0) { $0 + $1.missingMinutes } }
    #expect(minutes(whole) == parts.reduce(0) { $0 + minutes($1) })
  }

  @Test("finds no gap on a day without a published rota, and nothing due on it", arguments: seeds)
  func unpublished(_ seed: UInt64) {
    let (scenario, rota, _) = drawn(seed)
    var random = SeededGenerator(seed: seed)
    let kept = rota.horizon.days.filter { _ in random.once(in: 2) }
    let history = History(kept.map { rota.restricted(to: $0..<$0.advanced(by: 1)) })
    let report = PeriodReport(of: scenario, over: rota.horizon, from: history)
    #expect(report.published == kept)
    #expect(Set(report.unpublished).isDisjoint(with: kept))
    let openings = kept.flatMap(scenario.occurrences(on:)).map(\.interval)
    for gap in report.gaps where gap.kind == .window {
      #expect(openings.contains { $0.covers(gap.interval) }, "\(gap.requirement)")
    }
    for window in report.windows {
      let occurrences = kept.flatMap(scenario.occurrences(on:)).filter { $0.window == window.window }
      #expect(window.total.openings == occurrences.count)
    }
    #expect(report.residences.reduce(0) { $0 + $1.visits.passes } == report.rota.passes.count)
    #expect(report.people.reduce(0) { $0 + $1.tally.duties } == report.rota.duties.count)
  }
}
