import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

@Suite("Rotas in files")
struct RotaRoundTripTests {
  private let scenario: Scenario
  private let april: Horizon
  /// Days around the Sundays on which the clocks change, in March and in October.
  private let changes: [Horizon]

  init() throws {
    scenario = try ScenarioFiles(requests: ScenarioFiles.requests).scenario()
    april = try #require(Horizon.month(2010, 4))
    changes = try ["2010-03-26", "2010-10-29"].map { first in
      let day = try #require(Day(iso: first))
      return Horizon(day..<day.advanced(by: 5))
    }
  }

  private func solve(_ seed: UInt64) -> SolveReport {
    var generator = SeededGenerator(seed: seed)
    let bound = Bool.random(using: &generator) ? Double.random(in: 0...1_000, using: &generator) : nil
    return SolveReport(
      status: SolveReport.Status.allCases.randomElement(using: &generator) ?? .limit, seconds: 1.25,
      coverage: SolveReport.Coverage(
        cost: 460.1, bound: bound, uncoveredMinutes: 240, uncoveredMinutesBound: bound.map { Int($0) }),
      quality: SolveReport.Quality(cost: 1e-7, bound: bound))
  }

  @Test("A rota.json read back is the rota that was written", arguments: UInt64(1)...12)
  func json(_ seed: UInt64) throws {
    for horizon in [april] + changes {
      var random = RandomRota(scenario, horizon: horizon, seed: seed)
      let rota = random.rota()
      random = RandomRota(scenario, horizon: Horizon(horizon.provisionalTail), seed: seed)
      let document = RotaDocument(
        rota: rota, state: seed % 2 == 0 ? .published : .draft, revision: Int(seed), scenarioDigest: "0123456789abcdef",
        toolVersion: "0.1.0", solve: seed % 3 == 0 ? nil : solve(seed), provisional: random.rota())
      let bytes = document.json(offsets: scenario.calendar.offsets)
      let read = try RotaDocument(json: bytes, file: "rota.json", scenario: scenario)
      #expect(read == document, "seed \(seed)")
      #expect(read.json(offsets: scenario.calendar.offsets) == bytes, "seed \(seed)")
      // An independent reader accepts it.
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: bytes) }
    }
  }

  @Test("A rota.csv read back is the rota that was written", arguments: UInt64(1)...12)
  func csv(_ seed: UInt64) throws {
    for horizon in [april] + changes {
      for dialect in [CSVDialect.standard, .french] {
        var random = RandomRota(scenario, horizon: horizon, seed: seed)
        let rota = random.rota()
        let bytes = rota.csv(offsets: scenario.calendar.offsets, dialect: dialect)
        let read = try Rota(csv: bytes, file: "rota.csv", horizon: horizon, scenario: scenario)
        #expect(read == rota, "seed \(seed)")
      }
    }
  }

  /// A rota of one evening with a patrol, a pass, and a gap in the local.
  private func evening() throws -> RotaDocument {
    let day = try #require(Day(iso: "2010-04-07"))
    let at = { (minutes: Int) in scenario.calendar.offsets.instant(on: day, at: ClockTime(minutes: minutes)) }
    let span = at(1_200)..<at(1_440)
    let duties = ["m1", "m2"].map { person in
      Duty(
        person: person, day: day, span: span, paidMinutes: 240, isLocked: person == "m2",
        pieces: [Piece(kind: .post, id: "patrol", unit: 1, interval: span)])
    }
    let pass = Pass(day: day, residence: "goya", interval: at(1_205)..<at(1_225), people: ["m2", "m1"])
    let horizon = Horizon(day..<day.advanced(by: 1))
    let breach = Finding(
      rule: .dailyRest, source: "L3131-1", person: "m1", day: day, measured: 600, limit: 660, unit: .minutes,
      severity: .breach)
    var document = RotaDocument(
      rota: Rota(scenario: "base", horizon: horizon, duties: duties, passes: [pass]),
      scenarioDigest: "0123456789abcdef",
      toolVersion: "0.1.0", solve: solve(4), findings: [breach])
    document.count(for: try ScenarioFiles().scenario())
    return document
  }

  @Test("rota.json has the recorded bytes")
  func goldenJSON() throws {
    let text = String(decoding: try evening().json(offsets: scenario.calendar.offsets), as: UTF8.self)
    #expect(try Golden.mismatch(of: text, with: "evening.json") == nil)
  }

  @Test("rota.csv has the recorded bytes")
  func goldenCSV() throws {
    let text = String(decoding: try evening().rota.csv(offsets: scenario.calendar.offsets), as: UTF8.self)
    #expect(try Golden.mismatch(of: text, with: "evening.csv") == nil)
  }

  @Test("The hour that October's clock shows twice is two hours in a table")
  func twice() throws {
    let night = try #require(Day(iso: "2010-10-30"))
    let csv = """
      date,person,start,end,kind,id,unit,residence,locked
      2010-10-30,m1,22:00,28:00,post,patrol,1,,false
      2010-10-30,m1|m2,26:10,26:30,pass,,,goya,
      2010-10-30,m1|m2,26:40,26:10+01:00,pass,,,camus,
      2010-10-30,m1|m2,26:20+01:00,26:40+01:00,pass,,,goya,

      """
    let horizon = Horizon(night..<night.advanced(by: 1))
    let rota = try Rota(csv: Data(csv.utf8), file: "rota.csv", horizon: horizon, scenario: scenario)
    #expect(rota.duties.map(\.span.minutes) == [420])
    #expect(rota.passes.map(\.interval.minutes) == [20, 30, 20])
    #expect(rota.passes.map { $0.interval.lowerBound.distance(to: rota.passes[2].interval.lowerBound) } == [70, 40, 0])
    let written = String(decoding: rota.csv(offsets: scenario.calendar.offsets), as: UTF8.self)
    #expect(written == csv.replacing("\n", with: "\r\n"))
  }

  @Test("Breaks are paid or not as the menu says")
  func breaks() throws {
    let yaml = ScenarioFiles.yaml.replacingOccurrences(
      of: "briefing: 0, report: 0", with: "break: {minutes: 20, at: \"22:00\", paid: false}")
    let scenario = try ScenarioFiles(yaml: yaml).scenario()
    let csv = """
      date,person,start,end,kind,id,unit,residence,locked
      2010-04-07,m1,20:00,22:00,post,patrol,1,,
      2010-04-07,m1,22:00,22:20,break,patrol,1,,
      2010-04-07,m1,22:20,24:00,post,patrol,1,,
      2010-04-07,m2,20:00,24:00,post,patrol,1,,

      """
    let rota = try Rota(csv: Data(csv.utf8), file: "rota.csv", horizon: april, scenario: scenario)
    #expect(rota.duties.map(\.paidMinutes) == [220, 240])
    let paid = try ScenarioFiles(yaml: yaml.replacingOccurrences(of: "paid: false", with: "paid: true")).scenario()
    #expect(
      try Rota(csv: Data(csv.utf8), file: "rota.csv", horizon: april, scenario: paid).duties.map(\.paidMinutes) == [
        240, 240,
      ])
  }

  @Test("What a French spreadsheet makes of a rota is read: seconds, French dates, VRAI")
  func frenchSpreadsheet() throws {
    let csv =
      "date;person;start;end;kind;id;unit;residence;locked\n07/04/2010;m1;20:00:00;24:00:00;Post;patrol;1;;VRAI\n"
    let rota = try Rota(csv: Data(csv.utf8), file: "rota.csv", horizon: april, scenario: scenario)
    #expect(rota.duties.map(\.span.minutes) == [240])
    #expect(rota.duties.map(\.isLocked) == [true])
  }

  @Test("Instants are read with any offset, and written with that of the zone")
  func instants() throws {
    let paris = scenario.calendar.offsets
    let instant = try #require(InstantText.instant("2010-04-01T18:00:00Z"))
    #expect(InstantText.text(instant, offsets: paris) == "2010-04-01T20:00:00+02:00")
    #expect(InstantText.instant("2010-04-01T13:30-04:30") == instant)
    #expect(
      InstantText.text(instant, offsets: UTCOffsets(zone: "x", initial: -270, transitions: []))
        == "2010-04-01T13:30:00-04:30")
    // The same clock time twice, an hour apart, on the night of 31 October 2010.
    let first = try #require(InstantText.instant("2010-10-31T02:30:00+02:00"))
    let second = try #require(InstantText.instant("2010-10-31T02:30:00+01:00"))
    #expect(first.distance(to: second) == 60)
    #expect(
      [first, second].map { InstantText.text($0, offsets: paris) } == [
        "2010-10-31T02:30:00+02:00", "2010-10-31T02:30:00+01:00",
      ])
    for text in [
      "", "2010-04-01", "2010-04-01T20:00:00", "2010-02-29T20:00:00Z", "2010-04-01T24:00:00Z", "2010-04-01T20:00:30Z",
    ] {
      #expect(InstantText.instant(text) == nil, "\(text)")
    }
  }
}
