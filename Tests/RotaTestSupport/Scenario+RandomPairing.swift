import Rostering

extension Scenario {
  /// Draws who is kept apart, and who walks with some others only.
  ///
  /// From a stream of its own: the rest of what a seed gives is the same with it as without.
  public mutating func drawPairing(seed: UInt64) {
    var random = SeededGenerator(seed: seed ^ 0xFA12)
    let team = people.map(\.id)
    for pair in Pairing.Pair.all(among: team).sorted(by: { $0.people.lexicographicallyPrecedes($1.people) })
    where random.once(in: 4) {
      pairing.apart.insert(pair)
    }
    for person in team where random.once(in: 4) {
      pairing.onlyWith[person] = Set(team.filter { $0 != person && random.once(in: 3) })
    }
  }
}
