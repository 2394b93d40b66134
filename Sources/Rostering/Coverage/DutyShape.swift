/// A duty of the menu on a given day, before anybody is given it: its hours on the clock of that date.
public struct DutyShape: Hashable, Sendable {
  /// The entry of the menu.
  public let template: DutyTemplate.ID
  /// The day to which the duty belongs.
  public let day: Day
  /// When its holder stands at a post.
  public let presence: Range<Instant>
  /// From the start of the briefing to the end of the report.
  public let span: Range<Instant>
  /// The break, if it falls within the presence.
  public let pause: Range<Instant>?
  /// Whether the break counts as work.
  public let pauseIsPaid: Bool

  /// A duty that is on no menu, such as one that a coordinator has locked with hours of her own.
  public init(of duty: Duty) {
    let posts = duty.pieces.filter { $0.kind == .post || $0.kind == .pause }.map(\.interval)
    let start = posts.map(\.lowerBound).min() ?? duty.span.lowerBound
    let end = posts.map(\.upperBound).max() ?? duty.span.upperBound
    self.template = "locked"
    self.day = duty.day
    self.presence = start..<end
    self.span = duty.span
    self.pause = duty.pieces.first { $0.kind == .pause }?.interval
    self.pauseIsPaid = duty.paidMinutes == duty.span.minutes
  }

  init(template: DutyTemplate, day: Day, presence: Range<Instant>, offsets: UTCOffsets) {
    self.template = template.id
    self.day = day
    self.presence = presence
    self.span =
      presence.lowerBound.advanced(by: -template.briefing)..<presence.upperBound.advanced(by: template.report)
    self.pauseIsPaid = template.pause?.isPaid ?? true
    self.pause = template.pause.flatMap { pause in
      let start = offsets.instant(on: day, at: pause.start)
      let interval = start..<start.advanced(by: pause.minutes)
      return presence.covers(interval) ? interval : nil
    }
  }

  /// The elapsed time that counts as work: the span less an unpaid break.
  public var work: [Range<Instant>] {
    guard let pause, !pauseIsPaid else { return [span] }
    return [span.lowerBound..<pause.lowerBound, pause.upperBound..<span.upperBound].filter { !$0.isEmpty }
  }

  /// Minutes of work, which are the minutes paid.
  public var paidMinutes: Int { work.reduce(0) { $0 + $1.minutes } }
}

extension Duty {
  /// A duty of the menu in somebody's hands, as the rules of work measure it: its hours and its break, and no post yet.
  public init(_ shape: DutyShape, heldBy person: Person.ID) {
    let pauses = shape.pause.map { [Piece(kind: .pause, id: "", interval: $0)] } ?? []
    self.init(person: person, day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes, pieces: pauses)
  }
}
