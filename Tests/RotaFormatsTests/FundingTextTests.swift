import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

/// Oracle: recorded texts, read by people, sums by hand, and the same numbers as data.
@Suite("Budgets and projects in the text of a report")
struct FundingTextTests {
  private let june = Horizon("2018-06-01"..<"2018-07-01")

  /// Four projects on six territories, one of which no source names, and a State aid.
  private func scenario() -> Scenario {
    var scenario = Scenario(name: "chalets", title: "Ensemble", calendar: WorkCalendar(offsets: .paris))
    let grant = Money(cents: 500_000)...Money(cents: 800_000)
    let spend = { (day: Day, budget: Budget.ID, project: Project.ID?, cents: Int) in
      Spending(day: day, budget: budget, project: project, label: "facture", amount: Money(cents: cents))
    }
    var programme = Programme()
    programme.budgets = [
      Budget(
        id: "state-aid", title: "Aide de l'État", funder: "État", amount: Money(cents: 3_700_000), start: "2018-06-01",
        end: "2019-01-01"),
      Budget(
        id: "grant-citiz", title: "Subvention Citiz", funder: "Chalets", amount: Money(cents: 500_000), range: grant,
        end: "2019-01-01"),
      Budget(id: "grant-marvig", title: "Subvention Marvig", amount: Money(cents: 648_050), start: "2018-01-01"),
    ]
    programme.territories = [
      Territory(id: "arenes", name: "Les Arènes", town: "Toulouse"),
      Territory(id: "ramonville", name: "Ramonville-Saint-Agne", town: "Ramonville-Saint-Agne"),
      Territory(id: "salies", name: "Salies-du-Salat"), Territory(id: "petit-bois", name: "Petit Bois"),
      Territory(id: "marvig", name: "Marvig, Saouzelong-Rangueil"),
      Territory(id: "territory-6", name: "territory-6", isAssumed: true),
    ]
    programme.projects = [
      Project(
        id: "mobi", title: "Mobi-Chalets", partner: "Citiz", budget: "grant-citiz",
        territories: ["arenes", "ramonville"],
        milestones: [Milestone(id: "launch", title: "Lancement", due: "2017-11-30", done: "2017-11-15")]),
      Project(
        id: "diagnosis", title: "Diagnostic mobilité", partner: "Wimoov", territories: ["salies"],
        milestones: [
          Milestone(id: "result", title: "Résultat", due: "2018-06-18", done: "2018-07-02"),
          Milestone(id: "plan", title: "Plan d'action"),
        ]),
      Project(id: "green", title: "Circuits verts", territories: ["petit-bois"]),
      Project(
        id: "marvig", title: "Particules élémentaires", partner: "Solidarité Villes", budget: "grant-marvig",
        territories: ["marvig"],
        milestones: [
          Milestone(id: "garden", title: "Jardin partagé", due: "2018-05-31", done: "2018-06-01"),
          Milestone(id: "tools", title: "Bibliothèque d'outils", due: "2018-12-31"),
        ]),
    ]
    programme.expenses = [
      spend("2018-06-14", "state-aid", nil, 148_050), spend("2018-06-30", "state-aid", "green", 99_950),
      spend("2018-05-02", "grant-citiz", "mobi", 400_000), spend("2018-06-20", "grant-citiz", "mobi", 132_000),
      spend("2018-03-01", "grant-marvig", "marvig", 5), spend("2018-07-01", "grant-marvig", "marvig", 648_045),
    ]
    scenario.programme = programme
    return scenario
  }

  private func report(_ scenario: Scenario) -> PeriodReport { PeriodReport(of: scenario, over: june, from: .none) }

