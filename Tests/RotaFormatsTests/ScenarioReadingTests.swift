import Foundation
import Rostering
import Testing

@testable import RotaFormats

@Suite("Reading a scenario")
struct ScenarioReadingTests {
  @Test("Every section is read as it is written")
  func everySection() throws {
    let scenario = try ScenarioFiles().scenario()
    #expect(scenario.name == "base")
    #expect(scenario.title == "Base")
    #expect(scenario.language == .french)
    #expect(scenario.calendar.offsets.zone == "Europe/Paris")
    let closed = try #require(Day(iso: "2010-04-06"))
    #expect(scenario.calendar.closures == [.yearly(month: 5, day: 1), .date(closed)])
    #expect(scenario.rules.consecutiveDaysOff == ConsecutiveDaysOff(days: 2, straddling: true))
    #expect(scenario.rules.dailyRest == DailyRest(minutes: 660))
    #expect(scenario.landlords == [Landlord(id: "chalets", name: "Chalets")])
    #expect(scenario.shares == .equal)
    #expect(scenario.residences.map(\.landlord) == ["chalets", nil])
    let evening = try #require(scenario.windows.first)
    #expect(scenario.windows.count == 1)
    #expect(evening.openings.map(\.weekdays) == [[.tuesday, .wednesday], [.sunday]])
    #expect(evening.openings[0].hours == ClockTime(minutes: 1_200)..<ClockTime.endOfDay)
    #expect(evening.exceptions.map(\.hours) == [nil])
    #expect(scenario.posts.map(\.id) == ["local", "patrol"])
    #expect(scenario.posts[0].closesWhenShort)
    #expect(scenario.posts[1].patrol?.unitSizes == [2, 3])
    #expect(scenario.posts[1].patrol?.residences == ["goya", "camus"])
    #expect(scenario.duties.map(\.id) == ["evening"])
    #expect(scenario.passes == PassSettings(minutes: 20, walk: 8))
    let band = ClockTime(minutes: 1_320)..<ClockTime.endOfDay
    #expect(
      scenario.targets.map(\.promise) == [
        .passes(5, per: .week, between: nil), .passes(1, per: .week, between: band), .spread(maxOpenDaysBetween: 2),
      ])
    #expect(scenario.prices.pass == 31)
    #expect(scenario.prices.premises == Prices().premises)
    #expect(scenario.assumptions == ["two people"])
    #expect(scenario.people.map(\.weeklyMinutes) == [1_050, 2_100, nil])
    #expect(scenario.people[0].roles == ["mediator", "driver"])
    #expect(scenario.people[1].employedTo == Day(iso: "2010-12-31"))
    #expect(scenario.people[2].kind == .volunteer)
    #expect(scenario.absences.map(\.days.count) == [7, 1])
    #expect(scenario.absences[1].hours == ClockTime(minutes: 840)..<ClockTime(minutes: 1_020))
  }

  @Test("A scenario without windows, posts or people is legal, and has the documented defaults")
  func smallest() throws {
    let scenario = try ScenarioFiles.scenario("schema: 1\nname: empty\ntimezone: UTC\nwindows: []\ntitle: ~\n")
    #expect(scenario.title == "empty")
    #expect(scenario.language == .english)
    #expect(scenario.rules == .codeDuTravail)
    #expect(scenario.prices == Prices())
    #expect(scenario.passes == PassSettings())
    #expect(scenario.lateFrom == ClockTime(minutes: 1_380))
    #expect(scenario.windows.isEmpty && scenario.posts.isEmpty && scenario.people.isEmpty)
  }

  @Test("A patrol walks all residences, and a target promises all that are primary, or those that it names")
  func secondary() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: base
      timezone: UTC
      residences: [{id: r}, {id: s, priority: primary}, {id: square, priority: secondary}]
      windows: [{id: evening, days: [tue], from: "20:00", to: "24:00"}]
      posts: [{id: patrol, kind: patrol, window: evening, units: 1, residences: all}]
      targets:
        - {id: often, residences: all, passes: 1, per: evening}
        - {id: rare, passes: 1, per: week}
        - {id: named, residences: [square], passes: 1, per: month}
      """)
    #expect(scenario.residences.map(\.priority) == [.primary, .primary, .secondary])
    #expect(scenario.posts[0].patrol?.residences == ["r", "s", "square"])
    #expect(scenario.targets.map(\.residences) == [["r", "s"], ["r", "s"], ["square"]])
  }

  @Test("Scalars are what is written: no, 010, ~ in quotes and dates stay text")
  func rawScalars() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: "010"
      title: no
      timezone: UTC
      assumptions: [2010-04-01, 20:00, 1e3, "~", yes]
      """)
    #expect(scenario.name == "010")
    #expect(scenario.title == "no")
    #expect(scenario.assumptions == ["2010-04-01", "20:00", "1e3", "~", "yes"])
  }

  @Test("A rule is switched off by the word off, and set by its parameters")
  func rules() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: rules
      timezone: UTC
      rules:
        set: {dailyRest: off, amplitude: {minutes: 720}, contractHours: {}, weeklyRest: "off", daysAWeek: {days: 5}}
      """)
    #expect(scenario.rules.dailyRest == nil)
    #expect(scenario.rules.weeklyRest == nil)
    #expect(scenario.rules.amplitude == Amplitude(minutes: 720))
    #expect(scenario.rules.daysAWeek == DaysAWeek(days: 5))
    #expect(scenario.rules.contractHours == ContractHours())
  }

  @Test("Rules on runs and on whole rotas are set by their parameters, switched off, and set otherwise for one person")
  func runsAndRotas() throws {
    let set = "consecutiveDaysOff: {days: 2, straddling: true}"
    let rules = """
      consecutiveDaysWorked: {atMost: 6, atLeast: 2}, daysOffBetweenRuns: {atLeast: 2}, weekendsWorked: {atMost: 3}, \
      dutyCount: [{duty: evening, atMost: 12}], horizonMaximum: {minutes: 9000}
      """
    let personal = "personal: {m2: {weekendsWorked: {atMost: 0}, dutyCount: off, consecutiveDaysWorked: {atMost: 5}}}"
    let yaml = ScenarioFiles.yaml.replacingOccurrences(of: "set: {\(set)}", with: "set: {\(rules)}, \(personal)")
    let book = try ScenarioFiles(yaml: yaml).scenario().rules
    #expect(book.consecutiveDaysWorked == ConsecutiveDaysWorked(atLeast: 2, atMost: 6))
    #expect(book.daysOffBetweenRuns == DaysOffBetweenRuns(atLeast: 2))
    #expect(book.weekendsWorked == WeekendsWorked(atMost: 3))
    #expect(book.dutyCounts == [DutyCount(duty: "evening", atMost: 12)])
    #expect(book.horizonMaximum == HorizonMaximum(minutes: 9_000))
    #expect(Array(book.personal.keys) == ["m2"])
    let own = try #require(book.personal["m2"])
    #expect(own.weekendsWorked == WeekendsWorked(atMost: 0))
    #expect(own.dutyCounts.isEmpty)
    #expect(own.consecutiveDaysWorked == ConsecutiveDaysWorked(atMost: 5))
    #expect(own.daysOffBetweenRuns == book.daysOffBetweenRuns && own.dailyRest == book.dailyRest)
  }

  @Test("A wish may have a weight, and be about one duty; without them it weighs 1 and is about any")
  func wishes() throws {
    let absences = """
      person,from,to,kind,from_time,to_time,weight,duty
      m1,2010-04-13,2010-04-13,wish-off,,,3,evening
      m2,2010-04-14,2010-04-14,wish-on,20:00,22:00,,

      """
    let read = try ScenarioFiles(absences: absences).scenario().absences
    #expect(read.map(\.weight) == [3, 1])
    #expect(read.map(\.duty) == ["evening", nil])
  }

  @Test("Anchors and aliases stand for what they name")
  func aliases() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: aliases
      timezone: UTC
      windows:
        - {id: early, days: &days [mon, tue], from: &start "08:00", to: "12:00"}
        - {id: late, days: *days, from: "12:00", to: "16:00"}
      lateFrom: *start
      """)
    #expect(scenario.windows[1].openings[0].weekdays == [.monday, .tuesday])
    #expect(scenario.lateFrom == ClockTime(minutes: 480))
  }

  @Test("Without a menu each window has one whole duty; an empty menu stays empty")
  func menu() throws {
    let base = """
      schema: 1
      name: menu
      timezone: UTC
      windows: [{id: day, days: [mon], from: 8:00, to: 12:00}, {id: night, days: [mon], from: 20:00, to: 26:00}]

      """
    #expect(try ScenarioFiles.scenario(base).duties.map(\.id) == ["day", "night"])
    #expect(try ScenarioFiles.scenario(base + "duties: []").duties.isEmpty)
    let paused = try ScenarioFiles.scenario(
      base + "duties: [{id: d, window: day, briefing: 15, break: {minutes: 20, at: 10:00}, roles: [mediator]}]")
    #expect(paused.duties[0].pause == DutyTemplate.Break(minutes: 20, start: ClockTime(minutes: 600), isPaid: false))
    #expect(paused.duties[0].briefing == 15)
    #expect(paused.duties[0].roles == ["mediator"])
  }

  @Test("Exceptions of one date with separate hours add up")
  func exceptions() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: exceptions
      timezone: UTC
      windows: [{id: day, days: [mon], from: 8:00, to: 12:00}]
      exceptions:
        - {date: 2010-04-06, window: day, from: 8:00, to: 9:00}
        - {date: 2010-04-06, window: day, closed: false, from: 10:00, to: 11:00}
      """)
    let day = try #require(Day(iso: "2010-04-06"))
    #expect(scenario.occurrences(on: day).count == 2)
  }

  @Test("Training without hours, and employees without a contract, become assumptions")
  func derivedAssumptions() throws {
    let files = try ScenarioFiles(
      mediators: "id,name,roles,employer,kind,weekly_hours,from,to\nm1,A,,,employee,,,\nm2,B,,,external,,,\n",
      absences: "person,from,to,kind,from_time,to_time\nm1,2010-04-12,2010-04-12,training,,\n")
    #expect(
      try files.scenario().assumptions == [
        "two people",
        "the training of m1 on 2010-04-12 gives no hours: it counts as work from 09:00 to 16:00",
        "weekly hours not known, so held against no contract: m1",
      ])
  }

  @Test("Residences that no patrol visits, and roles that nobody holds, are notes and no mistakes")
  func notes() throws {
    let yaml = ScenarioFiles.yaml
      .replacingOccurrences(of: "units: 1, residences: all", with: "units: 1, residences: [goya], roles: {mediatr: 1}")
    let folder = try ScenarioFiles(yaml: yaml).folder()
    #expect(folder.notes.map(\.field) == ["roles", "targets[0].residences", "targets[2].residences"])
    #expect(folder.notes.map(\.value) == ["mediatr", "camus", "camus"])
    #expect(folder.notes[0].advice == "Maybe you meant “mediator”")
  }

  @Test("The digest changes with a byte of any file, and with nothing else")
  func digest() throws {
    let digest = { (mediators: String) throws -> String in
      try ScenarioFiles(mediators: mediators).folder().digest
    }
    let first = try digest(ScenarioFiles.mediators)
    #expect(first.utf8.count == 16)
    #expect(try digest(ScenarioFiles.mediators) == first)
    #expect(try digest(ScenarioFiles.mediators + "\n") != first)
  }

  @Test("FNV-1a has its published test values")
  func fowlerNollVo() {
    // The digest of no file is the offset basis of the algorithm.
    #expect(ChangeDigest().text == "cbf29ce484222325")
  }

  @Test("A folder or a scenario.yaml that is missing is no invalid input")
  func missing() throws {
    let files = try ScenarioFiles()
    let nowhere = files.url.appendingPathComponent("nowhere")
    #expect(throws: MissingFile(path: nowhere.path)) { try Scenario(folder: nowhere) }
    let yaml = files.url.appendingPathComponent("scenario.yaml")
    try FileManager.default.removeItem(at: yaml)
    #expect(throws: MissingFile(path: yaml.path)) { try Scenario(folder: files.url) }
    #expect(throws: MissingFile(path: yaml.path)) { try Scenario(folder: yaml) }
  }

  @Test("Advice on a person names each identifier once, and none that is wrong itself")
  func advisedPeople() throws {
    let files = try ScenarioFiles(
      mediators: "id,name\nM1,A\nm1,B\nm1,C\n", absences: "person,from,to,kind\nm9,2010-04-01,2010-04-01,leave\n")
    let problem = try #require(try files.problems().last)
    #expect(
      problem.description
        == "absences.csv:2: person “m9”: there is nobody with this identifier in the team. Maybe you meant “m1”.")
  }

  @Test("Advice on a table that is missing does not name the other one")
  func advisedFile() throws {
    let files = try ScenarioFiles(mediators: nil)
    #expect(
      try files.problems().map(\.description) == [
        "scenario.yaml:26:9: people “mediators.csv”: there is no such file in the scenario's folder. Maybe the file still has to be copied there."
      ])
    try files.write(Data("id,name\n".utf8), to: "team.csv")
    #expect(try files.problems().map(\.advice) == ["Maybe “team.csv”"])
  }

  @Test("Five mistakes in three files are five problems, in order of file and line")
  func fiveMistakes() throws {
    let problems = try ScenarioFiles(
      yaml: ScenarioFiles.yaml.replacingOccurrences(of: "shares: equal", with: "shares: equall")
        .replacingOccurrences(of: "lateFrom: \"23:00\"", with: "lateFrom: 49:00"),
      mediators: ScenarioFiles.mediators.replacingOccurrences(of: "17.5", with: "-1"),
      absences: ScenarioFiles.absences.replacingOccurrences(of: "m1,", with: "m9,")
        .replacingOccurrences(of: "training", with: "course")
    ).problems()
    #expect(
      problems.map { "\($0.file):\($0.line) \($0.field)=\($0.value)" } == [
        "scenario.yaml:9 shares=equall", "scenario.yaml:30 lateFrom=49:00", "mediators.csv:2 weekly_hours=-1",
        "absences.csv:2 person=m9", "absences.csv:3 kind=course",
      ])
    #expect(problems.allSatisfy { $0.advice.hasPrefix("Maybe ") })
  }

  @Test("A key written three times is reported twice, and hides no other mistake")
  func duplicates() throws {
    let problems = try ScenarioFiles(
      yaml: "schema: 1\nname: a\nname: b\n\"name\": c\ntimezone: UTC\nlanguage: xx\npasses: {walk: 1, walk: 2}\n",
      mediators: nil, absences: nil
    ).problems()
    #expect(
      problems.map(\.description) == [
        "scenario.yaml:3:1: name “name”: the key is written twice. Maybe delete one of the two: the other is on line 2.",
        "scenario.yaml:4:1: name “name”: the key is written twice. Maybe delete one of the two: the other is on line 2.",
        "scenario.yaml:6:11: language “xx”: this is none of en, fr. Maybe one of: en, fr.",
        "scenario.yaml:7:19: passes.walk “walk”: the key is written twice. Maybe delete one of the two: the other is on line 7.",
      ])
  }

  @Test(
    "A scenario.yaml that is no YAML is reported by its line",
    arguments: [
      ("", "1"), ("# nothing\n", "1"), ("- 1\n", "1"), ("schema: 1\nname: [a\n", "3"), ("a: *b\n", "1"),
      ("a: 1\n---\nb: 2\n", "2"), ("schema: 1\nname: \u{1}\n", "2"),
    ])
  func noYAML(_ yaml: String, line: String) throws {
    let problems = try ScenarioFiles(yaml: yaml, mediators: nil, absences: nil).problems()
    #expect(problems.map { "\($0.line)" } == [line])
  }

  @Test("Bytes that are no UTF-8 are reported on their line")
  func encoding() throws {
    let files = try ScenarioFiles(mediators: nil, absences: nil)
    try files.write(Data("schema: 1\nname: M".utf8) + Data([0xE9]) + Data("d\n".utf8), to: "scenario.yaml")
    #expect(
      try files.problems().map(\.description) == [
        "scenario.yaml:2: the file is not UTF-8. Maybe save it again as UTF-8."
      ])
    try files.write(
      Data([0xEF, 0xBB, 0xBF]) + Data("schema: 1\r\nname: a\r\ntimezone: UTC\r\n".utf8), to: "scenario.yaml")
    #expect(try files.scenario().name == "a")
  }

  @Test("Aliases of aliases are stopped before they fill the memory")
  func aliasBomb() throws {
    var yaml = "schema: 1\nname: a\ntimezone: UTC\nassumptions:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      yaml += "  - &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let problems = try ScenarioFiles(yaml: yaml, mediators: nil, absences: nil).problems()
    #expect(problems.map(\.message) == ["the file nests or repeats too much"])
    let deep = "a: " + String(repeating: "[", count: 5_000)
    #expect(try ScenarioFiles(yaml: deep, mediators: nil, absences: nil).problems().count == 1)
  }

  @Test("A file that a symbolic link takes out of the folder is refused")
  func symbolicLink() throws {
    let files = try ScenarioFiles(mediators: nil)
    try FileManager.default.createSymbolicLink(
      atPath: files.url.appendingPathComponent("mediators.csv").path, withDestinationPath: "/etc/hosts")
    #expect(try files.problems().map(\.message) == ["a file must lie inside the scenario's folder"])
  }

  @Test(
    "The scenarios that come with the program load",
    arguments: ["bellefontaine", "two-mediators", "short-staffed"])
  func shipped(_ name: String) throws {
    let folder = try ScenarioFolder(ShippedScenarios.url(name))
    #expect(folder.scenario.name == name)
    #expect(folder.notes.isEmpty, "\(folder.notes)")
  }

  @Test("Bellefontaine has the hours and the places of the press release")
  func bellefontaine() throws {
    let scenario = try Scenario(folder: ShippedScenarios.url("bellefontaine"))
    let april = try #require(Horizon.month(2010, 4))
    // domain: 26 evenings and 104 window-hours in April 2010, and 25 evenings in May with 1 May closed.
    let evenings = april.days.flatMap(scenario.occurrences(on:))
    #expect(evenings.count == 26)
    #expect(evenings.reduce(0) { $0 + $1.interval.minutes } == 104 * 60)
    // And in May the two events that it has, of which the release gives no date.
    let may = try #require(Horizon.month(2010, 5)).days.flatMap(scenario.occurrences(on:))
    #expect(may.filter { $0.window == "evening" }.count == 25)
    #expect(may.filter { $0.window != "evening" }.map(\.window) == scenario.events.map(\.window))
    #expect(scenario.residences.count == 8)
    #expect(scenario.residences.allSatisfy { $0.landlord == nil && $0.dwellings == nil })
    #expect(scenario.landlords.count == 3)
    #expect(scenario.landlords.allSatisfy { $0.dwellings == nil })
    #expect(scenario.people.count == 6)
  }
}

/// The scenarios of the repository.
enum ShippedScenarios {
  static func url(_ name: String, file: String = #filePath) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios").appendingPathComponent(name)
  }
}
