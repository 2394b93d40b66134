/// How long the walk from one place to another takes, where it is known to be shorter than the longest.
///
/// A place is a residence or a territory. What is said of two residences counts before what is said of a residence and a
/// territory, and that before what is said of two territories.
public struct Walks: Hashable, Sendable {
  /// Two places, in no order; a place with itself stands for the walks inside it.
  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ one: String, _ other: String) {
      self.first = Swift.min(one, other)
      self.second = Swift.max(one, other)
    }
  }

  private var minutes: [Pair: Int] = [:]

  /// Nothing known: every walk is as long as the longest.
  public init() {}

  /// How long the walk between two places takes, in minutes; nil where nothing is said of them.
  ///
  /// The walk between a place and itself is that between two residences inside it.
  public subscript(one: String, other: String) -> Int? {
    get { minutes[Pair(one, other)] }
    set { minutes[Pair(one, other)] = newValue }
  }
}

extension Scenario {
  /// How long a unit walks from one residence to another, in minutes: as far as the scenario says, and otherwise as long
  /// as the longest walk.
  public func walk(from one: Residence.ID, to other: Residence.ID) -> Int {
    let places = [one, other].map { id in [id.text] + [residence(id)?.territory].compactMap(\.self) }
    let known = places[0].enumerated().flatMap { width, from in
      places[1].enumerated().compactMap { otherWidth, to in
        walks[from, to].map { (width: width + otherWidth, minutes: $0) }
      }
    }
    return known.min { $0 < $1 }?.minutes ?? passes.walk
  }
}
