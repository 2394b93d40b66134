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
  var lockedPieces: [Piece] = []

  /// The day to which it belongs.
  var day: Day { shape.day }

  /// The same at another position.
  func at(_ index: Int) -> DutyOption {
    DutyOption(
      index: index, person: person, entries: entries, symbol: symbol, shape: shape, isLocked: isLocked,
      lockedPieces: lockedPieces)
  }
}

/// A stint of work that is no choice: published, in training, or locked.
struct FixedStint: Hashable, Sendable {
  let day: Day
  let span: Range<Instant>
  let work: [Range<Instant>]
  /// The option that it is, when it is a locked duty of the horizon.
  let option: Int?
}
