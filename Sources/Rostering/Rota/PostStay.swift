/// A time that somebody spends at one post, breaks included.
public struct PostStay: Hashable, Sendable {
  /// The post.
  public let post: Post.ID
  /// The number of the unit, for a patrol.
  public let unit: Int?
  /// When.
  public let interval: Range<Instant>
}

extension Duty {
  /// Where the holder of the duty stands and when, in order of time.
  ///
  /// Nobody stands in two places: where two pieces overlap, the one that begins first counts. An event is a place like a post.
  public var stays: [PostStay] {
    pieces.filter(\.keepsPlace)
      .sorted { $0.interval.lowerBound < $1.interval.lowerBound }
      .reduce(into: []) { stays, piece in
        let last = stays.last
        let start = Swift.max(piece.interval.lowerBound, last?.interval.upperBound ?? piece.interval.lowerBound)
        guard start < piece.interval.upperBound else { return }
        let stay = PostStay(post: Post.ID(piece.id), unit: piece.unit, interval: start..<piece.interval.upperBound)
        guard let last, last.post == stay.post, last.unit == stay.unit, last.interval.upperBound == start else {
          return stays.append(stay)
        }
        stays[stays.count - 1] = PostStay(
          post: last.post, unit: last.unit, interval: last.interval.lowerBound..<stay.interval.upperBound)
      }
  }
}
