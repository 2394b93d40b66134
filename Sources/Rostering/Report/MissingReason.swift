/// Why a session that was due is missing.
///
/// Asked in this order: the first that leaves no time for the session is the reason. One session more is asked about,
/// whatever else the rota holds; no rota is solved for it.
public enum MissingReason: String, CaseIterable, Codable, Sendable {
  /// Nobody in the team has the roles that the session takes.
  case noRole
  /// Nothing is open, for as long as the session takes, at hours that suit.
  case noOpening
  /// Somebody else has the venue at all of them.
  case venueLent
  /// Nobody who could hold it is available at any that is left.
  case nobodyAvailable
  /// It waits for a first session of another service, which was not held, or too late.
  case waitsForFirst
  /// The beneficiary has another session on every day that is left.
  case otherThatDay
  /// Every day that is left is too near to another session of the same follow-up.
  case tooNear
  /// It is the turn of the follow-up with which it takes turns.
  case turnOfOther
  /// There was time, and somebody who could have come, but other work took it, or the rules of work forbade it.
  case timeTaken
}
