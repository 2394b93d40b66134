import Foundation
import Testing

/// Oracle: what the program's help says that it writes.
@Suite("ronde-bench")
struct ProgramTests {
  /// A run of the built program in a folder of its own, with the instance in a file.
  private func run(
    _ text: Data?, _ arguments: [String] = []
  ) throws -> (status: Int32, output: String, errors: String, files: (String) -> String?) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text?.write(to: folder.appendingPathComponent("tiny.txt"))
    for name in ["output", "errors"] { try Data().write(to: folder.appendingPathComponent(name)) }
    let process = Process()
    process.executableURL = ProgramTests.url
    process.currentDirectoryURL = folder
    process.arguments = ["tiny.txt"] + arguments
    process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent("output"))
    process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent("errors"))
    try process.run()
    process.waitUntilExit()
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
    return (process.terminationStatus, files["output"] ?? "", files["errors"] ?? "", { [files] in files[$0] })
  }

  /// Programs are built beside the tests.
  private static var url: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appendingPathComponent("ronde-bench")
    #else
      let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
      return tests.deletingLastPathComponent().appendingPathComponent("ronde-bench")
    #endif
  }

  @Test("it prints one line of JSON with its keys, and writes the roster and how best and bound came to be")
  func report() throws {
    let done = try run(Data(TinyInstance.text.utf8), ["--solution", "roster.txt", "--trace", "trace.csv"])
    #expect(done.status == 0 && done.errors.isEmpty)
    #expect(done.output.split(separator: "\n").count == 1 && done.output.hasSuffix("}\n"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
    #expect(
      Set(json.keys).isSuperset(of: [
        "instance", "cost", "bound", "status", "seconds", "rounds", "columns", "simplexSeconds", "pricingSeconds",
        "searchSeconds", "peakMebibytes",
      ]))
    #expect(json["instance"] as? String == "tiny" && json["status"] as? String == "optimal")
    #expect(json["cost"] as? Double == 3 && json["bound"] as? Double == 3)
    #expect(done.files("roster.txt")?.split(separator: "\n").count == 2)
    try expectMonotonous(try #require(done.files("trace.csv")))
  }

  /// The best never rises, the bound never falls nor passes the best, and time goes on.
  private func expectMonotonous(_ trace: String) throws {
    let rows = trace.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.first?.map(String.init) == ["seconds", "best", "bound"] && rows.count > 1)
    var last = (seconds: 0.0, best: Double.infinity, bound: -Double.infinity)
    for row in rows.dropFirst() {
      let seconds = try #require(Double(row[0]))
      let (best, bound) = (Double(row[1]) ?? .infinity, Double(row[2]) ?? -.infinity)
      #expect(seconds >= last.seconds && best <= last.best && bound >= last.bound && bound <= best, "\(row)")
      last = (seconds, best, bound)
    }
    #expect(last.best == 3 && last.bound == 3)
  }

  @Test("mistakes are told on standard error, one a line with the file, and nothing is written")
  func mistakes() throws {
    let text = TinyInstance.with("eve,0,9", for: "ann,0,3")
    let done = try run(Data(text.utf8), ["--solution", "roster.txt"])
    #expect(done.status == 65 && done.output.isEmpty && done.files("roster.txt") == nil)
    #expect(
      done.errors == """
        tiny.txt, line 18, SECTION_DAYS_OFF: “eve”: there is no such employee
        tiny.txt, line 18, SECTION_DAYS_OFF: “9”: field 3 is a whole number from 0 to 6

        """)
    #expect(try run(Data()).status == 65)
    #expect(try run(Data([0xFF, 0xFE, 0x41])).errors == "tiny.txt: this is no text in UTF-8\n")
    let missing = try run(nil)
    #expect(missing.status == 66 && missing.errors == "tiny.txt: there is no such file\n")
    #expect(try run(Data(TinyInstance.text.utf8), ["--time-limit", "nan"]).status == 64)
  }

  @Test("staff without any lawful line has no roster, which is said")
  func none() throws {
    let text = TinyInstance.with("2400,2399,5", for: "2400,960,5")
    let done = try run(Data(text.utf8), ["--time-limit", "20"])
    #expect(done.status == 70 && done.output.contains("\"status\":\"none\""))
  }
}
