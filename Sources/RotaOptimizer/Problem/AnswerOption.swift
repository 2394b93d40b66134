import Rostering

/// A visit that would answer a request: by a unit of a patrol post, within one stretch.
struct AnswerOption: Hashable, Sendable {
  let key: AnswerStretch
  let residence: Residence.ID
  /// How long the unit stays.
  let minutes: Int
  /// How many slots in a row the unit gives it.
  let slots: Int
  /// How many such visits one unit is sure to find room for, as ``PassRoom`` says.
  let visitsAUnit: Int

  /// The post and the stretch.
  var site: PostStretch { PostStretch(post: key.post, stretch: key.stretch) }

  /// The part of a unit that is set aside for it; one that takes a single slot fits wherever there is one.
  var partOfUnit: Double { slots > 1 ? 1 / Double(visitsAUnit) : 0 }
}

/// A time at which somebody who keeps a place could answer a request: some stretches in a row of one opening.
struct KeepingOption: Hashable, Sendable {
  let request: Request.ID
  let post: Post.ID
  /// The stretches, in order of time: as few from the first on as the answer takes.
  let stretches: [Int]
}
