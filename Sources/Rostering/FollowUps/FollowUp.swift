/// Sessions of one service that are due to one beneficiary, so many per period.
public struct FollowUp: Hashable, Sendable {
  /// The name of a follow-up.
  public typealias ID = Identifier<FollowUp>

  /// How many sessions are due, and how often.
  public enum Rhythm: Hashable, Sendable {
    /// So many in each civil week.
    case weekly(Int)
    /// So many in each calendar month.
    case monthly(Int)
    /// So many in all, from its first day to its last.
    case total(Int)

    /// The number of sessions of one period.
    public var sessions: Int {
      switch self {
      case .weekly(let sessions), .monthly(let sessions), .total(let sessions): sessions
      }
    }
  }

  /// The identifier, which pieces of duties carry.
  public let id: ID
  /// To whom the sessions are due.
  public var beneficiary: Beneficiary.ID
  /// What is done in them.
  public var service: Service.ID
  /// How many are due.
  public var rhythm: Rhythm
  /// The days on which they are due; nil on a side means without end.
  public var from: Day?
  /// The last of those days, included.
  public var to: Day?
  /// When they suit, beside what suits the beneficiary.
  public var hours: SessionHours
  /// How many days lie between the beginnings of two sessions at the least; nil for any number.
  public var daysApart: Int?
  /// Who should hold them, if anybody in particular.
  public var referent: Person.ID?
  /// The follow-up of the same beneficiary with whose sessions they take turns, such as meetings in a group.
  public var alternatesWith: ID?
  /// Who has signed for it, such as tenant, association and landlord; empty where nobody has.
  public var signatories: [String]

  /// A follow-up.
  public init(
    id: ID, beneficiary: Beneficiary.ID, service: Service.ID, rhythm: Rhythm, from: Day? = nil, to: Day? = nil,
    hours: SessionHours = SessionHours(), daysApart: Int? = nil, referent: Person.ID? = nil,
    alternatesWith: ID? = nil, signatories: [String] = []
  ) {
    self.id = id
    self.beneficiary = beneficiary
    self.service = service
    self.rhythm = rhythm
    self.from = from
    self.to = to
    self.hours = hours
    self.daysApart = daysApart
    self.referent = referent
    self.alternatesWith = alternatesWith
    self.signatories = signatories
  }

  /// Whether sessions are due on a day.
  public func isDue(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }
}
