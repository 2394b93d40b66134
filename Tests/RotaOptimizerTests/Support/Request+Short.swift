import Rostering

extension Request {
  /// A tenant's request that came when its time begins.
  init(_ id: Request.ID, at place: Place, from start: Instant, due end: Instant, minutes: Int) {
    self.init(id: id, requester: .tenant, place: place, received: start, time: start..<end, minutes: minutes)
  }

  /// A tenant's request of one evening.
  init(
    _ id: Request.ID, at place: Place, on day: Day, _ hours: Range<ClockTime>, minutes: Int, offsets: UTCOffsets
  ) {
    self.init(
      id, at: place, from: offsets.instant(on: day, at: hours.lowerBound),
      due: offsets.instant(on: day, at: hours.upperBound), minutes: minutes)
  }
}
