/// One person's line of work: a choice for each day.
public struct Line: Hashable, Sendable {
  private var choices: [UInt8]

  /// A line of so many days off.
  public init(days: Int) { choices = Array(repeating: 0, count: days) }

  /// A line of some choices.
  public init(_ choices: some Sequence<Int>) { self.choices = choices.map(UInt8.init) }

  /// The number of days.
  public var days: Int { choices.count }

  /// The choice of a day: 0 is a day off, `k` the duty `k − 1` of the menu.
  public func choice(on day: Int) -> Int { Int(choices[day]) }

  /// Makes the choice of a day.
  public mutating func choose(_ choice: Int, on day: Int) { choices[day] = UInt8(choice) }
}
