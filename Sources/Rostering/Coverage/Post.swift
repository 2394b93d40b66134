/// A kind of presence wanted during a window.
public struct Post: Hashable, Sendable {
  /// The name of a post.
  public typealias ID = Identifier<Post>

  /// What the presence consists of.
  public enum Kind: Hashable, Sendable {
    /// People in a fixed place.
    case premises(Premises)
    /// Complete units that walk through residences.
    case patrol(Patrol)
    /// People free for requests.
    case standby(Staffing)
    /// People at something that takes place once, and no more of them than are wanted.
    case event(Staffing)
  }

  /// How many are required, and how many more would be welcome.
  public struct Staffing: Hashable, Sendable {
    /// The number without which there is a coverage gap.
    public var required: Int
    /// The number that would be welcome; never below `required`.
    public var desired: Int

    /// How many are required, and how many would be welcome.
    public init(required: Int, desired: Int? = nil) {
      self.required = required
      self.desired = Swift.max(required, desired ?? required)
    }
  }

  /// People in a fixed place.
  public struct Premises: Hashable, Sendable {
    /// How many people.
    public var people: Staffing
    /// Whether the place stays shut for the whole window when it cannot have all its people throughout.
    public var closesWhenShort: Bool

    /// People in a fixed place.
    public init(people: Staffing, closesWhenShort: Bool = false) {
      self.people = people
      self.closesWhenShort = closesWhenShort
    }
  }

  /// Complete units that walk through residences.
  public struct Patrol: Hashable, Sendable {
    /// How many people may form a unit, in increasing order: pairs, or pairs and trios.
    public var unitSizes: [Int]
    /// How many units.
    public var units: Staffing
    /// Where they go.
    public var residences: [Residence.ID]
    /// How long its passes take; nil where they take what the scenario says of all.
    public var passes: PassSettings?

    /// Complete units that walk through residences.
    ///
    /// - Precondition: every size is at least two, because field work is never done alone.
    public init(unitSizes: [Int], units: Staffing, residences: [Residence.ID], passes: PassSettings? = nil) {
      precondition(!unitSizes.isEmpty && unitSizes.allSatisfy { $0 >= 2 }, "a unit has at least two people")
      self.unitSizes = Array(Set(unitSizes)).sorted()
      self.units = units
      self.residences = residences
      self.passes = passes
    }

    /// The fewest people that form a unit.
    public var smallestUnit: Int { unitSizes[0] }
  }

  /// People of a role who must be among those present.
  public struct RoleRequest: Hashable, Sendable {
    /// The role.
    public var role: String
    /// How many of the people present must hold it.
    public var people: Int

    /// People of a role.
    public init(role: String, people: Int) {
      self.role = role
      self.people = people
    }
  }

  /// The identifier of the post.
  public let id: ID
  /// When the presence is wanted.
  public var window: OpeningWindow.ID
  /// What the presence consists of.
  public var kind: Kind
  /// The roles that must be among those present, each role once.
  public var roles: [RoleRequest]

  /// A post.
  public init(id: ID, window: OpeningWindow.ID, kind: Kind, roles: [RoleRequest] = []) {
    self.id = id
    self.window = window
    self.kind = kind
    self.roles = roles
  }

  /// How many people, or how many units of a patrol.
  public var staffing: Staffing {
    switch kind {
    case .premises(let premises): premises.people
    case .patrol(let patrol): patrol.units
    case .standby(let people), .event(let people): people
    }
  }

  /// The patrol, when the post is one.
  public var patrol: Patrol? {
    switch kind {
    case .patrol(let patrol): patrol
    case .premises, .standby, .event: nil
    }
  }

  /// What the staffing counts: people, or units of a patrol.
  public var countedUnit: CoverageGap.Unit { patrol == nil ? .people : .units }

  /// How many people one missing unit of the staffing stands for: 1, or a patrol's smallest unit.
  public var peoplePerUnit: Int {
    switch kind {
    case .premises, .standby, .event: 1
    case .patrol(let patrol): patrol.smallestUnit
    }
  }

  /// Whether the post stays shut for the whole window when it is short.
  public var closesWhenShort: Bool {
    switch kind {
    case .premises(let premises): premises.closesWhenShort
    case .patrol, .standby, .event: false
    }
  }

  /// Whether the presence is that at an event.
  public var isEvent: Bool {
    switch kind {
    case .event: true
    case .premises, .patrol, .standby: false
    }
  }
}
