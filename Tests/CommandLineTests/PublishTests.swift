import Foundation
import RotaTestSupport
import Testing

/// Oracle: the files that are there afterwards, and what later commands make of them.
@Suite("ronde publish and ronde rounds")
struct PublishTests {
  /// A copy of a scenario that nothing has been published in, and a rota of one of its weeks.
  private struct Site {
    let folder: Folder

    var scenario: String { folder.path("scenario") }
    var rota: String { folder.path("draft/rota.json") }
    var table: String { folder.path("draft/rota.csv") }
    var published: [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path("scenario/published")).sorted()) ?? []
    }

    init() throws {
      folder = try Folder()
      try FileManager.default.copyItem(
        atPath: Scenarios.path("champigny-chennevieres"), toPath: folder.path("scenario"))
      let plan = try Program.ronde.run(["plan", scenario, "--output", folder.path("draft")] + Site.week)
      #expect(plan.status == 0, "\(plan.errors)")
    }

    static let week = ["--from", "2017-03-01", "--to", "2017-03-06"]
  }

  @Test("a rota is published once, its revision beside it, and neither is ever overwritten")
  func revisions() throws {
    let site = try Site()
    let first = try Program.ronde.run(["publish", site.scenario, site.rota, "--lang", "en"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(site.published == ["2017-03-01_2017-03-05.json"])
    let bytes = try site.folder.text("scenario/published/2017-03-01_2017-03-05.json")
    #expect(bytes.contains("\"state\": \"published\""))
    let again = try Program.ronde.run(["publish", site.scenario, site.rota, "--lang", "en"])
    #expect(again.lines[0].hasPrefix("Nothing to publish"), "\(again.output)")

    let mended = try Program.ronde.run(
      ["rounds", site.scenario, site.rota, "--date", "2017-03-03", "--absent", "m3"]
        + ["--output", site.folder.path("mended")])
    #expect(mended.status == 0, "\(mended.errors)")
    let second = try Program.ronde.run(
      ["publish", site.scenario, site.folder.path("mended/rota.json"), "--lang", "en"])
    let told = second.output.replacing("\u{A0}", with: " ")
    #expect(told.contains("This is revision 2"), "\(told)")
    #expect(site.published == ["2017-03-01_2017-03-05-r2.json", "2017-03-01_2017-03-05.json"])
    #expect(try site.folder.text("scenario/published/2017-03-01_2017-03-05.json") == bytes)
    // What is planned next lives with the revision.
    let plan = try Program.ronde.run(["plan", site.scenario, "--format", "json"] + Site.week)
    let document = try #require(JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any])
    let duties = try #require(document["duties"] as? [[String: Any]])
    #expect(!duties.contains { $0["person"] as? String == "m3" && $0["date"] as? String == "2017-03-03" })
    #expect(duties.count == 29)
  }

  @Test("a rota that breaks a rule is not published, and says which")
  func breach() throws {
    let site = try Site()
    let table = try String(contentsOfFile: site.table, encoding: .utf8)
    try site.folder.write(
      table.replacing("2017-03-04,m1,15:30,16:00", with: "2017-03-04,m1,00:30,16:00"), to: "long.csv")
    let run = try Program.ronde.run(
      ["publish", site.scenario, site.folder.path("long.csv"), "--lang", "en"] + Site.week)
    #expect(run.status == 2, "\(run.output) \(run.errors)")
    #expect(run.errors.contains("BREACH"))
    #expect(run.errorLines.last == "Nothing was published: the rota breaks a rule.")
    #expect(site.published == [])
  }

  @Test("a file that is in the way is left alone")
  func inTheWay() throws {
    let site = try Site()
    try site.folder.write("nothing of ronde's", to: "scenario/published/2017-03-01_2017-03-05.json.txt")
    try FileManager.default.createDirectory(
      atPath: site.folder.path("scenario/published/2017-03-01_2017-03-05.json"), withIntermediateDirectories: true)
    let run = try Program.ronde.run(["publish", site.scenario, site.rota])
    #expect(run.status == 0, "\(run.errors)")
    #expect(site.published.contains("2017-03-01_2017-03-05-r2.json"))
  }

  @Test("a week that makes the published weeks around it break a rule is not published")
  func around() throws {
    let site = try Site()
    #expect(try Program.ronde.run(["publish", site.scenario, site.rota]).status == 0)
    let later = ["--from", "2017-03-08", "--to", "2017-03-13"]
    let plan = try Program.ronde.run(["plan", site.scenario, "--output", site.folder.path("later")] + later)
    #expect(plan.status == 0)
    #expect(try Program.ronde.run(["publish", site.scenario, site.folder.path("later/rota.json")]).status == 0)
    // From Tuesday 22:00 to six in the morning, and on Wednesday at 15:30 there is work again.
    let header = try String(contentsOfFile: site.table, encoding: .utf8).prefix { !$0.isNewline }
    try site.folder.write(
      "\(header)\n2017-03-07,m1,22:00,30:00,report,report,,,false\n", to: "tuesday.csv")
    let run = try Program.ronde.run(
      ["publish", site.scenario, site.folder.path("tuesday.csv"), "--from", "2017-03-07", "--to", "2017-03-08"]
        + ["--lang", "en"])
    #expect(run.status == 2, "\(run.output) \(run.errors)")
    #expect(run.errors.contains("Wed 8 March 2017: daily rest"), "\(run.errors)")
    #expect(site.published == ["2017-03-01_2017-03-05.json", "2017-03-08_2017-03-12.json"])
  }

  @Test("a scenario without a folder of published rotas is told how to have one")
  func noFolder() throws {
    let site = try Site()
    let yaml = try site.folder.text("scenario/scenario.yaml")
    try site.folder.write(yaml.replacing("history: published\n", with: ""), to: "scenario/scenario.yaml")
    let run = try Program.ronde.run(["publish", site.scenario, site.rota])
    #expect(run.status == 65)
    #expect(run.errors.contains("Maybe add “history: published”"), "\(run.errors)")
  }

  @Test("an evening made again is told in 80 columns, in English and in French", arguments: ["en", "fr"])
  func evening(_ language: String) throws {
    let site = try Site()
    let run = try Program.ronde.run(
      ["rounds", site.scenario, site.rota, "--date", "2017-03-04", "--absent", "m3", "--lang", language])
    #expect(run.status == 0, "\(run.errors)")
    for line in run.lines { #expect(TerminalWidth.columns(of: line) <= 80, "\(line)") }
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains(language == "fr" ? "Absence : Médiatrice 3" : "Absent: Médiatrice 3"), "\(text)")
    #expect(text.contains(language == "fr" ? "il manque 1 équipe sur 3" : "1 unit missing of 3"), "\(text)")
    #expect(run.output.contains("Médiatrice 1") && run.output.contains("Médiateur 6"))
  }

  @Test(
    "what cannot be meant is refused, and nothing is written",
    arguments: [
      (["--date", "2017-04-04"], "is not among the days of the rota"),
      (["--date", "2017-03-04", "--absent", "m9"], "is nobody of the team"),
      (["--date", "tomorrow"], "YYYY-MM-DD"),
    ])
  func refused(_ arguments: [String], _ message: String) throws {
    let site = try Site()
    let run = try Program.ronde.run(
      ["rounds", site.scenario, site.rota, "--output", site.folder.path("made")] + arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!site.folder.names.contains("made"))
  }
}
