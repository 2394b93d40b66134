/// What public space beside residences, the places of second priority, gets of a team's time.
public struct PublicSpaceTime: Hashable, Sendable {
  /// How many passes through it.
  public let passes: Int
  /// Minutes that units are there.
  public let minutes: Int
  /// Its share of the minutes in all places, from 0 to 1; nil where there are none.
  public let share: Double?

  /// What the public space of a scenario gets of some visits; nil where it has none.
  public init?(in visits: [ResidenceVisits], of scenario: Scenario) {
    let secondary = Set(scenario.residences.filter { $0.priority == .secondary }.map(\.id))
    guard !secondary.isEmpty else { return nil }
    let own = visits.filter { secondary.contains($0.residence) }
    let minutes = own.reduce(0) { $0 + $1.minutes }
    let all = visits.reduce(0) { $0 + $1.minutes }
    self.passes = own.reduce(0) { $0 + $1.passes }
    self.minutes = minutes
    self.share = all > 0 ? Double(minutes) / Double(all) : nil
  }
}
