import Foundation
import Testing

/// Oracle: the press release, and sums by hand over the scenario's tables.
@Suite("The households of PATRIMOINE")
struct PatrimoineTests {
  private static let month = ["--month", "2018-10"]

  /// The scenario with its first month published.
  private func site() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Scenarios.path("patrimoine"), toPath: folder.path("scenario"))
    let plan = try Program.ronde.run(
      ["plan", folder.path("scenario"), "--output", folder.path("october")] + PatrimoineTests.month)
    #expect(plan.status == 0, "\(plan.errors)")
    let text = plan.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("Rien ne manque.") && text.contains("Arrêt : preuve complète"), "\(text)")
    #expect(text.contains("- Aide de l'État : 37 000 €, 0 € dépensés avant,"), "\(text)")
    let publish = try Program.ronde.run("publish", folder.path("scenario"), folder.path("october/rota.json"))
    #expect(publish.status == 0, "\(publish.errors)")
    return folder
  }

  @Test("a look at the scenario has nothing to remark on: the sessions of a year cost less than the State gives")
  func check() throws {
    let run = try Program.ronde.run("check", Scenarios.path("patrimoine"))
    #expect(run.status == 0 && run.lines.count == 1, "\(run.output)")
  }

  @Test("a month is planned without a gap, and its report hides a few households from all but the coordinator")
  func report() throws {
    let folder = try site()
    let report = { (more: [String]) in
      let run = try Program.ronde.run(["report", folder.path("scenario")] + PatrimoineTests.month + more)
      #expect(run.status == 0, "\(run.errors)")
      return run.output.replacing("\u{A0}", with: " ")
    }
    let text = try report([])
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(rows.contains("nouveau 10 30 30 0") && rows.contains("en place 15 37 37 0"), "\(text)")
    #expect(rows.contains("Albi masqué") && rows.contains("ensemble 25 67 67 0"), "\(text)")
    #expect(rows.contains { $0.hasPrefix("contrats signés à plusieurs : 10 en cours, 15 sans contrat") })
    #expect(!text.contains("n01") && !text.contains("POUR LA COORDINATION SEULE"))
    let whole = try report(["--beneficiaries"])
    #expect(whole.contains("n01 (nouveau, Toulouse) : 3 tenus, 3 dus, 0 manquants") && !whole.contains("masqué"))
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(try report(["--format", "json"]).utf8)) as? [String: Any])
    let budget = try #require((json["budgets"] as? [[String: Any]])?.first)
    let spent = try #require(budget["spentCents"] as? Int)
    // 8 sessions of 90 €, 6, 6 and 12 of 60 €, 4 of 90 €, and gatherings of 180 € for six households.
    let gatherings = try #require((json["sessions"] as? [String: Any])?["gatherings"] as? Int)
    #expect((1...6).contains(gatherings) && spent == 252_000 + gatherings * 18_000)
    #expect(budget["leftCents"] as? Int == 3_700_000 - spent)
    let parts = try #require(budget["projects"] as? [[String: Any]])
    #expect(parts.reduce(0) { $0 + ($1["spentCents"] as? Int ?? 0) } == spent)
  }
}
