import Foundation
import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: what the helpers of the tests say of themselves.
@Suite("Test support")
struct TestSupportTests {
  @Test("SplitMix64 gives the numbers of its reference implementation")
  func splitMix() {
    var random = SeededGenerator(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test("a random scenario is the same again for the same seed, and tiny")
  func randomScenarios() {
    for seed in UInt64(0)..<200 {
      let (scenario, horizon) = Scenario.random(seed: seed)
      let (again, sameHorizon) = Scenario.random(seed: seed)
      #expect(horizon == sameHorizon && (3...9).contains(horizon.days.count), "seed \(seed)")
      #expect(scenario.people == again.people && scenario.posts == again.posts && scenario.rules == again.rules)
      #expect(scenario.windows == again.windows && scenario.absences == again.absences)
      #expect((1...4).contains(scenario.people.count))
      #expect(scenario.posts.allSatisfy { post in scenario.windows.contains { $0.id == post.window } })
    }
  }

  @Test("among random scenarios and random choices, every rule of work binds, and every kind of demand occurs")
  func randomScenariosBind() {
    var broken: Set<RuleName> = []
    var demand: Set<String> = []
    for seed in UInt64(0)..<400 {
      let (scenario, horizon) = Scenario.random(seed: seed)
      var random = SeededGenerator(seed: seed)
      let choices = scenario.people.flatMap { person in
        horizon.days.flatMap { random.some(of: scenario.shapes(on: $0)) }.map { DutyChoice(person.id, $0) }
      }
      let rota = Rota.filled(for: scenario, over: horizon, choices: choices)
      for person in scenario.people {
        let line = LineOfWork(of: person, duties: rota.duties.filter { $0.person == person.id }, in: scenario)
        let rules = scenario.rules.rules(for: person)
        broken.formUnion(rules.flatMap { $0.breaches(in: line, over: horizon.days) }.map(\.rule))
      }
      demand.formUnion(rota.gaps(for: scenario).map { "\($0.requirement.description.prefix { $0 != "[" })" })
    }
    let ofLines: Set<RuleName> = [
      .oneDuty, .availability, .dailyMaximum, .amplitude, .dailyRest, .daysAWeek, .weeklyRest, .consecutiveDaysOff,
      .weeklyMaximum, .contractHours, .consecutiveDaysWorked, .daysOffBetweenRuns, .weekendsWorked, .dutyCount,
      .horizonMaximum,
    ]
    #expect(broken == ofLines)
    #expect(demand == ["cover", "desired", "role", "passes", "spread", "request"])
  }

  @Test("a filled rota puts everybody at one post throughout, required numbers first")
  func filled() {
    let scenario = Scenario.bellefontaine(people: 5)
    let rota = Rota.filled(for: scenario, over: Horizon("2010-04-06"..<"2010-04-07")) { _ in
      scenario.people.map(\.id)
    }
    let places = rota.duties.map { duty in duty.pieces.map { "\($0.id) \($0.unit ?? 0) \($0.interval.minutes)" } }
    #expect(places == [["local 0 240"], ["local 0 240"], ["patrol 1 240"], ["patrol 1 240"], ["local 0 240"]])
  }

  @Test("a golden text is the recorded one, or the first line that differs is said")
  func golden() throws {
    guard ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else { return }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("golden-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Golden"), withIntermediateDirectories: true)
    try Data("a\nb\n".utf8).write(to: folder.appendingPathComponent("Golden/text.txt"))
    let test = folder.appendingPathComponent("Test.swift").path
    #expect(try Golden.mismatch(of: "a\nb\n", with: "text.txt", beside: test) == nil)
    #expect(
      try Golden.mismatch(of: "a\nc\n", with: "text.txt", beside: test) == "text.txt, line 2: recorded “b”, now “c”")
    #expect(
      try Golden.mismatch(of: "a", with: "text.txt", beside: test) == "text.txt, line 2: recorded “b”, now nothing")
    #expect(try Golden.mismatch(of: "x", with: "none.txt", beside: test)?.contains("RECORD_GOLDEN=1") == true)
  }
}
