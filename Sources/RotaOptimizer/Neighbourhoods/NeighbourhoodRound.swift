internal import RosterEngine

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
  ///   - seed: What decides the lots.
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

  /// A neighbourhood, and whether its search is cut off at the best rota.
  struct Trial: Sendable {
    let neighbourhood: Neighbourhood
    let isCutOff: Bool
  }

  /// The next neighbourhood.
  ///
  /// The cut-off ends hopeless searches at once, and misleads others: every other time there is none.
  mutating func next() -> Trial {
    let place = number % count
    let isCutOff = (number / count + place) % 2 == 0
    number += 1
    return Trial(neighbourhood: fixed.indices.contains(place) ? fixed[place] : group(), isCutOff: isCutOff)
  }

  /// Half of the team, by lot, over some weeks.
  private mutating func group() -> Neighbourhood {
    let team = (0..<people).shuffled(using: &random).prefix(max(NeighbourhoodRound.smallestGroup, people / 2))
    let length = min(weeks, NeighbourhoodRound.groupWeeks)
    let first = Int.random(in: 0...(weeks - length), using: &random)
    return .people(Set(team), weeks: first..<first + length)
  }

  /// Groups of people in a round.
  private static let groups = 2
  /// Fewer people than these have too little to exchange.
  private static let smallestGroup = 3
  /// The most weeks for a group: as many as a month touches.
  private static let groupWeeks = 6
}
