/// What an evening pays for who is with whom.
enum UnitPrice: String, CaseIterable {
  /// A unit of people who may not walk together.
  case forbidden
  /// An evening that two people of a unit lack to be used to one another.
  case stranger
  /// Two people of a unit who walk together when they can: a gain.
  case preferred
  /// An evening on which somebody has kept the same place in the last weeks.
  case keeper

  /// What is paid for one.
  var value: Int {
    switch self {
    case .forbidden: 1_000
    case .stranger: 1
    case .preferred: -8
    case .keeper: 2
    }
  }
}
