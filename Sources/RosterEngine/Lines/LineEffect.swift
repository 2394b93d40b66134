/// What comes of a choice beside what is remembered.
struct LineEffect: Hashable, Sendable {
  /// What it costs.
  var cost = 0.0
  /// The relaxed counts that rise by 1, as a mask of their positions.
  var counted: UInt64 = 0

  /// How many relaxed counts there is room for.
  static let room = 64

  /// Nothing.
  static let nothing = LineEffect()
}
