import Foundation
import Testing

/// Oracle: sums by hand.
@Suite("Budgets on the command line")
struct FundingTests {
  private func site(amount: String) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      """
      schema: 1
      name: base
      timezone: Europe/Paris
      budgets: [{id: grant, title: Grant, amount: \(amount), range: [5000, 8000]}]
      projects: [{id: mobi, budget: grant}]
      expenses: expenses.csv
      """, to: "scenario.yaml")
    try folder.write(
      "date,budget,project,label,amount\n2018-06-14,grant,mobi,Bills,5320\n2018-07-01,grant,,Stamps,0.29\n",
      to: "expenses.csv")
    return folder
  }

  @Test("a report says what is left of a budget though nothing is published, and check remarks that too much is spent")
  func report() throws {
    let folder = try site(amount: "5000")
    let run = try Program.ronde.run("report", folder.url.path, "--month", "2018-06", "--lang", "fr")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("320\u{A0}€ dépensés en trop"), "\(run.output)")
    let json = try Program.ronde.run("report", folder.url.path, "--month", "2018-07", "--format", "json")
    #expect(json.output.contains("\"leftCents\": -32029"), "\(json.output)")
    let check = try Program.ronde.run("check", folder.url.path)
    #expect(check.status == 0 && check.output.contains("budgets.grant: 5320.29 is spent of 5000, 320.29 too much"))
  }

  @Test("a grant outside what its funder gives ends every command with 65")
  func outside() throws {
    let folder = try site(amount: "4999.99")
    for command in ["report", "check", "plan"] {
      let run = try Program.ronde.run(command, folder.url.path)
      #expect(run.status == 65)
      #expect(
        run.errors.contains("scenario.yaml:4:45: budgets[0].amount “4999.99”: the funder gives from 5000 to 8000."),
        "\(run.errors)")
    }
  }

  @Test("the model of a month is the same bytes with money and without")
  func model() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Scenarios.path("two-mediators"), toPath: folder.path("scenario"))
    let plain = try Program.ronde.run(["model", folder.path("scenario")] + Scenarios.week)
    #expect(plain.status == 0 && !plain.output.isEmpty, "\(plain.errors)")
    let yaml = try folder.text("scenario/scenario.yaml")
    try folder.write(
      yaml + "budgets: [{id: grant, amount: 5000}]\nprojects: [{id: mobi, budget: grant, territories: [north]}]\n",
      to: "scenario/scenario.yaml")
    let funded = try Program.ronde.run(["model", folder.path("scenario")] + Scenarios.week)
    #expect(funded.status == 0 && funded.output == plain.output, "\(funded.errors)")
  }
}
