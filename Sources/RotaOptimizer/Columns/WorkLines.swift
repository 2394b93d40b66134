internal import RosterEngine

/// Lines of work that one stage's columns hand to the next: the rules of lines are the same there, only costs differ.
struct WorkLines: Sendable {
  /// The lines of each person.
  let byPerson: [[Line]]

  /// No lines.
  static let none = WorkLines(byPerson: [])
}
