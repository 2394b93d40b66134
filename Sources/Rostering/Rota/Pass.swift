/// One unit in one residence for a time.
public struct Pass: Hashable, Sendable {
  /// The day to whose evening it belongs.
  public var day: Day
  /// Where.
  public var residence: Residence.ID
  /// When.
  public var interval: Range<Instant>
  /// Who, in order of identifier.
  public var people: [Person.ID]
  /// The request that the unit answers there; nil on its ordinary round.
  public var request: Request.ID?

  /// A pass.
  public init(
    day: Day, residence: Residence.ID, interval: Range<Instant>, people: [Person.ID], request: Request.ID? = nil
  ) {
    self.day = day
    self.residence = residence
    self.interval = interval
    self.people = people.sorted()
    self.request = request
  }
}
