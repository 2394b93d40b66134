extension Duty {
  /// The hours off between two parts of the duty, such as an event and the evening after it.
  ///
  /// A duty says nothing of them but that no piece lies there and that they are not paid. Time without a piece that is
  /// paid is work with nowhere to stand, and what the breaks explain is theirs.
  public var interruptions: [Range<Instant>] {
    var unpaid = span.minutes - paidMinutes
    guard unpaid > 0 else { return [] }
    let breaks = pieces.filter { $0.kind == .pause }.reduce(0) { $0 + $1.interval.minutes }
    guard unpaid != breaks else { return [] }
    let gaps = gapsBesideEvents { _ in true }
    if gaps.isEmpty {
      // Who is there for an event may stand at a post meanwhile.
      guard unpaid > breaks else { return [] }
      unpaid -= breaks
    }
    return (gaps.isEmpty ? self.gaps : gaps).compactMap { gap in
      let minutes = Swift.min(unpaid, gap.interval.minutes)
      guard minutes > 0 else { return nil }
      unpaid -= minutes
      // The event says when it begins or ends; where people stand besides, they may as well be idle.
      return gap.earlier.kind == .event
        ? gap.interval.lowerBound..<gap.interval.lowerBound.advanced(by: minutes)
        : gap.interval.upperBound.advanced(by: -minutes)..<gap.interval.upperBound
    }
  }

  /// Time without a piece, between the two around it.
  public struct Gap: Hashable, Sendable {
    /// When.
    public let interval: Range<Instant>
    /// What comes before.
    let earlier: Piece
    /// What comes after.
    let later: Piece
  }

  /// Time without a piece before or after an event, in order of time.
  ///
  /// - Parameter isEvent: Whether an event of that name is one.
  public func gapsBesideEvents(where isEvent: (String) -> Bool) -> [Gap] {
    guard pieces.contains(where: { $0.kind == .event }) else { return [] }
    return gaps.filter { gap in [gap.earlier, gap.later].contains { $0.kind == .event && isEvent($0.id) } }
  }

  /// Time between pieces without one, in order of time.
  private var gaps: [Gap] {
    let places = pieces.filter { !$0.interval.isEmpty }.sorted { $0.interval.lowerBound < $1.interval.lowerBound }
    guard var last = places.first else { return [] }
    var gaps: [Gap] = []
    for piece in places.dropFirst() {
      let (end, start) = (last.interval.upperBound, piece.interval.lowerBound)
      if end < start { gaps.append(Gap(interval: end..<start, earlier: last, later: piece)) }
      if end < piece.interval.upperBound { last = piece }
    }
    return gaps
  }
}
