/// A place in which one session takes place at a time, such as a meeting room that is lent to an association now and then.
public struct Venue: Hashable, Sendable {
  /// The name of a venue.
  public typealias ID = Identifier<Venue>

  /// Hours at which somebody else has it.
  public struct Lending: Hashable, Sendable {
    /// To whom it is lent.
    public var borrower: String
    /// When.
    public var hours: SessionHours

    /// Hours at which somebody else has it.
    public init(borrower: String, hours: SessionHours) {
      self.borrower = borrower
      self.hours = hours
    }

    /// Whether an interval that belongs to a day lies partly within them.
    func overlaps(_ interval: Range<Instant>, on day: Day, offsets: UTCOffsets) -> Bool {
      guard hours.include(day) else { return false }
      return hours.clock.map { $0.interval(on: day, offsets: offsets).overlaps(interval) } ?? true
    }
  }

  /// The identifier of the venue.
  public let id: ID
  /// What people read; nil when the identifier says it.
  public var title: String?
  /// How many people it holds; nil when nobody knows.
  public var capacity: Int?
  /// When it is lent.
  public var lendings: [Lending]

  /// A venue.
  public init(id: ID, title: String? = nil, capacity: Int? = nil, lendings: [Lending] = []) {
    self.id = id
    self.title = title
    self.capacity = capacity
    self.lendings = lendings
  }

  /// Whether it is free throughout an interval that belongs to a day.
  public func isFree(during interval: Range<Instant>, on day: Day, offsets: UTCOffsets) -> Bool {
    !lendings.contains { $0.overlaps(interval, on: day, offsets: offsets) }
  }
}
