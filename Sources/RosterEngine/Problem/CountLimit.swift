/// A count over a line that is limited, or whose value has a cost: minutes, days, weekends, Sundays, late ends.
public struct CountLimit: Hashable, Sendable {
  /// What a choice adds.
  public struct Amount: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// The choice.
    public var choice: Int
    /// What is added, at least 1.
    public var amount: Int

    /// An amount.
    public init(day: Int, choice: Int, amount: Int) {
      self.day = day
      self.choice = choice
      self.amount = amount
    }
  }

  /// Choices of which any number adds 1: the Saturday and the Sunday of a weekend.
  public struct Group: Hashable, Sendable {
    /// The choices, by day; the days are near each other.
    public var choices: [Int: UInt64]

    /// A group.
    public init(choices: [Int: UInt64]) { self.choices = choices }
  }

  /// What single choices add.
  public var amounts: [Amount]
  /// What adds 1 however often it is chosen.
  public var groups: [Group]
  /// The least value, or nil.
  public var atLeast: Int?
  /// The greatest value, or nil.
  public var atMost: Int?
  /// What the value costs, or nil.
  public var cost: ConvexCost?

  /// A count.
  public init(
    amounts: [Amount] = [], groups: [Group] = [], atLeast: Int? = nil, atMost: Int? = nil, cost: ConvexCost? = nil
  ) {
    self.amounts = amounts
    self.groups = groups
    self.atLeast = atLeast
    self.atMost = atMost
    self.cost = cost
  }

  /// The value of the count on a line.
  func value(on line: Line) -> Int {
    let single = amounts.reduce(0) { line.choice(on: $1.day) == $1.choice ? $0 + $1.amount : $0 }
    return groups.reduce(single) { value, group in
      let isTouched = group.choices.contains { $1 & (1 << UInt64(line.choice(on: $0))) != 0 }
      return isTouched ? value + 1 : value
    }
  }

  /// Whether the limits allow a value.
  func allows(_ value: Int) -> Bool {
    (atLeast.map { $0 <= value } ?? true) && (atMost.map { value <= $0 } ?? true)
  }

  /// The most that the choices can add.
  var most: Int {
    var perDay = [Int](repeating: 0, count: 1 + (amounts.lazy.map(\.day).max() ?? 0))
    for amount in amounts { perDay[amount.day] = max(perDay[amount.day], amount.amount) }
    return perDay.reduce(groups.count, +)
  }

  /// Whether any line could break it or pay for it.
  var matters: Bool { cost != nil || atLeast ?? 0 > 0 || atMost ?? .max < most }

  /// The first and the last day that add something.
  var span: ClosedRange<Int>? {
    var span: ClosedRange<Int>?
    func add(_ day: Int) { span = span.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day }
    for amount in amounts { add(amount.day) }
    for group in groups { group.choices.keys.forEach(add) }
    return span
  }
}

/// A cost of a whole number that rises ever faster.
public struct ConvexCost: Hashable, Sendable {
  /// A stretch along which each unit costs the same.
  public struct Step: Hashable, Sendable {
    /// How many units it has.
    public var length: Int
    /// What each costs; no less than in the step before.
    public var rise: Double

    /// A step.
    public init(length: Int, rise: Double) {
      self.length = length
      self.rise = rise
    }
  }

  /// The cost of 0.
  public var base: Double
  /// The steps from there upwards; beyond the last it goes on.
  public var steps: [Step]

  /// A cost.
  public init(base: Double, steps: [Step]) {
    self.base = base
    self.steps = steps
  }

  /// The cost of a value, at least 0.
  public func cost(of value: Int) -> Double {
    var left = value
    var cost = base
    for (number, step) in steps.enumerated() {
      let climbed = number + 1 == steps.count ? left : min(left, step.length)
      cost += Double(climbed) * step.rise
      left -= climbed
    }
    return cost
  }
}
