import Rostering

/// A civil day of one person on which one duty begins and into which the one of the day before may reach: with either or
/// both, it is one day with work.
struct SharedDay: Hashable, Sendable {
  /// Whose day, and which.
  let key: PersonDay
  /// Duties that begin on it.
  let beginning: [DutyOption]
  /// Duties of the days before that reach into it.
  let reaching: [DutyOption]
  /// Whether it must be known as one without work, too, for a rule that asks for work.
  let isExact: Bool
  /// The first rule for which it is counted.
  let rule: RuleName
}
