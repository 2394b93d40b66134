/// How long passes take.
public struct PassSettings: Hashable, Sendable {
  /// Minutes that a unit stays in a residence.
  public var minutes: Int
  /// Minutes of walk to the next residence, at the longest.
  public var walk: Int
  /// Minutes that a duty loses at its start before the first pass.
  public var approach: Int

  /// How long passes take, in minutes.
  public init(minutes: Int = 20, walk: Int = 8, approach: Int = 0) {
    self.minutes = minutes
    self.walk = walk
    self.approach = approach
  }

  /// Minutes from one pass to the next: the longest walk, and a pass.
  public var slot: Int { walk + minutes }

  /// How many slots in a row an answer of so many minutes takes, the walk to it included.
  public func slots(forMinutes asked: Int) -> Int {
    Swift.max(1, (asked + walk + slot - 1) / Swift.max(1, slot))
  }

  /// How many passes one unit can make in so many minutes, whatever their order.
  public func capacity(inMinutes available: Int) -> Int {
    Swift.max(0, available) / Swift.max(1, slot)
  }
}

extension Scenario {
  /// How long the passes of a patrol take.
  public func passes(of post: Post.ID) -> PassSettings { self.post(post)?.patrol?.passes ?? passes }

  /// How long passes through a residence take, for each patrol that goes there.
  public func passes(through residence: Residence.ID) -> [PassSettings] {
    posts.compactMap { post in
      post.patrol.flatMap { $0.residences.contains(residence) ? $0.passes ?? passes : nil }
    }
  }
}
