import Rostering

/// What a row of the model states.
enum Statement: Hashable, Sendable {
  /// A rule or target of the scenario.
  case requirement(Requirement)
  /// A count of a person's line that has a price.
  case balance(LineBalance.Measure, person: Int)
  /// Stage 2 keeps the coverage that stage 1 found.
  case coverageKept
  /// What a week adds to some costs is at least what that week alone must cost: gaps, uncovered minutes, or a week's
  /// duties at the prices of the rows that couple weeks.
  case weekBound(CivilWeek)
  /// The gaps of a week cost at most what the other weeks leave it of the coverage found.
  case weekLimit(CivilWeek)
  /// A search looks only for what is better than the best rota.
  case cutoff
}
