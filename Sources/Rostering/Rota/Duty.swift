/// One person's work on one day.
public struct Duty: Hashable, Sendable {
  /// Whose work it is.
  public var person: Person.ID
  /// The day to which it belongs; it begins on that day and may end after midnight.
  public var day: Day
  /// From its first to its last minute, in elapsed time.
  public var span: Range<Instant>
  /// Minutes paid: the span less unpaid breaks and interruptions.
  public var paidMinutes: Int
  /// Whether the coordinator has fixed it.
  public var isLocked: Bool
  /// What it consists of, in order of time.
  public var pieces: [Piece]

  /// A duty.
  public init(
    person: Person.ID, day: Day, span: Range<Instant>, paidMinutes: Int, isLocked: Bool = false, pieces: [Piece]
  ) {
    self.person = person
    self.day = day
    self.span = span
    self.paidMinutes = paidMinutes
    self.isLocked = isLocked
    self.pieces = pieces
  }

  /// The elapsed time that counts as work: the span, less interruptions, and less the breaks when they are not paid (L3121-2).
  public var work: [Range<Instant>] {
    guard paidMinutes < span.minutes else { return [span] }
    let interruptions = interruptions
    let isBreakPaid =
      !interruptions.isEmpty && span.minutes - paidMinutes <= interruptions.reduce(0) { $0 + $1.minutes }
    var start = span.lowerBound
    var work: [Range<Instant>] = []
    let pauses = pieces.filter { $0.kind == .pause && !isBreakPaid && $0.interval.overlaps(span) }
      .map { $0.interval.clamped(to: span) }
    for pause in (pauses + interruptions).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if start < pause.lowerBound { work.append(start..<pause.lowerBound) }
      start = Swift.max(start, pause.upperBound)
    }
    if start < span.upperBound { work.append(start..<span.upperBound) }
    return work
  }
}

/// A part of a duty, in one place.
public struct Piece: Hashable, Sendable {
  /// What is done.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Presence at a post.
    case post
    /// Presence at an event.
    case event
    /// A session with a household or a young person.
    case appointment
    /// An intervention that was asked for.
    case request
    /// The meeting before the window.
    case briefing
    /// The writing-up after the window.
    case report
    /// A break. It carries the name and unit of the post that it interrupts: the person keeps the post. Who stands nowhere
    /// has one all the same, named ``Piece/idleBreak``.
    case pause = "break"
  }

  /// What is done.
  public var kind: Kind
  /// The post, event, appointment or request.
  public var id: String
  /// The number of the unit, for a patrol.
  public var unit: Int?
  /// When.
  public var interval: Range<Instant>

  /// Whether it is work at a post or an event.
  public var isPresence: Bool {
    switch kind {
    case .post, .event: true
    case .appointment, .request, .briefing, .report, .pause: false
    }
  }

  /// Whether it is such work, or a break that interrupts it: on a break, its holder keeps the post.
  public var keepsPlace: Bool { isPresence || (kind == .pause && id != Piece.idleBreak) }

  /// The name of a break that interrupts no post.
  public static let idleBreak = "break"

  /// A part of a duty.
  public init(kind: Kind, id: String, unit: Int? = nil, interval: Range<Instant>) {
    self.kind = kind
    self.id = id
    self.unit = unit
    self.interval = interval
  }
}
