import Rostering

/// What makes a civil day of one person one with work.
enum DayWork: Hashable, Sendable {
  /// Nothing can.
  case off
  /// Work that is no choice does.
  case certain
  /// The duties that begin on the day, or those of the days before that reach into it: at most one of each is worked.
  case open(beginning: [DutyOption], reaching: [DutyOption])

  /// Whether it is still to be decided.
  var isOpen: Bool {
    switch self {
    case .open: true
    case .off, .certain: false
    }
  }

  /// Whether two duties may make it one with work, which then counts once.
  var isShared: Bool {
    switch self {
    case .open(let beginning, let reaching): !beginning.isEmpty && !reaching.isEmpty
    case .off, .certain: false
    }
  }
}
