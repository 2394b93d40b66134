/// What one person may do: a menu for each day, and the rules of the line, by kind.
///
/// On each day one *choice* is made: choice 0 is a day off, choice `k` is duty `k − 1` of that day's menu.
public struct LineProblem: Sendable {
  /// A duty that may be given on a day.
  public struct Duty: Hashable, Sendable {
    /// A linking row that the duty enters.
    public struct Entry: Hashable, Sendable {
      /// The position of the row.
      public var row: Int
      /// The coefficient.
      public var coefficient: Double

      /// An entry.
      public init(row: Int, coefficient: Double = 1) {
        self.row = row
        self.coefficient = coefficient
      }
    }

    /// What it costs by itself.
    public var cost: Double
    /// The rows that it enters, each once.
    public var entries: [Entry]

    /// A duty.
    public init(cost: Double = 0, entries: [Entry] = []) {
      self.cost = cost
      self.entries = entries
    }
  }

  /// The duties of each day; at most 63 a day.
  public var menu: [[Duty]]
  /// The choices allowed on each day, as a mask: bit 0 for a day off, bit `k` for duty `k − 1`; all of them at first.
  public var allowed: [UInt64]
  /// Which choices come too soon after which.
  public var successions: SuccessionTable
  /// How long runs of work and of days off may be.
  public var runs: RunLimits
  /// Counts over the line that are limited or priced.
  public var counts: [CountLimit]
  /// Rests that are owed: for each rule, one after another in order of time.
  public var rests: [[RestDue]]

  /// A line without rules.
  public init(menu: [[Duty]]) {
    precondition(menu.allSatisfy { $0.count < 64 }, "a day has at most 63 duties for one person")
    self.menu = menu
    self.allowed = menu.map { (1 << UInt64($0.count + 1)) &- 1 }
    self.successions = SuccessionTable()
    self.runs = RunLimits()
    self.counts = []
    self.rests = []
  }

  /// How many choices a day has.
  func choices(on day: Int) -> Int { menu[day].count + 1 }
}
