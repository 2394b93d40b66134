/// Somebody or something to whom sessions are due: a household, a young person, a quarter of a project.
///
/// The name is a pseudonym: who is accompanied is nobody else's business.
public struct Beneficiary: Hashable, Sendable {
  /// The name of a beneficiary.
  public typealias ID = Identifier<Beneficiary>

  /// The identifier, which reports print.
  public let id: ID
  /// What people read; nil when the identifier says it.
  public var title: String?
  /// What it is one of, such as `new` or `current`: reports count by it.
  public var group: String?
  /// Where it is, if known.
  public var territory: String?
  /// When sessions suit.
  public var hours: SessionHours
  /// The most days in a row without a session; nil where no such thing is promised.
  public var daysWithoutContact: Int?
  /// The last day on which there was a session before anything that is published; nil when nobody knows.
  public var lastContact: Day?
  /// The services that have met the beneficiary already, outside of what is published.
  public var met: Set<Service.ID>
  /// Whether it stands for an event of which the date is open: nobody whom a report counts, or hides.
  public var isEvent: Bool

  /// A beneficiary.
  public init(
    id: ID, title: String? = nil, group: String? = nil, territory: String? = nil,
    hours: SessionHours = SessionHours(), daysWithoutContact: Int? = nil, lastContact: Day? = nil,
    met: Set<Service.ID> = [], isEvent: Bool = false
  ) {
    self.id = id
    self.title = title
    self.group = group
    self.territory = territory
    self.hours = hours
    self.daysWithoutContact = daysWithoutContact
    self.lastContact = lastContact
    self.met = met
    self.isEvent = isEvent
  }
}
