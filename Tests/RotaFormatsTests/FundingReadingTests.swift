import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

@Suite("Reading budgets, projects and expenses")
struct FundingReadingTests {
  @Test("Budgets are read to the cent, and what is null is not known")
  func budgets() throws {
    let budgets = try FundingFiles.files().scenario().programme.budgets
    #expect(
      budgets == [
        Budget(
          id: "state-aid", title: "Aide de l'État", funder: "État", amount: Money(cents: 3_700_000),
          start: "2018-06-01", end: "2019-01-01"),
        Budget(
          id: "grant-citiz", title: "Subvention Citiz", funder: "Chalets", amount: Money(cents: 648_050),
          range: Money(cents: 500_000)...Money(cents: 800_000)),
        Budget(id: "open", title: "open"),
      ])
  }

  @Test("Projects have their territories and milestones, and a territory may be one that no source names")
  func projects() throws {
    let programme = try FundingFiles.files().scenario().programme
    #expect(
      programme.territories == [
        Territory(id: "arenes", name: "Les Arènes", town: "Toulouse"), Territory(id: "ramonville", name: "Ramonville"),
        Territory(id: "territory-6", name: "territory-6", isAssumed: true),
      ])
    #expect(
      programme.projects == [
        Project(
          id: "mobi", title: "Mobi-Chalets", partner: "Citiz", budget: "grant-citiz",
          territories: ["arenes", "ramonville"],
          milestones: [
            Milestone(id: "diagnosis", title: "Diagnostic", due: "2018-06-30", done: "2018-06-15"),
            Milestone(id: "plan", title: "plan"),
          ]), Project(id: "gardens", title: "gardens"),
      ])
  }

  private let spent = [
    Spending(
      day: "2018-06-14", budget: "grant-citiz", project: "mobi", label: "Abonnements", amount: Money(cents: 148_050)),
    Spending(day: "2018-06-30", budget: "state-aid", label: "Séances", amount: Money(cents: 32_000)),
    Spending(day: "2018-07-02", budget: "open", project: "gardens", label: "Avoir", amount: Money(cents: -2_005)),
  ]

  @Test("Expenses are read with commas or points, with and without a project, and money may come back")
  func expenses() throws {
    #expect(try FundingFiles.files().scenario().programme.expenses == spent)
  }

  @Test("Expenses are read as French spreadsheets write them")
  func spreadsheet() throws {
    let french = """
      sep=;
      Date;Budget;Project;Label;Amount
      14/06/2018;grant-citiz;mobi;Abonnements;1\u{A0}480,50 €
      30/06/2018;state-aid;;Séances;320,00
      02/07/2018;open;gardens;Avoir;-20,05

      """
    let bytes = try #require(french.replacing("\n", with: "\r\n").data(using: .windowsCP1252))
    let files = try FundingFiles.files()
    try files.write(bytes, to: "expenses.csv")
    #expect(try files.scenario().programme.expenses == spent)
  }

  @Test("Without a list of territories, those of projects are whatever identifiers they have")
  func noTerritories() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: base
      timezone: UTC
      residences: [{id: r, territory: Les Arènes}]
      projects: [{id: mobi, territories: [arenes]}]
      """)
    #expect(scenario.programme.territories.isEmpty)
    #expect(scenario.programme.projects.map(\.territories) == [["arenes"]])
    #expect(scenario.residences.map(\.territory) == ["Les Arènes"])
  }

  @Test("The digest changes with the table of expenses")
  func digest() throws {
    let other = FundingFiles.expenses.replacing("320", with: "321")
    #expect(try FundingFiles.files().folder().digest != FundingFiles.files(expenses: other).folder().digest)
  }

  @Test("A mistake about money in scenario.yaml is told with its line and its field", arguments: FundingMistakes.yaml)
  func yaml(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: FundingFiles.yaml) { try FundingFiles.files(yaml: $0) }
  }

  @Test("A mistake in expenses.csv is told with its line and its column", arguments: FundingMistakes.expenses)
  func table(_ mistake: Mistake) throws {
    try mistake.expectProblems(in: FundingFiles.expenses) { try FundingFiles.files(expenses: $0) }
  }
}
