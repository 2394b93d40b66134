import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

/// Oracle: recorded texts, read by people, and the same numbers as data.
@Suite("The text of a report")
struct ReportTextTests {
  /// A small programme with one of everything that a report speaks of.
  private func scenario() -> Scenario {
    var scenario = Scenario.bellefontaine(
      people: 4, closesWhenShort: true, residences: 3,
      targets: [
        CoverageTarget(
          id: "regular", residences: ["tintoret", "gauguin"], promise: .passes(2, per: .week, between: nil),
          tolerance: 1),
        CoverageTarget(
          id: "late", residences: ["tintoret"], promise: .passes(1, per: .evening, between: "22:00"..<"24:00")),
        CoverageTarget(id: "spread", residences: ["braque"], promise: .spread(maxOpenDaysBetween: 2)),
      ])
    scenario.title = "Petite équipe"
    scenario.rules.nightWork = NightWork()
    scenario.windows[0].exceptions = [.init(day: "2010-04-09", hours: nil)]
    scenario.landlords = [
      Landlord(id: "a", name: "Bailleur A", dwellings: 400, isCoordinator: true),
      Landlord(id: "b", name: "Les autres", dwellings: 1_200, members: ["Bailleur B", "Bailleur C"]),
    ]
    scenario.shares = .dwellings
    for (index, landlord) in ["a", "b", nil].enumerated() {
      scenario.residences[index].landlord = landlord.map { Landlord.ID($0) }
      scenario.residences[index].territory = index < 2 ? "Nord" : "Sud"
      scenario.residences[index].town = index < 2 ? "Toulouse" : nil
    }
    scenario.programme = Programme(
      contract: Contract(operatorName: "MPR", start: "2010-01-01", months: 6, renewalMonths: 12), dwellings: 1_600,
      missions: [
        Mission(id: "watch", title: "Veille", share: 66.6), Mission(id: "talk", title: "Dialogue", share: 33.4),
      ],
      partners: ["Ville de Toulouse"], funders: ["Conseil Régional", "Conseil Général"])
    scenario.assumptions = ["tout est inventé"]
    return scenario
  }

  private let week = Horizon("2010-04-05"..<"2010-04-12")

  /// Tuesday held, Wednesday with the local shut, Thursday with nobody; Saturday and Sunday are not published.
  private var history: History {
    let evening: Range<ClockTime> = "20:00"..<"24:00"
    let walk = { (day: Day) in
      ["m1", "m2"].map { Duty.standing($0, on: day, evening, at: "patrol", unit: 1) }
    }
    let keep = { (people: [Person.ID], day: Day) in people.map { Duty.standing($0, on: day, evening, at: "local") } }
    return History([
      Rota(
        scenario: "bellefontaine", horizon: Horizon("2010-04-05"..<"2010-04-10"),
        duties: walk("2010-04-06") + keep(["m3", "m4"], "2010-04-06") + walk("2010-04-07") + keep(["m3"], "2010-04-07"),
        passes: [
          .through("tintoret", on: "2010-04-06", at: "20:08", by: ["m1", "m2"]),
          .through("gauguin", on: "2010-04-06", at: "21:00", by: ["m1", "m2"]),
          .through("tintoret", on: "2010-04-07", at: "22:08", minutes: 25, by: ["m1", "m2"]),
          .through("braque", on: "2010-04-07", at: "23:00", by: ["m1", "m2"]),
        ])
    ])
  }

