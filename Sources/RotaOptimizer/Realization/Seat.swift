import Rostering

/// A place at a post: for a patrol, in a unit.
struct Seat: Hashable, Sendable {
  let post: Post.ID
  /// The number of the unit, from 1.
  let unit: Int?
}

extension Seat {
  /// Where somebody stays.
  init(_ stay: PostStay) { self.init(post: stay.post, unit: stay.unit) }

  /// An order of seats that is the same on every machine.
  static func precedes(_ left: Seat, _ right: Seat) -> Bool {
    (left.post, left.unit ?? 0) < (right.post, right.unit ?? 0)
  }
}
