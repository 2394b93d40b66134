/// A line for each person, side variables that go with them, and what that costs.
public struct Roster: Sendable {
  /// The lines, by person.
  public let lines: [Line]
  /// The side variables.
  public let sides: [Double]
  /// The cost of both.
  public let cost: Double

  /// A roster.
  ///
  /// - Parameters:
  ///   - sides: With which the lines satisfy every linking row.
  ///   - cost: What lines and side variables cost, the problem's constant included.
  public init(lines: [Line], sides: [Double], cost: Double) {
    self.lines = lines
    self.sides = sides
    self.cost = cost
  }
}
