import Foundation
import RotaTestSupport
import Testing

@testable import Rostering
@testable import RotaFormats

/// Oracle: recorded texts, read by people, the same numbers as data, and the report that they are made of.
@Suite("Follow-ups in the text and the data of a report")
struct FollowUpTextTests {
  private let autumn = Horizon("2018-10-01"..<"2018-12-01")

  private func drawn(_ seed: UInt64) -> (scenario: Scenario, report: PeriodReport) {
    let scenario = Scenario.accompaniedMany(seed: seed)
    let rota = Rota.ofSessions(for: scenario, over: autumn, seed: seed)
    return (scenario, PeriodReport(of: scenario, over: autumn, from: History([rota])))
  }

  private func text(
    _ scenario: Scenario, _ report: PeriodReport, _ language: Scenario.Language, for audience: Audience
  ) -> String {
    ReportText(scenario: scenario, report: report, language: language, audience: audience).text
  }

  private func data(
    _ scenario: Scenario, _ report: PeriodReport, for audience: Audience
  ) throws -> [String: Any] {
    let bytes = report.json(for: scenario, audience: audience, digest: "", toolVersion: "")
    return try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  @Test("says of follow-ups what was due, held and missing", arguments: Scenario.Language.allCases, Audience.allCases)
  func golden(_ language: Scenario.Language, _ audience: Audience) throws {
    let (scenario, report) = drawn(3)
    let text = text(scenario, report, language, for: audience)
    let name = "follow-ups.\(audience.rawValue).\(language.rawValue).txt"
    #expect(try Golden.mismatch(of: text, with: name) == nil)
  }

  @Test("has the recorded bytes as data", arguments: Audience.allCases)
  func goldenJSON(_ audience: Audience) throws {
    let (scenario, report) = drawn(3)
    let bytes = report.json(for: scenario, audience: audience, digest: "0123456789abcdef", toolVersion: "0.1.0")
    let name = "follow-ups.\(audience.rawValue).json"
    #expect(try Golden.mismatch(of: String(decoding: bytes, as: UTF8.self), with: name) == nil)
  }

  @Test("names no household but to the coordinator, and keeps to 80 columns", arguments: UInt64(0)..<30)
  func pseudonyms(_ seed: UInt64) throws {
    let (scenario, report) = drawn(seed)
    let names = scenario.beneficiaries.map(\.id.text)
    for language in Scenario.Language.allCases {
      for audience in Audience.allCases {
        let text = text(scenario, report, language, for: audience)
        for line in text.split(separator: "\n") { #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)") }
        let words = Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        #expect(words.isDisjoint(with: names) == (audience == .everybody))
      }
    }
    let bytes = report.json(for: scenario, audience: .everybody, digest: "", toolVersion: "")
    let words = Set(String(decoding: bytes, as: UTF8.self).split { !$0.isLetter && !$0.isNumber }.map(String.init))
    #expect(words.isDisjoint(with: names))
  }

  @Test("no number of one to four households is told to everybody, nor one row alone masked", arguments: UInt64(0)..<60)
  func masked(_ seed: UInt64) throws {
    let (scenario, report) = drawn(seed)
    let everybody = try data(scenario, report, for: .everybody)
    let whole = try data(scenario, report, for: .coordinator)
    for key in ["services", "partners", "modes", "groups", "territorySessions", "contacts", "contracts"] {
      let all = try #require(whole[key] as? [[String: Any]])
      #expect(all.allSatisfy { $0["masked"] as? Bool == false })
      guard let shown = everybody[key] as? [[String: Any]] else { continue }
      #expect(shown.count == all.count)
      for (row, full) in zip(shown, all) {
        let count = try #require(full["beneficiaries"] as? Int)
        let isMasked = try #require(row["masked"] as? Bool)
        #expect(isMasked == (row["beneficiaries"] is NSNull) && (isMasked || !Masking.isFew(count)))
        if !isMasked { #expect(row["beneficiaries"] as? Int == count) }
      }
      guard !["services", "partners", "modes"].contains(key) else { continue }
      #expect(shown.count { $0["masked"] as? Bool == true } != 1, "what the others leave of the whole")
    }
    let sessions = try #require(everybody["sessions"] as? [String: Any])
    #expect(sessions["masked"] as? Bool == Masking.isFew(try #require(report.followUps).beneficiaries.count))
    #expect(everybody["followUps"] is NSNull && everybody["beneficiaries"] is NSNull)
    #expect((whole["beneficiaries"] as? [Any])?.count == report.followUps?.beneficiaries.count)
  }

  @Test("seeds have seen rows masked and open, tables withheld, and sessions shown of few households")
  func variety() throws {
    let reports = (UInt64(0)..<60).compactMap { drawn($0).report.followUps }
    let groups = reports.map(\.groups)
    #expect(groups.contains { $0.isWithheld(from: .everybody) } && groups.contains { !$0.isMasked(for: .everybody) })
    let partners = reports.flatMap { $0.partners.rows(for: .everybody) }
    #expect(partners.contains { $0.hidesBeneficiaries && !$0.hidesSessions })
    #expect(reports.contains { $0.services.rows(for: .everybody).contains(where: \.hidesSessions) })
    #expect(reports.contains { $0.services.isWithheld(from: .everybody) })
  }

  @Test("a team without households has no word of them")
  func silence() throws {
    var scenario = Scenario.accompanied()
    scenario.beneficiaries = []
    scenario.followUps = []
    let rota = Rota(scenario: scenario.name, horizon: autumn, duties: [], passes: [])
    let report = PeriodReport(of: scenario, over: autumn, from: History([rota]))
    #expect(!text(scenario, report, .english, for: .coordinator).contains("FOLLOW-UPS"))
    #expect(try data(scenario, report, for: .coordinator)["followUps"] == nil)
  }

  @Test(
    "each reason for a missing session has words of its own, in each language", arguments: Scenario.Language.allCases)
  func reasons(_ language: Scenario.Language) {
    let scenario = Scenario.accompanied()
    let told = MissingReason.allCases.map { reason in
      let record = FollowUpRecord(
        followUp: "h1-education", beneficiary: "h1", service: "education", referent: nil, due: 1, held: 0, missing: 1,
        holders: [], reasons: [FollowUpRecord.Missing(reason: reason, sessions: 1)], contract: nil)
      return MissingWords(scenario: scenario, words: DateWords(language: language)).reasons(of: record)
    }
    #expect(Set(told).count == MissingReason.allCases.count && told.allSatisfy { !$0.isEmpty })
    #expect(told.contains { $0.hasSuffix("Advice") }, "the service that must come first")
  }
}
