import Foundation
import Testing

/// Oracle: whoever stops a search still gets the best rota so far, on paper and on file.
@Suite("Stopping a search", .serialized)
struct StopTests {
  @Test(
    "A signal during the search: the rota is printed and written",
    arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func signal(_ number: Int32, _ status: Int32) throws {
    let scenario = try Scenarios.large()
    let folder = try Folder()
    let terminal = try Terminal()
    let process = Program.ronde.process([
      "plan", scenario.url.path, "--month", "2010-04", "--gap", "0", "--time-limit", "60", "--output",
      folder.path("rota"),
    ])
    let output = folder.url.appendingPathComponent("output")
    process.standardOutput = try Folder.newFile(output)
    process.standardError = terminal.device
    try process.run()
    // The first word of progress says that the search has begun.
    #expect(terminal.wait { !$0.isEmpty })
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(try folder.text("output").contains("Arrêt\u{A0}: interrompu après"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("rota")).sorted() == ["rota.csv", "rota.json"])
    let check = try Program.check.run(scenario.url.path, folder.path("rota/rota.json"), "--fail-on", "rule")
    #expect(check.status == 0, "\(check.output)")
    // Progress is one line, which is gone at the end.
    #expect(terminal.wait { $0.hasSuffix(" s\r\u{1B}[K") })
    #expect(!terminal.text.contains("\n"))
    #expect(terminal.text.contains(/(ébauche|semaines|couverture|qualité|arrêt)  coût .*  borne .*  écart .* s/))
  }

  #if os(Linux)
    @Test("A signal while the input is still being read is 75, and nothing is written")
    func reading() throws {
      // A file that takes its time.
      let scenario = try Scenarios.pairs(of: ["A", "B"], more: "absences: absences.csv")
      let line = "m1,2010-04-12,2010-04-18,leave,,\n"
      try scenario.write(
        "person,from,to,kind,from_time,to_time\n" + String(repeating: line, count: 40_000), to: "absences.csv")
      let folder = try Folder()
      let process = Program.ronde.process(["plan", scenario.url.path, "--output", folder.path("rota")])
      process.standardOutput = try Folder.newFile(scenario.url.appendingPathComponent("output"))
      process.standardError = FileHandle.nullDevice
      try process.run()
      let end = Date(timeIntervalSinceNow: 30)
      while !StopTests.takesSignals(process.processIdentifier), Date() < end { Thread.sleep(forTimeInterval: 0.005) }
      while process.isRunning, Date() < end {
        kill(process.processIdentifier, SIGINT)
        Thread.sleep(forTimeInterval: 0.05)
      }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 75)
      #expect(try scenario.text("output").isEmpty)
      #expect(folder.names.isEmpty)
    }

    /// Whether a process has SIGINT and SIGTERM for itself: bits 1 and 14 of the signals that it catches.
    private static func takesSignals(_ process: Int32) -> Bool {
      guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
        let match = status.firstMatch(of: /SigCgt:\s*([0-9a-f]+)/), let caught = UInt64(match.1, radix: 16)
      else { return false }
      return caught & 0x4002 == 0x4002
    }
  #endif

  @Test("A limit of time ends the search with a rota, and is no failure")
  func limit() throws {
    let scenario = try Scenarios.large()
    let run = try Program.ronde.run("plan", scenario.url.path, "--month", "2010-04", "--time-limit", "0")
    #expect(run.status == 0)
    #expect(run.output.contains("Arrêt\u{A0}: limite de temps"))
  }
}
