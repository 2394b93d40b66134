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

  /// Minutes without a piece before or after an event of the scenario: all of them, or those which the duty of the menu with
  /// these hours and events has off.
  private func minutesOff(from span: Range<Instant>, pieces: [Piece], on day: Day) -> Int {
    let isEvent = { (id: String) in event(Post.ID(id)) != nil }
    let duty = Duty(person: "", day: day, span: span, paidMinutes: span.minutes, pieces: pieces)
    let gaps = duty.gapsBesideEvents(where: isEvent).map(\.interval)
    guard !gaps.isEmpty else { return 0 }
    let events = Set(pieces.filter { $0.kind == .event && isEvent($0.id) }.map(\.id))
    let shape = shapes(on: day).first { $0.span == span && Set($0.events.map(\.text)) == events }
    guard let shape else { return gaps.reduce(0) { $0 + $1.minutes } }
    return gaps.flatMap { gap in shape.interruptions.filter { $0.overlaps(gap) }.map { $0.clamped(to: gap) } }
      .reduce(0) { $0 + $1.minutes }
  }
}

extension Scenario {
  /// Whether a post that is no event has this identifier.
  func isPost(_ id: String) -> Bool { posts.contains { $0.id.text == id } }
}
