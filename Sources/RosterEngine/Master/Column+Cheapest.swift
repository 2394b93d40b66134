extension [Column] {
  /// The columns of least reduced cost, in the order in which they are.
  ///
  /// - Parameters:
  ///   - most: How many are wanted.
  ///   - room: The reduced cost from which on a column is left out.
  func cheapest(_ most: Int, at point: RestrictedMaster.Point, within room: Double = .infinity) -> [Column] {
    let costs = map { $0.reducedCost(at: point) }
    return indices.filter { costs[$0] < room }.sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(most).sorted()
      .map { self[$0] }
  }

  /// The lines of a person.
  func lines(of person: Int) -> [Line] { filter { $0.person == person }.map(\.line) }
}
