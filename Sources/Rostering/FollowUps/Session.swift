/// A session of a follow-up, as a rota has it.
public struct Session: Hashable, Sendable {
  /// The follow-up.
  public let followUp: FollowUp.ID
  /// The day of the duties that it belongs to.
  public let day: Day
  /// When.
  public let interval: Range<Instant>
  /// Who holds it, in order.
  public let people: [Person.ID]

  /// A session.
  public init(followUp: FollowUp.ID, day: Day, interval: Range<Instant>, people: [Person.ID]) {
    self.followUp = followUp
    self.day = day
    self.interval = interval
    self.people = people
  }

  /// The sessions of some duties, in order of time.
  ///
  /// People hold a session together when their duties name the same follow-up at the same time. A duty that names several
  /// follow-ups at one time is a session in which their beneficiaries meet.
  public static func all(of duties: [Duty]) -> [Session] {
    struct Key: Hashable {
      let followUp: FollowUp.ID
      let day: Day
      let interval: Range<Instant>
    }
    var people: [Key: Set<Person.ID>] = [:]
    for duty in duties {
      for piece in duty.pieces where piece.kind == .appointment {
        people[Key(followUp: FollowUp.ID(piece.id), day: duty.day, interval: piece.interval), default: []]
          .insert(duty.person)
      }
    }
    return people.map { key, people in
      Session(followUp: key.followUp, day: key.day, interval: key.interval, people: people.sorted())
    }
    .sorted { ($0.day, $0.interval.lowerBound, $0.followUp) < ($1.day, $1.interval.lowerBound, $1.followUp) }
  }
}

extension Scenario {
  /// Whether a session counts: it suits, it lasts as long as its service takes, and its people fill the seats.
  public func isHeld(_ session: Session) -> Bool {
    guard let followUp = followUp(session.followUp), let service = service(followUp.service) else { return false }
    return suits(followUp, session.interval, on: session.day) && session.interval.minutes >= service.minutes
      && isStaffed(session, of: service)
  }

  /// The sessions in some duties that count, in order of time.
  public func heldSessions(in duties: [Duty]) -> [Session] { Session.all(of: duties).filter(isHeld) }

  /// Whether those who hold a session fill the seats of its service, each of them one.
  public func isStaffed(_ session: Session, of service: Service) -> Bool {
    service.isFilled(by: session.people.map { person($0)?.roles ?? [] })
  }

  /// Whether the whole team together could hold a session of a service.
  public func canStaff(_ service: Service) -> Bool { service.isFilled(by: people.map(\.roles)) }
}

extension Service {
  /// Whether people with some roles can fill the seats, each of them one.
  func isFilled(by held: [Set<String>]) -> Bool { seatsFilled(by: held).reduce(0, +) == people }

  /// How many of each seat's people are there, of as many as can be, nobody counted twice.
  func seatsFilled(by held: [Set<String>]) -> [Int] {
    let wanted = seats.enumerated().map { Post.RoleRequest(role: "\($0)", people: $1.people) }
    let suited = held.map { roles in
      Set(seats.indices.filter { !seats[$0].roles.isDisjoint(with: roles) }.map { "\($0)" })
    }
    let filled = RoleSeating(of: wanted, among: suited).filled
    return seats.indices.map { filled["\($0)"] ?? 0 }
  }
}
