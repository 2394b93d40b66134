import Rostering

/// The work of one person that is no choice: published or locked.
struct FixedWork: Sendable {
  /// The stints, in order of time.
  let stints: [FixedStint]
  /// The duties.
  let duties: [Duty]
  /// All of it as the rules of work measure it, with the duties that it needs.
  let line: LineOfWork
  /// The runs that it leaves too short and that no duty mends.
  let shortRuns: [RuleBreach]
}
