import Foundation
import Testing

/// Oracle: what `ronde plan` said of the same rota, and rotas spoilt by hand.
@Suite("ronde check and ronde-check")
struct CheckTests {
  private let folder: Folder
  private let scenario = Scenarios.path("two-mediators")
  private let planned: Program.Outcome

  init() throws {
    folder = try Folder()
    planned = try Program.ronde.run(
      ["plan", scenario, "--output", folder.url.path, "--format", "json"] + Scenarios.week)
  }

  private func gaps(_ json: String) throws -> NSArray {
    let document = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(document?["gaps"] as? NSArray)
  }

  private func spoil(_ change: (String) -> String) throws {
    try folder.write(change(try folder.text("rota.csv")), to: "rota.csv")
  }

  @Test("The gaps of both files are those of the plan, whoever counts them", arguments: ["rota.json", "rota.csv"])
  func agreement(_ file: String) throws {
    for check in [Program.check.run, { try Program.ronde.run(["check"] + $0) }] {
      let run = try check([scenario, folder.path(file), "--format", "json"] + Scenarios.week)
      #expect(run.status == 1)
      #expect(run.errors.isEmpty)
      #expect(try gaps(run.output) == gaps(planned.output))
    }
  }

  @Test("Gaps fail a check unless it is told otherwise", arguments: [("gap", Int32(1)), ("rule", 0), ("never", 0)])
  func failOn(_ policy: String, _ status: Int32) throws {
    let run = try Program.check.run(scenario, folder.path("rota.json"), "--fail-on", policy)
    #expect(run.status == status)
    #expect(run.lines.filter { $0.hasPrefix("GAP ") }.count == 2)
    #expect(
      run.lines.last
        == "two-mediators, Mon 5 to Sun 11 April 2010: 0\u{A0}breaches, 3\u{A0}gaps beyond tolerance, "
        + "4\u{A0}h of presence uncovered")
  }

  @Test(
    "A rule broken in a spreadsheet is 2, which beats the gap",
    arguments: [("gap", Int32(2)), ("rule", 2), ("never", 0)])
  func brokenRule(_ policy: String, _ status: Int32) throws {
    // m2 is not free on Thursday.
    try spoil { $0 + "2010-04-08,m2,20:00,22:00,post,patrol,1,,\r\n2010-04-08,m1,20:00,22:00,post,patrol,1,,\r\n" }
    let run = try Program.check.run([scenario, folder.path("rota.csv"), "--fail-on", policy] + Scenarios.week)
    #expect(run.status == status)
    #expect(run.lines.filter { $0.hasPrefix("BREACH ") }.count == 1)
    #expect(run.lines[0].hasPrefix("BREACH Mediator 2, Thu 8 April 2010: availability"))
  }

  @Test("A last evening deleted from the table shows as a gap")
  func deletedEvening() throws {
    try spoil { table in
      table.split(separator: "\r\n").filter { !$0.hasPrefix("2010-04-07") }.joined(separator: "\r\n")
    }
    let run = try Program.check.run([scenario, folder.path("rota.csv"), "--lang", "fr"] + Scenarios.week)
    #expect(run.status == 1)
    #expect(run.lines.contains("MANQUE mer. 7 avril 20:00–22:00, patrol\u{A0}: PERSONNE (il faut 1\u{A0}équipe)"))
  }

  @Test("Mistakes in a table are lines on standard error and 65")
  func mistakes() throws {
    try spoil { $0.replacing("m1,20:00", with: "m7,20:00").replacing("north", with: "nord") }
    let run = try Program.check.run([scenario, folder.path("rota.csv")] + Scenarios.week)
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count > 1 && run.errorLines.allSatisfy { $0.hasPrefix("rota.csv:") })
  }

  @Test("A rota made before the scenario changed is checked, with a note")
  func changedScenario() throws {
    try folder.write(
      try folder.text("rota.json").replacing(/"scenarioDigest": "[0-9a-f]+"/, with: "\"scenarioDigest\": \"0\""),
      to: "rota.json")
    let run = try Program.check.run(scenario, folder.path("rota.json"))
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1 && run.errors.contains("the scenario has changed since this rota was made"))
    #expect(!run.output.contains("changed"))
  }

  @Test(
    "Without a rota the scenario itself is looked over", arguments: ["bellefontaine", "short-staffed", "two-mediators"])
  func lint(_ name: String) throws {
    #expect(try Program.check.run(Scenarios.path(name)).status == 0)
    let run = try Program.ronde.run("check", Scenarios.path(name), "--format", "json")
    #expect(run.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [String: Any])
  }

  #if os(Linux)
    @Test("ronde-check starts without GLPK, and ronde does not")
    func linking() throws {
      let libraries = try [Program.check, .ronde].map { program in
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
        process.arguments = [program.url.path]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
      }
      #expect(libraries[0].contains("libc.so") && !libraries[0].contains("glpk"))
      #expect(libraries[1].contains("glpk"))
    }
  #endif
}
