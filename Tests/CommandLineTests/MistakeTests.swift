import Foundation
import Testing

/// Oracle: the contract's exit codes, and that bad input costs nobody anything.
@Suite("Mistakes on the command line and in files")
struct MistakeTests {
  @Test(
    "Words that the command does not know are 64, said on standard error",
    arguments: [
      ["plan"], ["plan", "x", "--month", "2010-13"], ["plan", "x", "--from", "2010-04-01"],
      ["plan", "x", "--month", "2010-04", "--from", "2010-04-01", "--to", "2010-04-02"],
      ["plan", "x", "--from", "2010-04-02", "--to", "2010-04-02"], ["plan", "x", "--month", "1969-12"],
      ["plan", "x", "--from", "2100-12-31", "--to", "2101-01-02"], ["check", "x", "rota.csv", "--month", "9999-01"],
      ["plan", "x", "--gap", "-1"],
      ["plan", "x", "--time-limit", "nan"], ["plan", "x", "--threads", "0"], ["plan", "x", "--method", "rows"],
      ["plan", "x", "--format", "xml"], ["plan", "x", "--lang", "de"], ["plan", "x", "--output", ""],
      ["plan", "x", "--history", "rota.csv"], ["check"], ["check", "x", "rota.csv"], ["check", "x", "ROTA.CSV"],
      ["check", "x", "--fail-on", "always"], ["chek"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.ronde.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test("A table without its period is 64 for ronde-check as well")
  func tableWithoutPeriod() throws {
    let run = try Program.check.run(Scenarios.path("two-mediators"), "rota.csv")
    #expect(run.status == 64)
    #expect(run.errors.contains("rota.csv cannot say for which days it is. Maybe add --month YYYY-MM."))
  }

  @Test("Five mistakes are five lines on standard error and 65, and nothing is written")
  func fiveMistakes() throws {
    let scenario = try Scenarios.pairs(of: ["A", "B"], more: "shares: equally")
    let yaml = try scenario.text("scenario.yaml")
    try scenario.write(
      yaml.replacing("[tue, wed,", with: "[tuesday, wed,").replacing("residences: all}]", with: "residences: al}]")
        .replacing("passes: 2", with: "passes: two").replacing("unitSizes: [2, 3]", with: "unitSizes: [1]"),
      to: "scenario.yaml")
    let folder = try Folder()
    for arguments in [["plan", scenario.url.path, "--output", folder.path("rota")], ["check", scenario.url.path]] {
      let run = try Program.ronde.run(arguments)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 5, "\(run.errors)")
      for line in run.errorLines {
        #expect(line.contains(/^scenario\.yaml:[0-9]+:[0-9]+: .*“.*”: .*\. Maybe .*\.$/), "\(line)")
      }
    }
    #expect(folder.names.isEmpty)
  }

  @Test("A folder or a file that is not there is 66, and is named")
  func missing() throws {
    let scenario = Scenarios.path("two-mediators")
    for arguments in [
      ["plan", "/nowhere/scenario"], ["check", "/nowhere/scenario"], ["check", scenario, "/nowhere/rota.json"],
      ["check", scenario, "/nowhere/rota.csv", "--month", "2010-04"],
      ["plan", scenario, "--history", "/nowhere/rota.json"],
    ] {
      let run = try Program.ronde.run(arguments)
      #expect(run.status == 66, "\(arguments)")
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("/nowhere/"))
    }
  }

  @Test("A place where no folder can be is 66 before the search, and nothing is left there")
  func outputInTheWay() throws {
    let folder = try Folder()
    try folder.write("kept", to: "file")
    try folder.write("kept", to: "taken/rota.csv/file")
    for place in ["file", "file/below", "taken"] {
      let run = try Program.ronde.run(
        ["plan", Scenarios.path("two-mediators"), "--output", folder.path(place)] + Scenarios.week)
      #expect(run.status == 66)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.count == 1 && run.errors.contains("Maybe"), "\(run.errors)")
    }
    #expect(folder.names == ["file", "taken"])
    #expect(try folder.text("file") == "kept")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("taken")) == ["rota.csv"])
  }

  #if os(Linux)
    @Test("A rota that cannot be written is printed all the same, and is 70")
    func writingFails() throws {
      // The kernel's own folders are there, and take no new ones from anybody.
      let run = try Program.ronde.run(
        ["plan", Scenarios.path("two-mediators"), "--output", "/proc/rota"] + Scenarios.week)
      #expect(run.status == 70 || run.status == 66)
      #expect(run.status == 66 || run.output.contains("WHAT IS PROVEN"))
      #expect(run.errors.hasPrefix("/proc/rota") && run.errorLines.count == 1, "\(run.errors)")
    }

    @Test("A full disk under standard output is 70 and a sentence, not a crash", arguments: ["plan", "check"])
    func fullDisk(_ command: String) throws {
      let process = Program.ronde.process([command, Scenarios.path("two-mediators")] + Scenarios.week)
      let errors = Pipe()
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      process.standardError = errors
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 70)
      #expect(said == "standard output: cannot be written: no space left on device.\n")
    }
  #endif

  @Test(
    "Help says what there is, on standard output", arguments: [["--help"], ["plan", "--help"], ["check", "--help"]])
  func help(_ arguments: [String]) throws {
    let run = try Program.ronde.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: ronde"))
    #expect(run.errors.isEmpty)
    if arguments[0] == "plan" {
      for option in ["--history", "--output", "--format", "--time-limit", "--gap", "--threads", "--method", "--lang"] {
        #expect(run.output.contains(option))
      }
    }
  }

  @Test("ronde-check has the help of ronde check")
  func helpOfCheck() throws {
    let run = try Program.check.run("--help")
    #expect(run.status == 0)
    #expect(run.output.contains("USAGE: ronde-check") && run.output.contains("--fail-on"))
  }
}
