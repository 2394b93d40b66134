import Foundation
import Testing

/// Oracle: what a coordinator reads of an afternoon of the whole team.
@Suite("ronde plan with events")
struct EventTests {
  private static let events = """
    events:
      - {id: doors, title: "Portes ouvertes", kind: open-doors, date: 2010-04-06, from: "14:00", to: "18:00", people: all, leader: m1, participants: 12}
      - {id: cells, kind: meeting, date: 2010-04-05, from: "10:00", to: "11:00", people: 4}
    """
  private static let days = ["--from", "2010-04-05", "--to", "2010-04-07"]

  @Test(
    "shows who is at an event by its title, with its leader, and who is missing",
    arguments: [
      (
        "fr", "mar. 6 avril 14:00–18:00, Portes ouvertes, 12 participants",
        "  portes ouvertes\u{A0}: A (responsable), B, C",
        "- lun. 5 avril 10:00–11:00, réunion cells\u{A0}: il manque 1 personne sur 4"
      ),
      (
        "en", "Tue 6 April 14:00–18:00, Portes ouvertes, 12 participants", "  open doors: A (leader), B, C",
        "- Mon 5 April 10:00–11:00, meeting cells: 1 person missing of 4"
      ),
    ])
  func text(_ language: String, _ header: String, _ people: String, _ gap: String) throws {
    let folder = try Scenarios.pairs(of: ["A", "B", "C"], more: Self.events)
    let run = try Program.ronde.run(["plan", folder.url.path, "--lang", language] + Self.days)
    let lines = run.lines.map { $0.replacing("\u{A0}", with: " ") }
    for line in [header, people, gap] {
      #expect(lines.contains(line.replacing("\u{A0}", with: " ")), "\(line)\n\(run.output)")
    }
  }

  @Test("writes files in which a check finds what the plan said, and no breach")
  func check() throws {
    let folder = try Scenarios.pairs(of: ["A", "B", "C", "D"], more: Self.events)
    let output = try Folder()
    let plan = try Program.ronde.run(["plan", folder.url.path, "--output", output.url.path] + Self.days)
    #expect(plan.status == 0)
    for file in ["rota.json", "rota.csv"] {
      let check = try Program.ronde.run(["check", folder.url.path, "\(output.url.path)/\(file)"] + Self.days)
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
    let json = try String(contentsOfFile: "\(output.url.path)/rota.json", encoding: .utf8)
    #expect(json.contains("\"kind\": \"event\"") && json.contains("\"id\": \"doors\""))
  }
}
