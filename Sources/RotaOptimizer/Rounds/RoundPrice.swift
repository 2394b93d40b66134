/// What a round pays for each thing that it would rather not do; the unit is one minute of walking.
enum RoundPrice: String, CaseIterable {
  /// A pass of the month's plan that no unit makes.
  case missing
  /// Two passes of a unit in one residence, one straight after the other.
  case again
  /// A unit that comes to a residence where another one is.
  case crowd
  /// A minute of walking.
  case walk
  /// A point of staleness: a pass at a time at which evenings before had one.
  case stale
  /// A point of acquaintance that the unit does not have.
  case stranger

  /// What is paid for one.
  var value: Int {
    switch self {
    case .missing: 1_000
    case .again: 30
    case .crowd: 20
    case .walk, .stale, .stranger: 1
    }
  }
}
