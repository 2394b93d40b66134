/// A duty of the menu on a given day, before anybody is given it: its hours on the clock of that date.
public struct DutyShape: Hashable, Sendable {
  /// The hours of a duty between two interruptions: most duties have one part.
  public struct Part: Hashable, Sendable {
    /// When its holder stands at a post.
    public let presence: Range<Instant>
    /// From the start of the briefing to the end of the report.
    public let span: Range<Instant>
    /// The events for whose sake its holder is there.
    public let events: [Event.ID]
  }

  /// Where a duty comes from.
  public enum Origin: Hashable, Sendable {
    /// From an entry of the menu, perhaps with events beside it.
    case menu(DutyTemplate.ID)
    /// From events alone.
    case events
    /// From a duty that is locked with hours that no entry has.
    case lock
  }

  /// Where the duty comes from.
  public let origin: Origin
  /// The site at which its holder stands; nil where a scenario names none.
  public let site: Site.ID?
  /// The day to which the duty belongs.
  public let day: Day
  /// The parts, in order of time, at least one.
  public let parts: [Part]
  /// From the first to the last minute at a post.
  public let presence: Range<Instant>
  /// From the first to the last minute of all.
  public let span: Range<Instant>
  /// The break, if it falls within the presence.
  public let pause: Range<Instant>?
  /// Whether the break counts as work.
  public let pauseIsPaid: Bool

  /// A duty that is on no menu, such as one that a coordinator has locked with hours of her own.
  ///
  /// - Parameter scenario: The scenario whose events are places to stand; elsewhere, an event is work in no stretch.
  public init(of duty: Duty, in scenario: Scenario) {
    let pieces = duty.pieces.filter { piece in
      piece.kind == .post || piece.kind == .pause
        || (piece.kind == .event && scenario.isEvent(piece.id))
    }
    let interruptions = duty.interruptions
    let starts = [duty.span.lowerBound] + interruptions.map(\.upperBound)
    let ends = interruptions.map(\.lowerBound) + [duty.span.upperBound]
    let parts = zip(starts, ends).map { start, end in
      let posts = pieces.map(\.interval)
        .filter { interruptions.isEmpty || (start <= $0.lowerBound && $0.lowerBound < end) }
      let presence =
        (posts.map(\.lowerBound).min() ?? start)..<(posts.map(\.upperBound).max() ?? end)
      return Part(presence: presence, span: start..<end, events: [])
    }
    self.init(
      origin: .lock, site: duty.stays.first.flatMap { scenario.site(of: $0.post) }, day: duty.day, parts: parts,
      pause: duty.pieces.first { $0.kind == .pause }?.interval,
      pauseIsPaid: duty.paidMinutes == parts.reduce(0) { $0 + $1.span.minutes })
  }

  init(template: DutyTemplate, site: Site.ID?, day: Day, presence: Range<Instant>, offsets: UTCOffsets) {
    let span = presence.lowerBound.advanced(by: -template.briefing)..<presence.upperBound.advanced(by: template.report)
    let pause = template.pause.flatMap { pause -> Range<Instant>? in
      let start = offsets.instant(on: day, at: pause.start)
      let interval = start..<start.advanced(by: pause.minutes)
      return presence.covers(interval) ? interval : nil
    }
    self.init(
      origin: .menu(template.id), site: site, day: day, parts: [Part(presence: presence, span: span, events: [])],
      pause: pause,
      pauseIsPaid: template.pause?.isPaid ?? true)
  }

  /// The duty of some events of a site alone.
  init(of events: [Part], at site: Site.ID?, on day: Day) {
    let parts = events.sorted { $0.span.lowerBound < $1.span.lowerBound }
    self.init(origin: .events, site: site, day: day, parts: parts, pause: nil, pauseIsPaid: true)
  }

  private init(
    origin: Origin, site: Site.ID?, day: Day, parts: [Part], pause: Range<Instant>?, pauseIsPaid: Bool
  ) {
    self.origin = origin
    self.site = site
    self.day = day
    self.parts = parts
    self.presence = parts[0].presence.lowerBound..<parts[parts.count - 1].presence.upperBound
    self.span = parts[0].span.lowerBound..<parts[parts.count - 1].span.upperBound
    self.pause = pause
    self.pauseIsPaid = pauseIsPaid
  }

