/// Who may walk with whom, and who would do so best.
public struct Pairing: Hashable, Sendable {
  /// Two people, in no order.
  public struct Pair: Hashable, Sendable {
    /// The two, in order of identifier.
    public let people: [Person.ID]

    /// Two people.
    public init(_ one: Person.ID, _ other: Person.ID) { self.people = [one, other].sorted() }

    /// Every two of some people.
    public static func all(among people: [Person.ID]) -> Set<Pair> {
      Set(people.indices.flatMap { index in people[..<index].map { Pair(people[index], $0) } })
    }
  }

  /// People who are not to be in one unit; the validator warns where they are.
  public var apart: Set<Pair>
  /// People who walk together when they can.
  public var together: Set<Pair>
  /// People who walk only in a unit with at least one of some others, such as a trainee with a tutor.
  public var onlyWith: [Person.ID: Set<Person.ID>]

  /// Who may walk with whom: by default everybody with everybody.
  public init(apart: Set<Pair> = [], together: Set<Pair> = [], onlyWith: [Person.ID: Set<Person.ID>] = [:]) {
    self.apart = apart
    self.together = together
    self.onlyWith = onlyWith
  }

  /// What speaks against some people as one unit: each pair of them to be kept apart, and each who lacks somebody to walk
  /// with.
  public func objections(to unit: [Person.ID]) -> Int {
    Pair.all(among: unit).intersection(apart).count
      + unit.count { person in onlyWith[person].map { $0.isDisjoint(with: unit) } ?? false }
  }

  /// Whether some people may form a unit.
  public func allows(_ unit: [Person.ID]) -> Bool { objections(to: unit) == 0 }
}
