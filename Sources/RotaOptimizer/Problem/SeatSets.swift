import Rostering

/// The non-empty sets of the seats wanted in one stretch, each a role at a post.
struct SeatSets: Sequence {
  /// A role at a post.
  struct Seat: Hashable {
    let post: Post.ID
    let role: String
    /// Its position among all that the scenario's posts want, from 1.
    let number: Int
  }

  private let seats: [Seat]

  /// What a set is called in the model: by the numbers of its seats, for names of posts and roles would be too long.
  static func name(of seats: [Seat]) -> String { seats.map { "\($0.number)" }.joined(separator: "|") }

  init(in stretch: Stretch, of scenario: Scenario) {
    let wanted = scenario.everyPost.flatMap { post in post.roles.map { (post: post.id, role: $0.role) } }
    self.seats = wanted.enumerated().map { Seat(post: $1.post, role: $1.role, number: $0 + 1) }
      .filter { seat in stretch.openPosts.contains { $0.post == seat.post } }
    precondition(seats.count <= 12, "a stretch with locked duties wants at most twelve roles at its posts")
  }

  func makeIterator() -> some IteratorProtocol<[Seat]> {
    let seats = seats
    return (1..<Swift.max(1, 1 << seats.count)).lazy
      .map { mask in seats.indices.filter { mask & (1 << $0) != 0 }.map { seats[$0] } }
      .makeIterator()
  }
}
