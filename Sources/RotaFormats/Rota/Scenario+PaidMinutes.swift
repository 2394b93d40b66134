import Rostering

extension Scenario {
  /// The minutes paid of a duty that a table gives by its pieces: its span, less the breaks that the menu does not pay
  /// and the hours off beside an event.
  ///
  /// A break belongs to the entry of the menu whose hours the duty keeps, or else to one of the window of the post that
  /// it interrupts, if there is one; among several, to one with a break at that time. Breaks that no entry knows are paid.
  func paidMinutes(from span: Range<Instant>, pieces: [Piece], on day: Day) -> Int {
    let shapes = shapes(on: day)
    let unpaid = pieces.filter { $0.kind == .pause }.filter { pause in
      let post = post(Post.ID(pause.id))
      guard post != nil || pause.id == Piece.idleBreak else { return false }
      let templates = duties.filter { $0.pause != nil && (post == nil || $0.window == post?.window) }
      let shapesOfWindow = shapes.filter { shape in templates.contains { $0.id == shape.template } }
      let shape =
        shapesOfWindow.first { $0.span == span && $0.pause == pause.interval }
        ?? shapesOfWindow.first { $0.pause == pause.interval } ?? shapesOfWindow.first { $0.span == span }
      if let shape { return !shape.pauseIsPaid }
      return templates.first?.pause?.isPaid == false
    }
    let off = minutesOff(from: span, pieces: pieces, on: day)
    return Swift.max(0, unpaid.reduce(span.minutes - off) { $0 - $1.interval.minutes })
  }

  /// Minutes off: those of the duty of the menu with these hours and events, as far as no piece lies there; of a duty that is
  /// on no menu, all time without a piece before or after an event.
  private func minutesOff(from span: Range<Instant>, pieces: [Piece], on day: Day) -> Int {
    guard !events.isEmpty else { return 0 }
    let attended = Set(pieces.filter { $0.kind == .event && isEvent($0.id) }.map(\.id))
    let shapes = shapes(on: day).filter { $0.span == span }
    let isFree = { (off: Range<Instant>) in !pieces.contains { $0.interval.overlaps(off) } }
    let shape =
      shapes.first { Set($0.events.map(\.text)) == attended } ?? shapes.first { $0.events.isEmpty }
      ?? shapes.first { $0.interruptions.allSatisfy(isFree) }
    if let shape { return shape.interruptions.filter(isFree).reduce(0) { $0 + $1.minutes } }
    return Duty(person: "", day: day, span: span, paidMinutes: span.minutes, pieces: pieces)
      .gapsBesideEvents(where: isEvent).reduce(0) { $0 + $1.interval.minutes }
  }
}