  private func lines(_ scenario: Scenario, _ language: Scenario.Language) -> [String] {
    ReportText(scenario: scenario, report: report(scenario), language: language).text
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text with its lines joined and its spaces single.
  private func words(_ scenario: Scenario, _ language: Scenario.Language) -> String {
    lines(scenario, language).joined(separator: " ").replacing("\u{A0}", with: " ").split(separator: " ")
      .joined(separator: " ")
  }

  @Test(
    "says of budgets what is left and of projects how far they are, though nothing is published",
    arguments: Scenario.Language.allCases)
  func golden(_ language: Scenario.Language) throws {
    let text = lines(scenario(), language).joined(separator: "\n")
    #expect(try Golden.mismatch(of: text, with: "funding.\(language.rawValue).txt") == nil)
  }

  @Test("says plainly how much too much was spent, and nothing of it where no amount is known")
  func overspent() {
    var scenario = scenario()
    #expect(words(scenario, .english).contains("€320 too much spent"))
    #expect(words(scenario, .french).contains("320 € dépensés en trop"))
    scenario.programme.budgets[1].amount = nil
    #expect(!words(scenario, .english).contains("too much"))
    #expect(words(scenario, .english).contains("Subvention Citiz – €4,000 €1,320 – Mobi-Chalets €4,000 €1,320"))
    #expect(words(scenario, .english).contains("amount not known"))
    #expect(words(scenario, .french).contains("ensemble – 4 000,05 € 3 800 € –"))
  }

  @Test("writes sums as each language does, whole euros without cents")
  func money() {
    let sums = [0, 5, -5, 100, 148_050, 148_005, -32_000, 123_456_700, -99_999_999_999].map { Money(cents: $0) }
    #expect(
      sums.map(DateWords(language: .french).money) == [
        "0\u{A0}€", "0,05\u{A0}€", "−0,05\u{A0}€", "1\u{A0}€", "1\u{A0}480,50\u{A0}€", "1\u{A0}480,05\u{A0}€",
        "−320\u{A0}€", "1\u{A0}234\u{A0}567\u{A0}€", "−999\u{A0}999\u{A0}999,99\u{A0}€",
      ])
    #expect(
      sums.map(DateWords(language: .english).money) == [
        "€0", "€0.05", "−€0.05", "€1", "€1,480.50", "€1,480.05", "−€320", "€1,234,567", "−€999,999,999.99",
      ])
    // What a French report prints can be pasted into a table of expenses.
    #expect(sums.map { Money(DateWords(language: .french).money($0)) } == sums)
  }

  @Test("is silent about money in a scenario that has none, and about milestones where there are none")
  func silence() {
    var scenario = scenario()
    for index in scenario.programme.projects.indices { scenario.programme.projects[index].milestones = [] }
    #expect(!words(scenario, .english).contains("milestones"))
    scenario.programme = Programme()
    #expect(!lines(scenario, .english).contains { ["BUDGETS", "PROJECTS"].contains($0) })
  }

  @Test("has the recorded bytes as data")
  func goldenJSON() throws {
    let scenario = scenario()
    let bytes = report(scenario).json(for: scenario, digest: "0123456789abcdef", toolVersion: "0.1.0")
    #expect(try Golden.mismatch(of: String(decoding: bytes, as: UTF8.self), with: "funding.json") == nil)
  }

  @Test("keeps to 80 columns, and its rows are the cents of the data", arguments: UInt64(0)..<30)
  func rows(_ seed: UInt64) throws {
    var scenario = scenario()
    scenario.programme = .funded(seed: seed, around: june)
    let json = report(scenario).json(for: scenario, digest: "", toolVersion: "")
    let data = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
    for language in Scenario.Language.allCases {
      let text = lines(scenario, language)
      for line in text { #expect(DisplayWidth.columns(of: line) <= 80, "\(line)") }
      for budget in try #require(data["budgets"] as? [[String: Any]]) {
        let title = try #require(budget["title"] as? String)
        let cells = ["amountCents", "spentBeforeCents", "spentCents", "leftCents"].map { key in
          (budget[key] as? Int).map { DateWords(language: language).money(Money(cents: $0)) } ?? "–"
        }
        let row = ([title] + cells).joined().replacing(" ", with: "")
        #expect(text.contains { $0.replacing(" ", with: "") == row }, "\(row)")
        let parts = try #require(budget["projects"] as? [[String: Any]])
        for key in ["spentBeforeCents", "spentCents"] {
          #expect(parts.reduce(0) { $0 + ($1[key] as? Int ?? 0) } == budget[key] as? Int)
        }
      }
      let projects = try #require(data["projects"] as? [[String: Any]])
      let crosses = projects.reduce(0) { $0 + (($1["territories"] as? [String])?.count ?? 0) }
      let matrix = text.filter { $0.hasPrefix("Territory ") }.joined(separator: " ").split(separator: " ")
      #expect(matrix.count { $0 == "x" } == crosses)
    }
  }

  @Test("shows names that a file could do harm with as harmless, and sums that are never cut, however long")
  func injection() {
    for name in ["\u{1B}[2Jgone", "a\nb\u{202E}c", String(repeating: "très long ", count: 30), ""] {
      var scenario = scenario()
      scenario.programme.budgets[0].title = name
      scenario.programme.budgets[0].funder = name
      scenario.programme.budgets[0].amount = Money(cents: 99_999_999_999)
      scenario.programme.projects[0].title = name
      scenario.programme.projects[0].partner = name
      scenario.programme.projects[0].milestones[0].title = name
      scenario.programme.territories[0].name = name
      scenario.programme.expenses[2].amount = Money(cents: -99_999_999_999)
      for language in Scenario.Language.allCases {
        for line in lines(scenario, language) {
          #expect(DisplayWidth.columns(of: line) <= 80, "\(line)")
          #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        }
      }
      #expect(
        words(scenario, .french).contains("999 999 999,99 €") && words(scenario, .french).contains("−999 999 999,99 €"))
    }
  }
}
