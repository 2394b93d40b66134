import Rostering

/// What a row of the model states.
enum Statement: Hashable, Sendable {
  /// A rule or target of the scenario.
  case requirement(Requirement)
  /// A count of a person's line that has a price.
  case balance(LineBalance.Measure, person: Int)
  /// Stage 2 keeps the coverage that stage 1 found.
  case coverageKept
  /// The priced gaps of a week are at least what that week alone must cost.
  case weekBound(CivilWeek)
}
