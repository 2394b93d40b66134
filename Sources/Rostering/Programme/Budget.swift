/// Money that somebody gives for the programme, or for a part of it; whatever the source does not say is nil.
public struct Budget: Hashable, Sendable {
  /// The name of a budget.
  public typealias ID = Identifier<Budget>

  /// The identifier of the budget.
  public let id: ID
  /// The title that people read.
  public var title: String
  /// Who gives it.
  public var funder: String?
  /// How much there is to spend.
  public var amount: Money?
  /// The least and the most that the funder gives.
  public var range: ClosedRange<Money>?
  /// The first day on which it may be spent.
  public var start: Day?
  /// The day after the last.
  public var end: Day?

  /// A budget.
  public init(
    id: ID, title: String, funder: String? = nil, amount: Money? = nil, range: ClosedRange<Money>? = nil,
    start: Day? = nil, end: Day? = nil
  ) {
    self.id = id
    self.title = title
    self.funder = funder
    self.amount = amount
    self.range = range
    self.start = start
    self.end = end
  }

  /// Whether it may be spent on a day, as far as is known.
  public func isOpen(on day: Day) -> Bool { start.map { $0 <= day } ?? true && end.map { day < $0 } ?? true }
}
