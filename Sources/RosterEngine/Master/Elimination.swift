/// Takes away choices that no roster of interest can hold.
///
/// At any prices the Lagrangian bound, with one person's line made to go through a choice, is a bound on all rosters with that
/// choice: where it reaches the cutoff the choice is of no use.
struct Elimination {
  private let context: SearchContext
  private let bound: LagrangianBound

  init(_ context: SearchContext, rows: RowSelection, sides: [SideVariable]) {
    self.context = context
    self.bound = LagrangianBound(of: context.problem, rows: rows, sides: sides)
  }

  /// The choices of a mask that rosters cheaper than a cutoff may hold.
  func mask(_ mask: Mask, prices: [Double], cutoff: Double) -> Mask {
    guard cutoff < .infinity else { return mask }
    let through = context.pool.costsThrough(context.problem, at: prices, mask: mask)
    // Every line goes through some choice of the first day; nothing is known of those whom there was no time to ask.
    let cheapest = through.map { $0.first?.min() ?? -.infinity }
    let total = bound.value(prices: prices, cheapest: cheapest)
    var kept = mask
    for (person, days) in through.enumerated() {
      for (day, costs) in days.enumerated() {
        for (choice, cost) in costs.enumerated() where total - cheapest[person] + cost >= cutoff + 1e-6 {
          kept.forbid(person, choice, on: day)
        }
      }
    }
    return kept
  }
}
