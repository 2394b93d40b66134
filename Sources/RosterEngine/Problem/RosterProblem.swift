/// Lines of work for some people over some days, coupled by linking rows: what the engine solves.
///
/// Each person gets one line: on each day a day off or one duty of the menu, within the person's own rules. Duties enter
/// linking rows, where side variables (gaps, heads, units, passes) take up what lines do not fix. The cost is that of the
/// duties, of the counts of each line and of the side variables; it is minimized.
public struct RosterProblem: Sendable {
  /// How many days there are; every line has as many.
  public var days: Int
  /// What each person may do.
  public var lines: [LineProblem]
  /// What lines do not decide.
  public var sides: [SideVariable]
  /// What couples lines and side variables.
  public var rows: [LinkingRow]
  /// What every roster costs.
  public var constant: Double
  /// A number of which the cost of every roster is a multiple, or 0 when there is none: bounds are rounded up to it.
  public var costUnit: Double

  /// A problem without people.
  public init(days: Int, costUnit: Double = 0) {
    self.days = days
    self.lines = []
    self.sides = []
    self.rows = []
    self.constant = 0
    self.costUnit = costUnit
  }

  /// Adds a side variable and says where it is.
  public mutating func add(_ side: SideVariable) -> Int {
    sides.append(side)
    return sides.count - 1
  }

  /// What a unit of the dearest side variable costs; at least 1.
  var dearestSide: Double { sides.lazy.map(\.cost).reduce(1, max) }

  /// Adds a linking row and says where it is.
  public mutating func add(_ row: LinkingRow) -> Int {
    rows.append(row)
    return rows.count - 1
  }
}

/// A variable of the restricted master that belongs to nobody's line.
public struct SideVariable: Hashable, Sendable {
  /// What a unit of it costs.
  public var cost: Double
  /// Its least value.
  public var lower: Double
  /// Its greatest value.
  public var upper: Double
  /// Whether it must be whole.
  public var isInteger: Bool
  /// Which whole variables are split first: the lower, the sooner.
  ///
  /// From 1 on they come after people's days.
  public var rank: Int

  /// A side variable.
  public init(
    cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false, rank: Int = 0
  ) {
    self.rank = rank
    self.cost = cost
    self.lower = lower
    self.upper = upper
    self.isInteger = isInteger
  }
}

/// A row that couples people: Σ over the duties worked + Σ over side variables, between two bounds.
public struct LinkingRow: Hashable, Sendable {
  /// A side variable of a row.
  public struct Term: Hashable, Sendable {
    /// The position of the variable.
    public var side: Int
    /// Its coefficient.
    public var coefficient: Double

    /// A term.
    public init(_ coefficient: Double, side: Int) {
      self.side = side
      self.coefficient = coefficient
    }
  }

  /// What the sum is at least.
  public var lower: Double
  /// What the sum is at most.
  public var upper: Double
  /// The side variables; duties say themselves which rows they enter.
  public var terms: [Term]

  /// A row.
  public init(lower: Double = -.infinity, upper: Double = .infinity, terms: [Term]) {
    self.lower = lower
    self.upper = upper
    self.terms = terms
  }
}
