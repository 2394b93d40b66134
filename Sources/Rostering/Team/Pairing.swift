/// Who may walk with whom, and who would do so best.
public struct Pairing: Hashable, Sendable {
  /// Two people, in no order.
  public struct Pair: Hashable, Sendable {
    /// The two, in order of identifier.
    public let people: [Person.ID]

    /// Two people.
    public init(_ one: Person.ID, _ other: Person.ID) { self.people = [one, other].sorted() }
  }

  /// People who never walk in one unit.
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

  /// Whether some people may form a unit.
  public func allows(_ unit: [Person.ID]) -> Bool {
    unit.pairs.isDisjoint(with: apart)
      && unit.allSatisfy { person in onlyWith[person].map { !$0.isDisjoint(with: unit) } ?? true }
  }
}

extension [Person.ID] {
  /// Every two of the people.
  public var pairs: Set<Pairing.Pair> {
    Set(enumerated().flatMap { index, one in self[..<index].map { Pairing.Pair(one, $0) } })
  }
}
