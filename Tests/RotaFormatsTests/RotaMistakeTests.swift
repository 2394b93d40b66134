import Foundation
import Rostering
import RotaTestSupport
import Testing

@testable import RotaFormats

@Suite("Mistakes of a rota")
struct RotaMistakeTests {
  private let scenario: Scenario
  private let april: Horizon

  init() throws {
    scenario = try ScenarioFiles().scenario()
    april = try #require(Horizon.month(2010, 4))
  }

  private func problems(_ read: () throws -> Void) throws -> [InputProblem] {
    do {
      try read()
      return []
    } catch let error as InvalidInput {
      return error.problems
    }
  }

  @Test(
    "A mistake in rota.json is told with its line, its path and what may have been meant", arguments: RotaMistakes.json)
  func json(_ mistake: Mistake) throws {
    let right = try Golden.recorded("evening.json")
    let text = right.replacingFirst(mistake.change, with: mistake.into)
    try #require(text != right)
    let problems = try problems { _ = try RotaDocument(json: Data(text.utf8), file: "rota.json", scenario: scenario) }
    #expect(problems.map(\.description) == mistake.problems)
  }

  @Test(
    "A mistake in rota.csv is told with its line, its column and what may have been meant", arguments: RotaMistakes.csv)
  func csv(_ mistake: Mistake) throws {
    let right = try Golden.recorded("evening.csv")
    let text = right.replacingFirst(mistake.change, with: mistake.into)
    try #require(text != right)
    let problems = try problems {
      _ = try Rota(csv: Data(text.utf8), file: "rota.csv", horizon: april, scenario: scenario)
    }
    #expect(problems.map(\.description) == mistake.problems)
  }

  @Test("A rota that is missing is no invalid input")
  func missing() throws {
    let nowhere = FileManager.default.temporaryDirectory.appendingPathComponent("ronde-nowhere.json")
    #expect(throws: MissingFile(path: nowhere.path)) { try RotaDocument(jsonFile: nowhere, scenario: scenario) }
    #expect(throws: MissingFile(path: nowhere.path)) { try Rota(csvFile: nowhere, horizon: april, scenario: scenario) }
  }

  @Test("The folder of published rotas is read in order of date, with every mistake of every file")
  func published() throws {
    let files = try ScenarioFiles()
    #expect(try files.folder().publishedRotas().isEmpty)
    try FileManager.default.createDirectory(
      at: files.url.appendingPathComponent("published"), withIntermediateDirectories: true)
    let day = try #require(Day(iso: "2010-04-05"))
    let week = { (from: Day, state: Rota.State) in
      RotaDocument(rota: Rota(scenario: "base", horizon: Horizon(from..<from.advanced(by: 7))), state: state)
        .json(offsets: scenario.calendar.offsets)
    }
    try files.write(week(day.advanced(by: 7), .published), to: "published/a.json")
    try files.write(week(day, .published), to: "published/b.json")
    try files.write(Data("x".utf8), to: "published/notes.txt")
    #expect(try files.folder().publishedRotas().map(\.rota.horizon.first) == [day, day.advanced(by: 7)])
    try files.write(Data("{}".utf8), to: "published/c.json")
    try files.write(week(day, .draft), to: "published/d.json")
    let problems = try problems { _ = try files.folder().publishedRotas() }
    #expect(Set(problems.map(\.file)) == ["published/c.json", "published/d.json"])
  }

  @Test("Hours that the clocks skip in spring are a mistake")
  func skippedHours() throws {
    let march = try #require(Horizon.month(2010, 3))
    let csv =
      "date,person,start,end,kind,id\n2010-03-28,m1,02:30,03:00,post,local\n2010-03-28,m1,02:00,04:00,post,local\n"
    let problems = try problems {
      _ = try Rota(csv: Data(csv.utf8), file: "rota.csv", horizon: march, scenario: scenario)
    }
    #expect(
      problems.map(\.description) == [
        "rota.csv:2: start “02:30”: the clocks skip these hours on 2010-03-28. Maybe an hour later."
      ])
  }

  @Test("JSON texts keep their escapes, and numbers stay numbers")
  func jsonTexts() throws {
    let log = ProblemLog()
    let text = #"{"a\/b": "\u00e9\ud83d\ude00\n\"", "n": [-1.5e3, true, null]}"#
    let node = try #require(JSONText.root(of: text, in: log.open("x.json")))
    guard case .mapping(let entries) = node.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a/b", "n"])
    #expect(entries.map(\.value.written) == ["é😀\n\"", "a list"])
    for wrong in [
      "", "{", "[1,]", "{\"a\" 1}", "[1] 2", "\"\\x\"", "[tru]", "[+1]", String(repeating: "[", count: 100_000),
    ] {
      let log = ProblemLog()
      #expect(JSONText.root(of: wrong, in: log.open("x.json")) == nil)
      #expect(!log.isEmpty, "\(wrong.prefix(20))")
    }
  }

  @Test("Whatever bytes a file has, reading it ends with a value or with problems", arguments: UInt64(1)...4)
  func anyBytes(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = try ScenarioFiles()
    let sources = [
      ("scenario.yaml", ScenarioFiles.yaml), ("mediators.csv", ScenarioFiles.mediators),
      ("absences.csv", ScenarioFiles.absences),
    ]
    for (name, source) in sources {
      for _ in 0..<30 {
        try files.write(mutated(source, &generator), to: name)
        let problems = try files.problems()
        #expect(problems.allSatisfy { $0.line >= 1 && $0.advice.hasPrefix("Maybe ") }, "seed \(seed) \(problems)")
      }
      try files.write(Data(source.utf8), to: name)
    }
    let (json, csv) = (try Golden.recorded("evening.json"), try Golden.recorded("evening.csv"))
    for _ in 0..<60 {
      _ = try problems {
        _ = try RotaDocument(json: mutated(json, &generator), file: "rota.json", scenario: scenario)
          .json(offsets: scenario.calendar.offsets)
      }
      _ = try problems {
        _ = try Rota(csv: mutated(csv, &generator), file: "rota.csv", horizon: april, scenario: scenario)
          .csv(offsets: scenario.calendar.offsets)
      }
    }
  }

  /// A text with a few bytes changed, taken out or doubled.
  private func mutated(_ text: String, _ generator: inout SeededGenerator) -> Data {
    var bytes = Array(text.utf8)
    let letters = Array("0123456789-:,;\"'[]{}#&*!|>%@` \n\r\tamz\u{80}\u{0}é".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: index)
      case 1: bytes.insert(letters.randomElement(using: &generator) ?? 0, at: index)
      case 2: bytes[index] = letters.randomElement(using: &generator) ?? 0
      default: bytes.insert(contentsOf: bytes[index..<min(index + 12, bytes.count)], at: index)
      }
    }
    return Data(bytes)
  }
}

extension String {
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = range(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
