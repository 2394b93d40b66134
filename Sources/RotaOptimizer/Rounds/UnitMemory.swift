import Rostering

/// Who has walked with whom on earlier evenings, and who has kept which place.
struct UnitMemory {
  /// What one evening adds.
  private struct Evening {
    let day: Day
    let pairs: Set<Pairing.Pair>
    let keepers: Set<Keeper>
  }

  /// Somebody at a post that is no patrol.
  private struct Keeper: Hashable {
    let person: Person.ID
    let post: Post.ID
  }

  private var evenings: [Evening] = []

  /// What some published rotas leave in memory.
  init(after history: History) {
    for (day, duties) in Evenings.remembered(history.duties, by: \.day) { add(duties, on: day) }
  }

  /// The number of evenings from which two people are as used to one another as can be.
  static let wellUsed = 4

  /// Remembers the duties of a day.
  mutating func add(_ duties: [Duty], on day: Day) {
    guard !duties.isEmpty else { return }
    let stays = duties.flatMap { duty in duty.stays.map { (person: duty.person, stay: $0) } }
    let walks = Dictionary(grouping: stays.filter { $0.stay.unit != nil }) {
      Seat(post: $0.stay.post, unit: $0.stay.unit)
    }
    evenings.removeAll { $0.day.distance(to: day) > Evenings.daysRemembered }
    evenings.append(
      Evening(
        day: day,
        pairs: walks.values.reduce(into: []) { $0.formUnion(Pairing.Pair.all(among: Set($1.map(\.person)).sorted())) },
        keepers: Set(
          stays.filter { $0.stay.unit == nil }.map { Keeper(person: $0.person, post: $0.stay.post) })))
  }

  /// On how many evenings two people walked together, ``wellUsed`` at the most.
  func evenings(of pair: Pairing.Pair) -> Int {
    Swift.min(UnitMemory.wellUsed, evenings.count { $0.pairs.contains(pair) })
  }

  /// On how many evenings somebody kept a place.
  func evenings(of person: Person.ID, at post: Post.ID) -> Int {
    evenings.count { $0.keepers.contains(Keeper(person: person, post: post)) }
  }
}
