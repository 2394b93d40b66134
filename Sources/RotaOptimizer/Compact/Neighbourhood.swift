internal import RosterEngine

/// What a search for a better rota leaves free; all the rest is held.
enum Neighbourhood: Hashable, Sendable {
  /// Everything in some of the horizon's weeks, the others as the best rota has them.
  case weeks(Range<Int>)
  /// The same, but only some people's duties.
  case people(Set<Int>, weeks: Range<Int>)
  /// The duties on which the best rota and the relaxation differ.
  ///
  /// After E. Danna, E. Rothberg and C. Le Pape, “Exploring relaxation induced neighborhoods to improve MIP solutions”,
  /// Mathematical Programming 102, 2005.
  case disagreement
  /// The duties that are neither worked nor free in the relaxation, the others as it has them.
  ///
  /// After T. Berthold, “RENS: the optimal rounding”, Mathematical Programming Computation 6, 2014.
  case fractions
}

/// An endless round of neighbourhoods of one size.
struct NeighbourhoodRound {
  private let fixed: [Neighbourhood]
  private let weeks: Int
  private let people: Int
  private var random: SplitMix64
  private var number = 0

  /// A round of windows of some weeks, of groups of people, and of what the relaxation suggests.
  ///
  /// - Parameters:
  ///   - window: The weeks of a window.
  ///   - weeks: The weeks of the horizon.
  ///   - people: The people of the team.
  ///   - hasRelaxation: Whether the relaxation is solved.
  init(window: Int, weeks: Int, people: Int, hasRelaxation: Bool, seed: UInt64) {
    let window = min(window, weeks)
    let windows = (0...(weeks - window)).map { Neighbourhood.weeks($0..<$0 + window) }
    self.fixed = (hasRelaxation ? [.fractions] : []) + windows + (hasRelaxation ? [.disagreement] : [])
    self.weeks = weeks
    self.people = people
    self.random = SplitMix64(seed: seed)
  }

  /// How many neighbourhoods there are until the round begins anew.
  var count: Int { fixed.count + NeighbourhoodRound.groups }

  /// The next neighbourhood, and whether this time round it is cut off at the best rota.
  ///
  /// The cut-off ends hopeless searches at once, and misleads others: every other time there is none.
  mutating func next() -> (neighbourhood: Neighbourhood, isCutOff: Bool) {
    let place = number % count
    let isCutOff = (number / count + place) % 2 == 0
    number += 1
    return (fixed.indices.contains(place) ? fixed[place] : group(), isCutOff)
  }

  /// Half of the team, by lot, over some weeks.
  private mutating func group() -> Neighbourhood {
    let team = (0..<people).shuffled(using: &random).prefix(max(NeighbourhoodRound.smallestGroup, people / 2))
    let length = min(weeks, NeighbourhoodRound.groupWeeks)
    let first = Int.random(in: 0...(weeks - length), using: &random)
    return .people(Set(team), weeks: first..<first + length)
  }

  private static let groups = 2
  private static let smallestGroup = 3
  /// The most weeks for a group: as many as a month touches.
  private static let groupWeeks = 6
}
