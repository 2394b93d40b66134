import Rostering

extension Scenario {
  /// The minutes paid of a duty that a table gives by its pieces: its span, less the breaks that the menu does not pay.
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
    return Swift.max(0, unpaid.reduce(span.minutes) { $0 - $1.interval.minutes })
  }
}
