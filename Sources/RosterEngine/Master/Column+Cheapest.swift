extension [Column] {
  /// The columns that cost least at the prices of a solved master, in the order in which they are.
  ///
  /// - Parameters:
  ///   - most: How many are wanted.
  ///   - room: What one may cost more than the mixes of the master do.
  func cheapest(_ most: Int, at point: RestrictedMaster.Point, within room: Double = .infinity) -> [Column] {
    let costs = map { $0.reducedCost(at: point.prices) - point.personPrices[$0.person] }
    return indices.filter { costs[$0] < room }.sorted { (costs[$0], $0) < (costs[$1], $1) }.prefix(most).sorted()
      .map { self[$0] }
  }

  /// The lines of a person.
  func lines(of person: Int) -> [Line] { filter { $0.person == person }.map(\.line) }
}
