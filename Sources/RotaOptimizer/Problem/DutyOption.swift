import Rostering

/// One duty that one person may be given on one day: available, of the right role, legal by itself.
struct DutyOption: Hashable, Sendable {
  /// The position among all options.
  let index: Int
  /// The position of the person in the scenario.
  let person: Int
  /// The entries of the menu that have its hours on its day.
  let entries: Set<DutyTemplate.ID>
  /// What distinguishes it among the duties of that day.
  let symbol: String
  /// Its hours on that date.
  let shape: DutyShape
  /// Whether the coordinator has fixed it.
  let isLocked: Bool
  /// Where the coordinator has put its holder, when it is locked.
  var stays: [PostStay] = []
  /// What its holder does while nothing is open, and in sessions, when it is locked.
  var pieces: [Piece] = []
  /// Whether it is given only to somebody who holds a session in it.
  var isForSessions = false

  /// The day to which it belongs.
  var day: Day { shape.day }

  /// When its holder holds sessions, when it is locked.
  var sessions: [Range<Instant>] { pieces.filter { $0.kind == .appointment }.map(\.interval) }

  /// The same at another position.
  func at(_ index: Int) -> DutyOption {
    DutyOption(
      index: index, person: person, entries: entries, symbol: symbol, shape: shape, isLocked: isLocked, stays: stays,
      pieces: pieces, isForSessions: isForSessions)
  }
}

/// A stint of work that is no choice: published, in training, or locked.
struct FixedStint: Hashable, Sendable {
  let day: Day
  let span: Range<Instant>
  let work: [Range<Instant>]
  /// The entries of the menu that have its hours on its day, as far as a rule counts them; none of a training.
  let entries: Set<DutyTemplate.ID>

  /// Work that is published, or training.
  init(_ stint: LineOfWork.Stint) {
    self.day = stint.day
    self.span = stint.span
    self.work = stint.work
    self.entries = stint.entries
  }

  /// A locked duty.
  init(_ option: DutyOption) {
    self.day = option.day
    self.span = option.shape.span
    self.work = option.shape.work
    self.entries = option.entries
  }
}
