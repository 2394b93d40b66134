extension Duty {
  /// The hours between an event and what comes before or after it, as far as they are not paid: the holder is off.
  ///
  /// A duty says nothing of them but that no piece lies there and that they are not paid; time without a piece that is
  /// paid is work with nowhere to stand.
  public var interruptions: [Range<Instant>] {
    var unpaid = span.minutes - paidMinutes
    guard unpaid > 0, pieces.contains(where: { $0.kind == .event }) else { return [] }
    return gapsBesideEvents { _ in true }.compactMap { gap in
      let minutes = Swift.min(unpaid, gap.interval.minutes)
      guard minutes > 0 else { return nil }
      unpaid -= minutes
      // The event says when it begins or ends; where people stand besides, they may as well be idle.
      return gap.followsEvent
        ? gap.interval.lowerBound..<gap.interval.lowerBound.advanced(by: minutes)
        : gap.interval.upperBound.advanced(by: -minutes)..<gap.interval.upperBound
    }
  }

  /// Time without a piece before or after an event, in order of time.
  ///
  /// - Parameter isEvent: Whether an event of that name is one.
  public func gapsBesideEvents(
    where isEvent: (String) -> Bool
  ) -> [(interval: Range<Instant>, followsEvent: Bool)] {
    let places = pieces.filter { !$0.interval.isEmpty }.sorted { $0.interval.lowerBound < $1.interval.lowerBound }
    guard var last = places.first else { return [] }
    var gaps: [(interval: Range<Instant>, followsEvent: Bool)] = []
    for piece in places.dropFirst() {
      let (end, start) = (last.interval.upperBound, piece.interval.lowerBound)
      let sides = [last, piece].map { $0.kind == .event && isEvent($0.id) }
      if end < start, sides.contains(true) { gaps.append((end..<start, sides[0])) }
      if end < piece.interval.upperBound { last = piece }
    }
    return gaps
  }
}
