import Foundation
import Rostering
import Testing

@testable import RotaFormats

/// The files of a small scenario that has one of everything, to be changed by tests, in a folder of their own.
final class ScenarioFiles {
  static let yaml = """
    schema: 1
    name: base
    title: Base
    language: fr
    timezone: Europe/Paris
    calendar: {holidays: metropole, closed: ["05-01", 2010-04-06]}
    rules: {profile: code-du-travail, set: {consecutiveDaysOff: {days: 2, straddling: true}}}
    landlords: [{id: chalets, name: Chalets, dwellings: null}]
    shares: equal
    residences:
      - {id: goya, name: Goya, landlord: chalets}
      - {id: camus, name: Camus, landlord: ~}
    windows:
      - {id: evening, days: [tue, wed], from: 20:00, to: "24:00"}
      - {id: evening, days: [sun], from: "19:00", to: "23:00"}
    exceptions: [{date: 2010-05-01, window: evening, closed: true}]
    posts:
      - {id: local, kind: premises, window: evening, people: 2, closesWhenShort: true}
      - {id: patrol, kind: patrol, window: evening, unitSizes: [2, 3], units: 1, residences: all}
    duties: [{id: evening, window: evening, briefing: 0, report: 0}]
    passes: {minutes: 20, walk: 8}
    targets:
      - {id: regular, residences: all, passes: 5, per: week, tolerance: 0}
      - {id: late, residences: [goya], passes: 1, per: week, between: ["22:00", "24:00"]}
      - {id: spread, residences: all, maxOpenDaysBetween: 2}
    people: mediators.csv
    absences: absences.csv
    history: published
    prices: {pass: 31}
    lateFrom: "23:00"
    assumptions: ["two people"]

    """

  static let mediators = """
    id,name,roles,employer,kind,weekly_hours,from,to
    m1,Médiatrice 1,mediator|driver,mpr,employee,17.5,,
    m2,Médiateur 2,mediator,mpr,employee,35,2010-01-01,2010-12-31
    m3,Volunteer 3,,,volunteer,,,

    """

  static let absences = """
    person,from,to,kind,from_time,to_time
    m1,2010-04-12,2010-04-18,leave,,
    m2,2010-04-13,2010-04-13,training,14:00,17:00

    """

  static let requests = """
    id,received,requester,place,from,due,minutes,answered,orientation
    r1,2010-04-05 14:20,tenant,local,,,10,,
    r2,2010-04-06T10:00,commissioner,goya,2010-04-07,09/04/2010,45,,Mission Locale
    r3,2010-04-07,city,camus,,2010-04-14 22:00,,2010-04-09 18:30,

    """

  static let availability = """
    person,days,from_time,to_time
    m1,tue|wed,19:30,24:00
    m1,SUN,00:00,48:00
    m3,wed,22:00,26:00

    """

  let url: URL

  init(
    yaml: String = ScenarioFiles.yaml, mediators: String? = ScenarioFiles.mediators,
    absences: String? = ScenarioFiles.absences, requests: String? = nil, availability: String? = nil
  ) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("ronde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let tables = [requests.map { _ in "requests" }, availability.map { _ in "availability" }].compactMap(\.self)
    try write(Data((yaml + tables.map { "\($0): \($0).csv\n" }.joined()).utf8), to: "scenario.yaml")
    if let mediators { try write(Data(mediators.utf8), to: "mediators.csv") }
    if let requests { try write(Data(requests.utf8), to: "requests.csv") }
    if let availability { try write(Data(availability.utf8), to: "availability.csv") }
    if let absences { try write(Data(absences.utf8), to: "absences.csv") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: Data, to name: String) throws { try bytes.write(to: url.appendingPathComponent(name)) }

  /// What reading the files reports, or nothing when they are right.
  func problems() throws -> [InputProblem] {
    do {
      _ = try folder()
      return []
    } catch let error as InvalidInput {
      return error.problems
    }
  }

  // Read within methods, so that the files outlive the reading.
  func scenario() throws -> Scenario { try Scenario(folder: url) }

  /// The scenario of a text, without a team.
  static func scenario(_ yaml: String) throws -> Scenario {
    try ScenarioFiles(yaml: yaml, mediators: nil, absences: nil).scenario()
  }

  func folder() throws -> ScenarioFolder { try ScenarioFolder(url) }
}

/// A change of a text, and the problems that it must lead to, as they are printed.
struct Mistake: CustomTestStringConvertible, Sendable {
  let change: String
  let into: String
  let problems: [String]

  init(_ change: String, _ into: String, _ problems: String...) {
    self.change = change
    self.into = into
    self.problems = problems
  }

  var testDescription: String { into }
}

extension Mistake {
  /// Reads a file with the mistake in it and holds what is said of it against what is expected.
  func expectProblems(in file: String, reading: (String) throws -> ScenarioFiles) throws {
    let text = file.replacingOccurrences(of: change, with: into)
    try #require(text != file)
    #expect(try reading(text).problems().map(\.description) == problems)
  }
}
