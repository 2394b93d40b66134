/// Somebody who can be given duties: a mediator, a partner's colleague, a volunteer.
public struct Person: Hashable, Sendable {
  /// The name of a person.
  public typealias ID = Identifier<Person>

  /// Whose rules of work a person falls under.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Our employee: every rule of work is checked.
    case employee
    /// A partner's employee: availability binds, hours are the partner's to judge.
    case external
    /// A volunteer: present, under no contract.
    case volunteer
  }

  /// The identifier of the person.
  public let id: ID
  /// The name that people read.
  public var name: String
  /// What the person can do, such as `mediator`.
  public var roles: Set<String>
  /// Who pays the person, if known.
  public var employer: String?
  /// Whose rules of work the person falls under.
  public var kind: Kind
  /// Contract minutes per week; nil when there is no contract or it is not known.
  public var weeklyMinutes: Int?
  /// The days of employment; nil on a side means without end.
  public var employedFrom: Day?
  /// The last day of employment, included.
  public var employedTo: Day?
  /// The hours of the week at which the person is available; nil for any.
  public var availability: WeeklyAvailability?

  /// Minutes per week with which shares are reckoned: those of the contract or, without one, the legal 35 hours (article
  /// L3121-27 of the Code du travail).
  public var minutesForShares: Int { weeklyMinutes ?? 2_100 }

  /// A person.
  public init(
    id: ID, name: String, roles: Set<String> = [], employer: String? = nil, kind: Kind = .employee,
    weeklyMinutes: Int? = nil, employedFrom: Day? = nil, employedTo: Day? = nil,
    availability: WeeklyAvailability? = nil
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.employer = employer
    self.kind = kind
    self.weeklyMinutes = weeklyMinutes
    self.employedFrom = employedFrom
    self.employedTo = employedTo
    self.availability = availability
  }

  /// Whether the person belongs to the team on a day.
  public func isEmployed(on day: Day) -> Bool {
    (employedFrom.map { $0 <= day } ?? true) && (employedTo.map { day <= $0 } ?? true)
  }
}
