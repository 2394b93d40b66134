/// A line for each person, and what that costs with the best side variables.
public struct Roster: Sendable {
  /// The lines, by person.
  public let lines: [Line]
  /// The side variables.
  public let sides: [Double]
  /// The cost of both.
  public let cost: Double
}
