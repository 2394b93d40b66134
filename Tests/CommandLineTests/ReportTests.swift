import Foundation
import RotaTestSupport
import Testing

/// Oracle: what is published beforehand.
@Suite("ronde report")
struct ReportTests {
  /// Two weeks of Champigny, published each for itself.
  private func site() throws -> Folder {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Scenarios.path("champigny-chennevieres"), toPath: folder.path("scenario"))
    for (first, end) in [("2017-03-01", "2017-03-06"), ("2017-03-08", "2017-03-13")] {
      let plan = try Program.ronde.run(
        "plan", folder.path("scenario"), "--output", folder.path(first), "--from", first, "--to", end)
      #expect(plan.status == 0, "\(plan.errors)")
      let publish = try Program.ronde.run("publish", folder.path("scenario"), folder.path("\(first)/rota.json"))
      #expect(publish.status == 0, "\(publish.errors)")
    }
    return folder
  }

  private func data(_ run: Program.Outcome) throws -> [String: Any] {
    #expect(run.status == 0, "\(run.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("counts what is published in two files as one period, in 80 columns and as data")
  func twoFiles() throws {
    let folder = try site()
    let period = ["--month", "2017-03"]
    for language in ["en", "fr"] {
      let run = try Program.ronde.run(["report", folder.path("scenario"), "--lang", language] + period)
      #expect(run.status == 0, "\(run.errors)")
      for line in run.lines { #expect(TerminalWidth.columns(of: line) <= 80, "\(line)") }
      let text = run.output.replacing("\u{A0}", with: " ")
      #expect(text.contains(language == "en" ? "10 of 31 days" : "10 jours sur 31"), "\(text)")
      #expect(text.contains("Optima Médiations") && text.contains("Immobilière 3F"))
    }
    let month = try data(try Program.ronde.run(["report", folder.path("scenario"), "--format", "json"] + period))
    let weeks = try [("2017-03-01", "2017-03-06"), ("2017-03-08", "2017-03-13")].map { first, end in
      try data(
        try Program.ronde.run(
          "report", folder.path("scenario"), "--format", "json", "--from", first, "--to", end))
    }
    let passes = { (report: [String: Any]) in
      (report["residences"] as? [[String: Any]] ?? []).reduce(0) { $0 + ($1["passes"] as? Int ?? 0) }
    }
    #expect(passes(month) > 0)
    #expect(passes(month) == weeks.reduce(0) { $0 + passes($1) })
    #expect((month["period"] as? [String: Any])?["unpublishedOpenDays"] as? Int == 13)
    let contract = try #require((month["programme"] as? [String: Any])?["contract"] as? [String: Any])
    #expect(contract["standing"] as? String == "firstTerm")
    #expect(contract["monthsLeft"] as? Int == 11)
  }

  @Test("ends with 0, 64, 65 and 66 as the other commands do")
  func exitCodes() throws {
    let scenario = Scenarios.path("bellefontaine")
    #expect(try Program.ronde.run("report", scenario).status == 0)
    #expect(try Program.ronde.run("report", scenario, "--month", "2010-13").status == 64)
    #expect(try Program.ronde.run("report", scenario, "--format", "table").status == 64)
    #expect(try Program.ronde.run("report", "nowhere").status == 66)
    let folder = try Folder()
    try folder.write("schema: 1\nname: base\ntimezone: UTC\nmissions: [{id: a, share: 99}]\n", to: "scenario.yaml")
    let run = try Program.ronde.run("report", folder.url.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("scenario.yaml:4:11: missions"), "\(run.errors)")
  }

  @Test("a published file with a mistake is told, and no report is made of the rest")
  func mistake() throws {
    let folder = try Folder()
    try FileManager.default.copyItem(atPath: Scenarios.path("bellefontaine"), toPath: folder.path("scenario"))
    try folder.write("{\"schema\": 1}", to: "scenario/published/2010-04.json")
    let run = try Program.ronde.run("report", folder.path("scenario"), "--month", "2010-04")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.contains("published/2010-04.json:1:1: horizon"), "\(run.errors)")
  }

  @Test("check remarks on days outside the contract, with and without a rota")
  func outsideContract() throws {
    let scenario = Scenarios.path("champigny-chennevieres")
    let remark = "do not all lie within the contract"
    #expect(try Program.ronde.run("check", scenario, "--month", "2021-03").output.contains(remark))
    #expect(try !Program.ronde.run("check", scenario, "--month", "2017-03").output.contains(remark))
    #expect(try !Program.ronde.run("check", scenario).output.contains(remark))
    let folder = try Folder()
    try folder.write("date,person,start,end,kind\n", to: "rota.csv")
    let run = try Program.ronde.run(
      "check", scenario, folder.path("rota.csv"), "--month", "2021-03", "--fail-on", "never")
    #expect(run.status == 0 && run.output.contains(remark), "\(run.errors)")
  }
}
