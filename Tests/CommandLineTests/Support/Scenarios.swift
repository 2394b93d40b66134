import Foundation

/// The scenarios of the repository, and small ones made for a test.
enum Scenarios {
  /// The folder of a scenario that comes with the program.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios/\(name)").path
  }

  /// The week for which the smallest scenario is worked out by hand.
  static let week = ["--from", "2010-04-05", "--to", "2010-04-12"]

  /// A team of pairs that walks every evening but Monday, in a folder of its own.
  static func pairs(
    of names: [String], hours: (from: String, to: String) = ("20:00", "22:00"), more: String = "",
    posts: String = "units: 1", weeklyHours: (Int) -> Int = { _ in 20 }
  ) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      """
      schema: 1
      name: pairs
      title: "Équipes"
      language: fr
      timezone: Europe/Paris
      residences: [{id: goya, name: Goya}, {id: camus, name: Camus}]
      windows: [{id: evening, days: [tue, wed, thu, fri, sat, sun], from: "\(hours.from)", to: "\(hours.to)"}]
      posts: [{id: patrol, kind: patrol, window: evening, unitSizes: [2, 3], \(posts), residences: all}]
      targets: [{id: weekly, residences: all, passes: 2, per: week}]
      people: mediators.csv
      \(more)

      """, to: "scenario.yaml")
    let people = names.enumerated().map { index, name in
      "m\(index + 1),\"\(name.replacing("\"", with: "\"\""))\",\(weeklyHours(index))\n"
    }
    try folder.write("id,name,weekly_hours\n" + people.joined(), to: "mediators.csv")
    return folder
  }

  /// A team that is far from solved when a test has seen enough.
  static func large() throws -> Folder {
    try pairs(
      of: (1...12).map { "Médiateur \($0)" }, more: "rules: {set: {consecutiveDaysOff: {days: 2, straddling: true}}}",
      posts: "units: 4, desiredUnits: 6", weeklyHours: { 7 + $0 % 6 })
  }
}
