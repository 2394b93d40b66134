/// Where a solved node may be split.
///
/// On what the pricing does not notice first (side variables that must be whole), then on whether a person works on a day,
/// then on the duty (Legrain, Omer and Rosat, “A rotation-based branch-and-price approach for the nurse scheduling
/// problem”, Mathematical Programming Computation 12, 2020).
struct Branching {
  private let context: SearchContext
  private let rows: RowSelection
  private let mask: Mask
  private let sides: [SideVariable]

  init(_ context: SearchContext, rows: RowSelection, mask: Mask, sides: [SideVariable]) {
    self.context = context
    self.rows = rows
    self.mask = mask
    self.sides = sides
  }

  /// Restrictions of which every roster satisfies one.
  struct Split {
    var parts: [(mask: Mask, sides: [SideVariable])]
  }

  /// How many of each kind are tried.
  private static let width = 6

  /// The splits worth trying; none when the point is whole.
  func candidates(at point: RestrictedMaster.Point, _ mixes: Mixes) -> [Split] {
    let fractional = fractionalSides(at: point)
    let rank = fractional.map { context.problem.sides[$0.side].rank }.min() ?? 0
    let ofSides = sideSplits(fractional.filter { context.problem.sides[$0.side].rank == rank }, at: point)
    let ofDays = splits(mixes) { $0 == 0 }
    if rank <= 0 || ofDays.isEmpty, !(ofSides + ofDays).isEmpty { return ofSides + ofDays }
    return ofDays.isEmpty ? splits(mixes) { _ in true } : ofDays
  }

  private func fractionalSides(at point: RestrictedMaster.Point) -> [(side: Int, distance: Double)] {
    rows.sides.filter { context.problem.sides[$0].isInteger }
      .map { (side: $0, distance: abs(point.sides[$0] - point.sides[$0].rounded())) }
      .filter { $0.distance > 1e-6 }
  }

  private func sideSplits(
    _ fractional: [(side: Int, distance: Double)], at point: RestrictedMaster.Point
  ) -> [Split] {
    let weight = { (side: Int, distance: Double) in distance * (1 + context.problem.sides[side].cost) }
    let sorted = fractional.sorted {
      (weight($1.side, $1.distance), $0.side) < (weight($0.side, $0.distance), $1.side)
    }
    // Heads and units cost nothing and decide what gaps cost: dear gaps must not crowd them out.
    let free = sorted.filter { context.problem.sides[$0.side].cost == 0 }.prefix(Branching.width)
    let paid = sorted.filter { context.problem.sides[$0.side].cost != 0 }.prefix(Branching.width)
    return (free + paid).map { side, _ in
      var down = sides
      var up = sides
      down[side].upper = point.sides[side].rounded(.down)
      up[side].lower = point.sides[side].rounded(.up)
      return Split(parts: [(mask, down), (mask, up)])
    }
  }

  /// Splits on choices of which a mix holds a part, the nearest to one half first.
  private func splits(_ mixes: Mixes, where isWanted: (Int) -> Bool) -> [Split] {
    var fixings: [Mixes.Fixing] = []
    for person in mixes.mixed {
      for day in 0..<context.problem.days {
        for (choice, weight) in mixes.weights(of: person, on: day) where isWanted(choice) && weight < 1 - 1e-6 {
          fixings.append(Mixes.Fixing(person: person, day: day, choice: choice, weight: weight))
        }
      }
    }
    let near = { (fixing: Mixes.Fixing) in (abs(fixing.weight - 0.5) * 1e6).rounded() }
    return fixings.sorted { (near($0), $0.person, $0.day, $0.choice) < (near($1), $1.person, $1.day, $1.choice) }
      .prefix(Branching.width)
      .map { fixing in
        var with = mask
        var without = mask
        with.fix(fixing.person, to: fixing.choice, on: fixing.day)
        without.forbid(fixing.person, fixing.choice, on: fixing.day)
        return Split(parts: [(with, sides), (without, sides)])
      }
  }
}
