import Rostering

extension Duty {
  /// A duty between two times of a day's clock, spent at one post, or nowhere when there is none.
  public static func standing(
    _ person: Person.ID, on day: Day, _ hours: Range<ClockTime>, at post: Post.ID? = nil, unit: Int? = nil,
    offsets: UTCOffsets = .paris
  ) -> Duty {
    let span = offsets.interval(day, hours)
    let pieces = post.map { [Piece(kind: .post, id: $0.text, unit: unit, interval: span)] } ?? []
    return Duty(person: person, day: day, span: span, paidMinutes: span.minutes, pieces: pieces)
  }
}

extension Pass {
  /// A pass that begins at a time of a day's clock.
  public static func through(
    _ residence: Residence.ID, on day: Day, at start: ClockTime, minutes: Int = 20, by people: [Person.ID],
    offsets: UTCOffsets = .paris
  ) -> Pass {
    let start = offsets.instant(on: day, at: start)
    return Pass(day: day, residence: residence, interval: start..<start.advanced(by: minutes), people: people)
  }
}