  /// The same duty with an event, as one duty; nil where their hours do not go together.
  func adding(_ event: Part) -> DutyShape? {
    var joined = event
    var others: [Part] = []
    for part in parts {
      if part.isApart(from: joined) {
        others.append(part)
      } else {
        guard let one = part.joined(with: joined) else { return nil }
        joined = one
      }
    }
    return DutyShape(
      origin: origin, site: site, day: day,
      parts: (others + [joined]).sorted { $0.span.lowerBound < $1.span.lowerBound },
      pause: pause, pauseIsPaid: pauseIsPaid)
  }
}

extension DutyShape {
  /// What distinguishes the duty from those of other entries of the menu and with other events.
  public var name: String {
    let names = events.map(\.text).sorted()
    switch origin {
    case .menu(let template):
      return names.isEmpty ? template.text : "event:\((names + [template.text]).joined(separator: "+"))"
    case .events: return "event:\(names.joined(separator: "+"))"
    case .lock: return "locked"
    }
  }

  /// The entry of the menu that it comes from; nil of events alone, and of hours that no entry has.
  public var template: DutyTemplate.ID? {
    switch origin {
    case .menu(let template): template
    case .events, .lock: nil
    }
  }

  /// The events for whose sake its holder is there.
  public var events: [Event.ID] { parts.flatMap(\.events) }

  /// Whether its holder can stand at the posts of a stretch, from its beginning to its end.
  public func isPresent(in stretch: Stretch) -> Bool {
    site == stretch.site && isPresent(during: stretch.interval)
  }

  /// Whether its holder stands at a post throughout an interval.
  public func isPresent(during interval: Range<Instant>) -> Bool {
    parts.contains { $0.presence.covers(interval) }
  }

  /// The time between two parts, which is neither worked nor paid.
  public var interruptions: [Range<Instant>] {
    zip(parts, parts.dropFirst()).map { $0.span.upperBound..<$1.span.lowerBound }.filter { !$0.isEmpty }
  }

  /// The elapsed time that counts as work: the parts less an unpaid break.
  public var work: [Range<Instant>] {
    let spans = parts.map(\.span)
    guard let pause, !pauseIsPaid else { return spans }
    return spans.flatMap { span in
      guard span.covers(pause) else { return [span] }
      return [span.lowerBound..<pause.lowerBound, pause.upperBound..<span.upperBound].filter { !$0.isEmpty }
    }
  }

  /// Minutes of work, which are the minutes paid.
  public var paidMinutes: Int { work.reduce(0) { $0 + $1.minutes } }
}

extension DutyShape.Part {
  /// Whether there is time between two parts, or a briefing or report.
  fileprivate func isApart(from other: Self) -> Bool {
    let (first, second) = span.lowerBound < other.span.lowerBound ? (self, other) : (other, self)
    guard first.span.upperBound <= second.span.lowerBound else { return false }
    return first.presence.upperBound < second.presence.lowerBound
  }

  /// Two parts that overlap or touch as one.
  ///
  /// Nil where an event would take the place of a briefing or a report, or where one part alone has the hours of both.
  fileprivate func joined(with other: Self) -> Self? {
    let isFirst = (presence.lowerBound, span.lowerBound) <= (other.presence.lowerBound, other.span.lowerBound)
    let isLast = (presence.upperBound, span.upperBound) >= (other.presence.upperBound, other.span.upperBound)
    let (opening, later) = isFirst ? (self, other) : (other, self)
    let (closing, earlier) = isLast ? (self, other) : (other, self)
    let joined = opening.presence.lowerBound..<closing.presence.upperBound
    guard later.span.lowerBound == later.presence.lowerBound, earlier.span.upperBound == earlier.presence.upperBound,
      joined != presence, joined != other.presence
    else { return nil }
    return Self(
      presence: joined, span: opening.span.lowerBound..<closing.span.upperBound, events: events + other.events)
  }
}

extension Duty {
  /// A duty of the menu in somebody's hands, as the rules of work measure it: its hours, its break and its
  /// interruptions, and no post yet.
  public init(_ shape: DutyShape, heldBy person: Person.ID) {
    let pauses = shape.pause.map { [Piece(kind: .pause, id: "", interval: $0)] } ?? []
    let parts = shape.parts.map { Piece(kind: $0.events.isEmpty ? .post : .event, id: "", interval: $0.span) }
    self.init(
      person: person, day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes,
      pieces: pauses + (parts.count > 1 ? parts : []))
  }
}
