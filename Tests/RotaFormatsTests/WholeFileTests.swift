import Foundation
import Testing

@testable import RotaFormats

@Suite("Writing files")
struct WholeFileTests {
  @Test("A file is replaced whole, and no temporary file stays")
  func replace() throws {
    let files = try ScenarioFiles()
    let url = files.url.appendingPathComponent("rota.json")
    try WholeFile.write(Data("one".utf8), to: url)
    try WholeFile.write(Data("two".utf8), to: url)
    #expect(try Data(contentsOf: url) == Data("two".utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: files.url.path)
    #expect(names.sorted() == ["absences.csv", "mediators.csv", "rota.json", "scenario.yaml"])
  }

  @Test("When a file cannot be written, the old one and nothing else is left")
  func failure() throws {
    let files = try ScenarioFiles()
    let url = files.url.appendingPathComponent("folder")
    try FileManager.default.createDirectory(at: url.appendingPathComponent("inside"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try WholeFile.write(Data(), to: url) }
    let names = try FileManager.default.contentsOfDirectory(atPath: files.url.path)
    #expect(!names.contains { $0.hasSuffix(".part") })
    #expect(throws: (any Error).self) { try WholeFile.write(Data(), to: url.appendingPathComponent("no/where")) }
  }

  @Test(
    "No name from data leads out of the output folder",
    arguments: [
      "../x", "/etc/passwd", "a/b", "..", ".", "", ".hidden", "a\\b", "a\0b", "a\nb",
      String(repeating: "x", count: 201),
    ])
  func refused(_ name: String) throws {
    let folder = OutputFolder(FileManager.default.temporaryDirectory)
    #expect(throws: InvalidInput.self) { try folder.file(named: name) }
  }

  @Test("Ordinary names lie in the output folder", arguments: ["m1.ics", "rota.csv", "Médiatrice 1.html"])
  func accepted(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory
    #expect(try OutputFolder(folder).file(named: name) == folder.appendingPathComponent(name))
  }
}
