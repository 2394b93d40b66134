import Rostering

// What the decisions of a rota are about, in the formulation as in the search.

/// A post in a stretch.
struct PostStretch: Hashable, Sendable {
  let post: Post.ID
  let stretch: Int
}

/// Units of a size of a post in a stretch.
struct UnitStretch: Hashable, Sendable {
  let post: Post.ID
  let size: Int
  let stretch: Int
}

/// A post in one opening of its window.
struct PostOpening: Hashable, Sendable {
  let post: Post.ID
  let occurrence: OpeningWindow.Occurrence
}

/// A post's passes through a residence in a stretch.
struct PassStretch: Hashable, Sendable {
  let post: Post.ID
  let residence: Residence.ID
  let stretch: Int
}

/// A post's answer to a request in a stretch.
struct AnswerStretch: Hashable, Sendable {
  let request: Request.ID
  let post: Post.ID
  let stretch: Int
}

/// A person in a stretch.
struct PersonStretch: Hashable, Sendable {
  let person: Int
  let stretch: Int
}

/// People of a role at a post in a stretch.
struct RoleStretch: Hashable, Sendable {
  let post: Post.ID
  let role: String
  let stretch: Int
}

/// Somebody who may hold sessions of a follow-up in one of its seats.
struct Acquaintance: Hashable, Sendable {
  let followUp: Int
  let seat: Int
  let person: Int
}

/// One person's civil day.
struct PersonDay: Hashable, Sendable {
  let person: Int
  let day: Day
}
