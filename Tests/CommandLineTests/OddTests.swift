import Foundation
import Testing

/// Oracle: teams and months at the edge of what there is still make sense, at 80 columns.
@Suite("Odd teams and odd months")
struct OddTests {
  private func plan(_ scenario: Folder, _ arguments: String...) throws -> Program.Outcome {
    let run = try Program.ronde.run(["plan", scenario.url.path] + arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for line in run.lines { #expect(TerminalWidth.columns(of: line) <= 80, "\(line)") }
    return run
  }

  @Test("Names that would be formulas, paths or orders to a terminal do no harm")
  func names() throws {
    let long = "Marie-Christine Dupont-Durand de la Très Longue Allée"
    let team = [
      "=cmd()", "../x", "deux\nlignes", "👩 🚶", "مُحَمَّد", "\u{202E}live\u{2066}", long + " A", long + " B", "王小明王小明王小明",
      "\u{1B}[31mred", String(repeating: "x", count: 120), "Même nom", "Même nom",
    ]
    let scenario = try Scenarios.pairs(of: team, posts: "units: 6")
    let folder = try Folder()
    let run = try plan(scenario, "--from", "2010-04-06", "--to", "2010-04-08", "--output", folder.path("rota"))
    #expect(!run.output.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{2066}"].contains($0) })
    #expect(run.output.contains("deux?lignes"))
    #expect(folder.names == ["rota"])
    // Each person has a line of their own in the grid, and no two lines begin alike.
    let grid = run.lines.drop { !$0.hasPrefix("=cmd()") }.prefix(team.count).map { $0.dropLast(4) }
    #expect(Set(grid).count == team.count)
    #expect(run.output.contains("Même nom (m12)") && run.output.contains("Même nom (m13)"))
    #expect(try !folder.text("rota/rota.csv").contains("cmd"))
    let check = try Program.check.run(
      scenario.url.path, folder.path("rota/rota.csv"), "--from", "2010-04-06", "--to", "2010-04-08")
    #expect(!check.output.contains("\u{1B}"))
  }

  @Test("Without anybody there is a rota, in which everything is missing")
  func nobody() throws {
    let run = try plan(try Scenarios.pairs(of: []), "--month", "2010-04")
    #expect(run.output.contains("L'équipe ne compte personne."))
    #expect(run.output.contains("- jeu. 1er avril 20:00–22:00, patrol\u{A0}: PERSONNE (il faut 1\u{A0}équipe)"))
  }

  @Test("A day without an opening misses nothing")
  func closed() throws {
    let run = try plan(try Scenarios.pairs(of: ["A", "B"]), "--from", "2010-04-05", "--to", "2010-04-06")
    #expect(run.lines[0] == "Équipes – lun. 5 avril 2010")
    #expect(run.output.contains("Rien n'est ouvert pendant ces jours."))
    #expect(run.output.contains("Rien ne manque."))
    #expect(run.output.contains("Toute la présence requise est couverte."))
  }

  @Test("An evening past midnight keeps its day, and counts what the night of the clocks really lasts")
  func midnight() throws {
    let scenario = try Scenarios.pairs(of: ["A", "B", "C", "D"], hours: ("22:00", "28:00"))
    let folder = try Folder()
    let autumn = try plan(scenario, "--from", "2026-10-24", "--to", "2026-10-25", "--output", folder.path("rota"))
    #expect(autumn.output.contains("sam. 24 octobre 22:00–28:00"))
    #expect(autumn.output.contains(" 7 h "))
    // The table of the night tells the two hours from 02:00 apart.
    let check = try Program.check.run(
      scenario.url.path, folder.path("rota/rota.csv"), "--from", "2026-10-24", "--to", "2026-10-25", "--fail-on", "rule"
    )
    #expect(check.status == 0, "\(check.errors)")
    let spring = try plan(scenario, "--from", "2026-03-28", "--to", "2026-03-29")
    #expect(spring.output.contains(" 5 h "))
    let short = try Scenarios.pairs(of: ["A"], hours: ("22:00", "28:00"))
    #expect(
      try plan(short, "--from", "2026-10-23", "--to", "2026-10-24").output.contains(
        "- ven. 23 octobre 22:00–28:00, patrol\u{A0}: PERSONNE"))
  }

  @Test("More than a month is shown month by month")
  func quarter() throws {
    let run = try plan(
      try Scenarios.pairs(of: ["A", "B"]), "--from", "2010-03-20", "--to", "2010-05-03", "--gap", "1")
    let titles = ["mars 2010", "avril 2010", "mai 2010"]
    #expect(titles.allSatisfy { title in run.lines.contains { $0.hasPrefix(title) } })
    #expect(run.lines[0] == "Équipes – du sam. 20 mars au dim. 2 mai 2010")
  }
}
