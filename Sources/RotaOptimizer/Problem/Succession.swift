import Rostering

/// Two duties of one person that lie too close together: a forbidden succession.
struct Succession: Hashable, Sendable {
  /// The earlier duty.
  let earlier: DutyOption
  /// The duties of one later day that begin too soon after it.
  let later: [DutyOption]
  /// What forbids it.
  let requirement: Requirement
}