  private func text(_ scenario: Scenario, _ report: PeriodReport, _ language: Scenario.Language) -> [String] {
    ReportText(scenario: scenario, report: report, language: language).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("says the share of public space, where the scenario has some")
  func publicSpace() {
    var scenario = scenario()
    let without = text(scenario, PeriodReport(of: scenario, over: week, from: history), .english)
    #expect(!without.contains { $0.hasPrefix("public space") })
    scenario.residences[0].priority = .secondary
    let report = PeriodReport(of: scenario, over: week, from: history)
    #expect(
      text(scenario, report, .french).contains(
        "espace public\u{A0}: 2\u{A0}passages, 0\u{A0}h\u{A0}45, 52,9\u{A0}% de la présence, tous lieux confondus"))
    #expect(
      text(scenario, report, .english).contains(
        "public space: 2\u{A0}passes, 0\u{A0}h\u{A0}45\u{A0}min, 52.9% of the presence in all places"))
  }

  @Test(
    "tells of each request when it was answered and where it led, or that it was not, and how many there are of each")
  func requests() {
    var scenario = scenario()
    let at = { (day: Day, time: ClockTime) in UTCOffsets.paris.instant(on: day, at: time) }
    let request = { (id: Request.ID, due: Instant, answered: Instant?) in
      Request(
        id: id, requester: .tenant, place: .residence("tintoret"), received: at("2010-04-06", "10:00"),
        time: at("2010-04-06", "10:00")..<due, minutes: 20, answered: answered,
        orientation: answered.map { _ in "centre social" })
    }
    scenario.requests = [
      request("a", at("2010-04-07", "24:00"), at("2010-04-06", "15:00")),
      request("b", at("2010-04-07", "12:00"), nil), request("c", at("2010-04-20", "24:00"), nil),
    ]
    let report = PeriodReport(of: scenario, over: week, from: history)
    let told = { [self] (language: Scenario.Language) in
      text(scenario, report, language).joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    #expect(
      told(.english).contains(
        "3\u{A0}requests, 1 answered, 1 directed to somebody "
          + "- b (tenant), tintoret, due Wed 7 April 12:00: NO ANSWER "
          + "- a (tenant), tintoret, due Wed 7 April 24:00: Tue 6 April 15:00, directed to centre social "
          + "- c (tenant), tintoret, due Tue 20 April 24:00: still to be answered"))
    #expect(
      told(.french).contains(
        "3\u{A0}demandes, dont 1\u{A0}traitée, 1\u{A0}orientée - b (locataire), tintoret, pour le mer. 7"))
  }

  @Test(
    "says what was done, what was due, what is missing, and for whom", arguments: [Scenario.Language.english, .french])
  func golden(_ language: Scenario.Language) throws {
    let scenario = scenario()
    let report = PeriodReport(of: scenario, over: week, from: history)
    let text = ReportText(scenario: scenario, report: report, language: language).text
    #expect(try Golden.mismatch(of: text, with: "report.\(language.rawValue).txt") == nil)
  }

  @Test("has the recorded bytes as data")
  func goldenJSON() throws {
    let scenario = scenario()
    let report = PeriodReport(of: scenario, over: week, from: history)
    let bytes = report.json(for: scenario, digest: "0123456789abcdef", toolVersion: "0.1.0")
    #expect(try Golden.mismatch(of: String(decoding: bytes, as: UTF8.self), with: "report.json") == nil)
  }

  @Test("keeps to 80 columns and names each residence with its numbers", arguments: UInt64(0)..<30)
  func width(_ seed: UInt64) throws {
    let (scenario, horizon) = Scenario.reported(seed: seed)
    let history = History([Rota.drawn(for: scenario, over: horizon, seed: seed)])
    let report = PeriodReport(of: scenario, over: horizon, from: history)
    for language in Scenario.Language.allCases {
      let lines = text(scenario, report, language)
      for line in lines { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
      // What is data is the text's number as well.
      let json = report.json(for: scenario, digest: "", toolVersion: "")
      let data = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
      let words = DateWords(language: language)
      for residence in try #require(data["residences"] as? [[String: Any]]) {
        let numbers = ["passes", "minutes", "due", "missing", "longestWithout"].compactMap { residence[$0] as? Int }
        let cells = [
          "\(numbers[0])", words.tabular(numbers[1]), "\(numbers[2])", "\(numbers[3])", "\(numbers[4])",
        ].joined(separator: " ").replacing(" ", with: "")
        let name = try #require(residence["name"] as? String)
        #expect(lines.contains { $0.replacing(" ", with: "").hasPrefix(name + cells) }, "\(name) \(cells)")
      }
      for window in try #require(data["windows"] as? [[String: Any]]) {
        let id = try #require(window["window"] as? String)
        let counts = ["openings", "held", "short", "closed"].compactMap { window[$0] as? Int }.map(String.init)
        let hours = ["minutesHeld", "minutesDue"].compactMap { window[$0] as? Int }.map(words.tabular)
        let row = ([id] + counts + hours).joined().replacing(" ", with: "")
        #expect(lines.contains { $0.replacing(" ", with: "") == row } || counts[0] == "0", "\(row)")
      }
    }
  }

  @Test("shows names that a file could do harm with as harmless, however long")
  func injection() {
    let nasty = [
      "=cmd()|'/c calc'!A0", "\u{1B}[2Jgone", "a\nb\u{202E}c", String(repeating: "très long ", count: 30), "",
    ]
    for name in nasty {
      var scenario = scenario()
      scenario.title = name
      scenario.residences[0].name = name
      scenario.residences[0].territory = name
      scenario.residences[0].town = name
      scenario.landlords[0].name = name
      scenario.landlords[1].members = [name]
      scenario.people[0].name = name
      scenario.programme.contract?.operatorName = name
      scenario.programme.missions[0].title = name
      scenario.programme.partners = [name]
      scenario.assumptions = [name]
      let report = PeriodReport(of: scenario, over: week, from: history)
      for language in Scenario.Language.allCases {
        for line in text(scenario, report, language) {
          #expect(DisplayWidth.columns(of: line) <= 80, "\(line)")
          #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        }
      }
    }
  }

  @Test("says of days without a rota that they are not published, and calls nothing a gap")
  func unpublished() {
    let scenario = scenario()
    let nothing = text(scenario, PeriodReport(of: scenario, over: week, from: .none), .english)
    let words = nothing.joined(separator: " ").replacing("\u{A0}", with: " ")
    #expect(
      words.contains("Not published: Mon 5 to Sun 11 April 2010. 5 days of opening among them; nothing is counted"))
    #expect(nothing.contains("Nothing is published here."))
    #expect(!nothing.contains("WHAT IS MISSING"))
    #expect(nothing.contains("- tout est inventé"))
  }

  @Test("has no section for what a scenario does not speak of")
  func empty() {
    let scenario = Scenario(name: "empty", title: "Empty", calendar: WorkCalendar(offsets: .paris))
    let history = History([Rota(scenario: "empty", horizon: week)])
    let lines = text(scenario, PeriodReport(of: scenario, over: week, from: history), .english)
    #expect(
      lines == [
        "Empty – Mon 5 to Sun 11 April 2010",
        "What was done and promised, from the published rotas: 7 of 7\u{A0}days.", "",
        "THE TEAM", "There is nobody in the team.", "",
        "WHAT IS MISSING", "Nothing that was promised is missing.", "",
      ])
  }

  @Test("a plan says where its days lie in the contract, once the contract's days are known")
  func plan() {
    var scenario = scenario()
    let first = { (horizon: Horizon) -> String in
      let rota = Rota(scenario: "bellefontaine", horizon: horizon)
      let solve = SolveReport(
        status: .optimal, seconds: 0, coverage: .init(cost: 0, bound: 0, uncoveredMinutes: 0, uncoveredMinutesBound: 0),
        quality: .init(cost: 0, bound: 0))
      let text = PlanText(
        scenario: scenario, rota: rota,
        provisional: Rota(scenario: "bellefontaine", horizon: Horizon(week.end..<week.end)),
        solve: solve, gaps: [], tallies: [], language: .english
      ).text
      let second = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix { !$0.isEmpty }
      return second.joined(separator: " ").replacing("\u{A0}", with: " ")
    }
    #expect(
      first(week)
        == "Contract MPR: to Wed 30 June 2010, 2 months left, 14 with the renewal, to Thu 30 June 2011.")
    #expect(
      first(Horizon("2010-12-01"..<"2011-01-01"))
        == "Contract MPR: these days lie in the renewal, to Thu 30 June 2011, 6 months left.")
    #expect(
      first(Horizon("2011-06-30"..<"2011-07-02"))
        == "Contract MPR: some of these days lie OUTSIDE the contract and its renewal, Fri 1 January 2010 to Thu 30 June 2011."
    )
    scenario.programme.contract = Contract(operatorName: "MPR")
    #expect(first(week) == "")
  }
}
