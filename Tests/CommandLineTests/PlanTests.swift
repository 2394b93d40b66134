import Foundation
import RotaTestSupport
import Testing

/// Oracle: what the command promises to the coordinator who types it.
@Suite("ronde plan")
struct PlanTests {
  static let scenarios = [
    ["bellefontaine", "--from", "2010-04-06", "--to", "2010-04-19", "--time-limit", "5"],
    ["two-mediators"] + Scenarios.week,
    ["short-staffed", "--from", "2010-04-06", "--to", "2010-04-19", "--time-limit", "5"],
  ]

  @Test("prints a rota of 80 columns and no colours, in English and in French", arguments: scenarios, ["en", "fr"])
  func table(_ scenario: [String], _ language: String) throws {
    let run = try Program.ronde.run(
      ["plan", Scenarios.path(scenario[0])] + scenario.dropFirst() + ["--lang", language])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    for line in run.lines {
      #expect(TerminalWidth.columns(of: line) <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    #expect(!run.output.contains("\u{1B}"))
    let sections =
      language == "fr"
      ? ["SOIR PAR SOIR", "CE QUI MANQUE", "CE QUI EST PROUVÉ"]
      : ["EVENING BY EVENING", "WHAT IS MISSING", "WHAT IS PROVEN"]
    // The grid first, then the evenings, the gaps and the proof.
    #expect(run.lines.filter(sections.contains) == sections)
  }

  @Test("says the same again", arguments: ["en", "fr"])
  func golden(_ language: String) throws {
    let run = try Program.ronde.run(["plan", Scenarios.path("two-mediators"), "--lang", language] + Scenarios.week)
    let text = run.output.replacing(/\ [0-9.,]+ s\./, with: " … s.")
    #expect(try Golden.mismatch(of: text, with: "two-mediators.\(language).txt") == nil)
  }

  @Test("prints with --format json what it writes", arguments: scenarios)
  func json(_ scenario: [String]) throws {
    let folder = try Folder()
    let run = try Program.ronde.run(
      ["plan", Scenarios.path(scenario[0])] + scenario.dropFirst() + ["--format", "json", "--output", folder.url.path])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try folder.text("rota.json") == run.output)
    let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["scenario"] as? String == scenario[0])
    #expect(document["solve"] is [String: Any])
  }

  @Test("writes the two files whole and nothing else, into a folder that it makes")
  func output() throws {
    let folder = try Folder()
    let arguments = [
      "plan", Scenarios.path("two-mediators"), "--output", folder.path("../\(folder.url.lastPathComponent)/made/here"),
    ]
    #expect(try Program.ronde.run(arguments + Scenarios.week).status == 0)
    #expect(folder.names == ["made"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("made/here")).sorted() == [
        "rota.csv", "rota.json",
      ])
    #expect(try folder.text("made/here/rota.csv").hasPrefix("date,person,start,end,kind,id,unit,residence,locked\r\n"))
    #expect(try folder.text("made/here/rota.json").hasSuffix("}\n"))
  }

  @Test("writes nothing unless told to")
  func nothing() throws {
    let scenario = try Scenarios.pairs(of: ["A", "B"])
    let before = scenario.names
    #expect(try Program.ronde.run(["plan", scenario.url.path] + Scenarios.week).status == 0)
    #expect(scenario.names == before)
  }

  @Test("says the same twice, but for the seconds", arguments: ["table", "json"])
  func deterministic(_ format: String) throws {
    let texts = try (0..<2).map { _ in
      let run = try Program.ronde.run(
        ["plan", Scenarios.path("two-mediators"), "--threads", "2", "--method", "compact", "--format", format]
          + Scenarios.week)
      return run.output.replacing(/[0-9.,]+ s\./, with: "s.").replacing(/"seconds": [0-9.e-]+/, with: "")
    }
    #expect(texts[0] == texts[1])
  }

  @Test("names what a locked duty breaks, and ends with 2")
  func lockedAgainstTheLaw() throws {
    let folder = try Folder()
    let arguments = ["plan", Scenarios.path("two-mediators"), "--output", folder.url.path] + Scenarios.week
    try Program.ronde.run(arguments)
    // m2 is not free on Thursday, and somebody put them there all the same.
    let moved = try folder.text("rota.json").replacing("2010-04-07", with: "2010-04-08")
      .replacing("\"locked\": false", with: "\"locked\": true")
    try folder.write(moved, to: "draft.json")
    let run = try Program.ronde.run(arguments + ["--history", folder.path("draft.json")])
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output.contains("RULES OF WORK\n- BREACH Mediator 2, Thu 8 April 2010: availability"))
  }

  @Test("plans the month after April so that April's rests are kept, and leaves a locked duty where it is")
  func history() throws {
    let scenario = try Scenarios.pairs(of: ["A", "B", "C"], more: "rules: {profile: code-du-travail}")
    let april = ["--from", "2010-04-19", "--to", "2010-04-26"]
    let may = ["--from", "2010-04-26", "--to", "2010-05-03"]
    let folder = try Folder()
    try Program.ronde.run(["plan", scenario.url.path, "--output", folder.path("april")] + april)
    try Program.ronde.run(["plan", scenario.url.path, "--output", folder.path("draft")] + may)
    // Somebody fixes the first duty of the draft.
    let draft = try folder.text("draft/rota.json")
    let unlocked = try #require(draft.firstRange(of: "\"locked\": false"))
    let person = try #require(draft[..<unlocked.lowerBound].matches(of: /"person": "(m[0-9])"/).last?.output.1)
    let day = try #require(draft[..<unlocked.lowerBound].matches(of: /"date": "([0-9-]+)"/).last?.output.1)
    try folder.write(draft.replacingCharacters(in: unlocked, with: "\"locked\": true"), to: "draft/rota.json")
    let history = ["--history", folder.path("april/rota.json"), "--history", folder.path("draft/rota.json")]
    let run = try Program.ronde.run(["plan", scenario.url.path, "--output", folder.path("may")] + may + history)
    #expect(run.status == 0)
    let kept = try folder.text("may/rota.csv").split(separator: "\r\n").filter { $0.hasPrefix("\(day),\(person),") }
    #expect(!kept.isEmpty && kept.allSatisfy { $0.hasSuffix(",true") })
    let check = try Program.check.run(
      [
        scenario.url.path, folder.path("may/rota.json"), "--fail-on", "rule", "--history",
        folder.path("april/rota.json"),
      ])
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("leaves the days of a published rota as they are, and plans the others anew; of a draft it keeps nothing")
  func publishedDays() throws {
    let folder = try Folder()
    let scenario = try Scenarios.pairs(of: ["A", "B", "C"])
    let arguments = ["plan", scenario.url.path, "--output", folder.path("plan")] + Scenarios.week
    try Program.ronde.run(arguments)
    let made = try folder.text("plan/rota.json")
    // Somebody works on one day only, of which the team has been told.
    let day = try #require(made.firstMatch(of: /"date": "([0-9-]+)"/)?.output.1)
    let rota = try #require(JSONSerialization.jsonObject(with: Data(made.utf8)) as? [String: Any])
    var published = rota
    published["state"] = "published"
    published["provisional"] = [] as [Any]
    published["provisionalPasses"] = [] as [Any]
    published["passes"] = [] as [Any]
    published["duties"] = (rota["duties"] as? [[String: Any]] ?? []).filter { $0["date"] as? String == String(day) }
    for state in ["published", "draft"] {
      published["state"] = state
      let bytes = try JSONSerialization.data(withJSONObject: published)
      try folder.write(String(decoding: bytes, as: UTF8.self), to: "\(state).json")
      let run = try Program.ronde.run(arguments + ["--history", folder.path("\(state).json")])
      #expect(run.status == 0, "\(run.errors)")
      let days = Set(try folder.text("plan/rota.csv").split(separator: "\r\n").dropFirst().map { $0.prefix(10) })
      // The published horizon covers the whole week, days without a duty included.
      #expect((days == [day.prefix(10)]) == (state == "published"), "\(state): \(days)")
    }
  }
}
