/// What is done for beneficiaries in sessions, and by whom: advice on a budget, help with an addiction, a workshop.
public struct Service: Hashable, Sendable {
  /// The name of a service.
  public typealias ID = Identifier<Service>

  /// People whom a session takes, who hold one of some roles.
  public struct Seat: Hashable, Sendable {
    /// The roles, of which each of them holds one at least.
    public var roles: Set<String>
    /// How many people.
    public var people: Int

    /// So many people who hold one of some roles.
    public init(roles: Set<String>, people: Int = 1) {
      self.roles = roles
      self.people = people
    }
  }

  /// What a session costs, and who pays for it.
  public struct Price: Hashable, Sendable {
    /// How much each session costs that is held, however many beneficiaries meet in it.
    public var amount: Money
    /// The budget that pays it.
    public var budget: Budget.ID
    /// The project that it is spent on; nil where it is none.
    public var project: Project.ID?

    /// So much for each session.
    public init(_ amount: Money, from budget: Budget.ID, for project: Project.ID? = nil) {
      self.amount = amount
      self.budget = budget
      self.project = project
    }
  }

  /// The identifier of the service.
  public let id: ID
  /// What people read; nil when the identifier says it.
  public var title: String?
  /// Who holds a session: all of them, from its beginning to its end.
  public var seats: [Seat]
  /// How long a session takes, in minutes, the way there included.
  public var minutes: Int
  /// How many beneficiaries one session holds: more than one where they meet.
  public var capacity: Int
  /// The services one of whose sessions must have come first, on a day before.
  public var after: Set<ID>
  /// Where sessions take place, if two cannot at once; nil for anywhere.
  public var venue: Venue.ID?
  /// The way of working that it belongs to, such as coaching or mediation; nil when the scenario does not say.
  public var mode: String?
  /// What a session costs; nil where nothing is paid for each, or nobody knows.
  public var price: Price?

  /// A service.
  public init(
    id: ID, title: String? = nil, seats: [Seat], minutes: Int, capacity: Int = 1, after: Set<ID> = [],
    venue: Venue.ID? = nil, mode: String? = nil, price: Price? = nil
  ) {
    self.id = id
    self.title = title
    self.seats = seats
    self.minutes = minutes
    self.capacity = capacity
    self.after = after
    self.venue = venue
    self.mode = mode
    self.price = price
  }

  /// How many people hold a session.
  public var people: Int { seats.reduce(0) { $0 + $1.people } }

  /// Whether several beneficiaries meet in a session.
  public var isGathering: Bool { capacity > 1 }
}
