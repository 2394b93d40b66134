/// Who reads a report.
public enum Audience: String, CaseIterable, Sendable {
  /// The coordinator, who knows every beneficiary: nothing is hidden.
  case coordinator
  /// Landlords, towns and funders: nothing is told of a few.
  case everybody
}
