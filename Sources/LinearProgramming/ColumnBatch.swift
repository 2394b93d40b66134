/// Columns to append to a live problem, one after another, without names.
public struct ColumnBatch: Hashable, Sendable {
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var costs: [Double] = []
  private(set) var areInteger: [Bool] = []
  private(set) var starts: [Int32] = [0]
  private(set) var rows: [Int32] = []
  private(set) var values: [Double] = []

  /// A batch without columns.
  public init() {}

  /// How many columns there are.
  public var count: Int { costs.count }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - cost: Its coefficient in the objective.
  ///   - lower: Its least value.
  ///   - upper: Its greatest value.
  ///   - isInteger: Whether a search makes it whole; relaxations ignore it.
  ///   - entries: Its coefficients, by row; each row at most once.
  public mutating func append(
    cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false,
    entries: some Sequence<(row: Int, value: Double)>
  ) {
    costs.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    areInteger.append(isInteger)
    for entry in entries {
      rows.append(Int32(entry.row))
      values.append(entry.value)
    }
    starts.append(Int32(rows.count))
  }
}
