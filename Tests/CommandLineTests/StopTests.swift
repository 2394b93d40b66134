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

  @Test("A limit of time ends the search with a rota, and is no failure")
  func limit() throws {
    let scenario = try Scenarios.large()
    let run = try Program.ronde.run("plan", scenario.url.path, "--month", "2010-04", "--time-limit", "0")
    #expect(run.status == 0)
    #expect(run.output.contains("Arrêt\u{A0}: limite de temps"))
  }
}
