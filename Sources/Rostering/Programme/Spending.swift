/// Money that was spent on a day out of a budget, whatever it was spent on.
public struct Spending: Hashable, Sendable {
  /// The date.
  public var day: Day
  /// The budget that paid it.
  public var budget: Budget.ID
  /// The project that it was spent on; nil where it was none.
  public var project: Project.ID?
  /// What it was spent on, in words.
  public var label: String
  /// How much; less than nothing where money came back.
  public var amount: Money

  /// Money that was spent.
  public init(day: Day, budget: Budget.ID, project: Project.ID? = nil, label: String, amount: Money) {
    self.day = day
    self.budget = budget
    self.project = project
    self.label = label
    self.amount = amount
  }
}
