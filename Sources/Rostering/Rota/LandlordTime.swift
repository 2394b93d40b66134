/// What a landlord gets of the team's time in residences, and what was agreed.
public struct LandlordTime: Hashable, Sendable {
  /// The landlord; nil for residences whose owner is not known.
  public let landlord: Landlord.ID?
  /// How many passes through its residences.
  public let passes: Int
  /// Minutes that units are there.
  public let minutes: Int
  /// The share of the time that was agreed, from 0 to 1; nil when none was, or it is not known.
  public let agreed: Double?
  /// The share of the time whose landlord is known, from 0 to 1; nil for residences whose owner is not.
  public let share: Double?
}

extension Rota {
  /// What each landlord gets, in the order of the scenario, and at the end what no landlord is known for.
  ///
  /// Passes and minutes add up to those of the whole rota. What is not attributed is in nobody's share.
  public func landlordTimes(for scenario: Scenario) -> [LandlordTime] {
    guard !scenario.landlords.isEmpty else { return [] }
    let owners = Dictionary(scenario.residences.map { ($0.id, $0.landlord) }) { first, _ in first }
    let byOwner = Dictionary(grouping: passes) { owners[$0.residence] ?? nil }
    let minutes = byOwner.mapValues { $0.reduce(0) { $0 + $1.interval.minutes } }
    let attributed = minutes.reduce(0) { $0 + ($1.key == nil ? 0 : $1.value) }
    let named = scenario.landlords.map { landlord in
      let own = minutes[landlord.id] ?? 0
      return LandlordTime(
        landlord: landlord.id, passes: byOwner[landlord.id]?.count ?? 0, minutes: own,
        agreed: scenario.agreedShare(of: landlord),
        share: attributed > 0 ? Double(own) / Double(attributed) : nil)
    }
    guard let strays = byOwner[nil] else { return named }
    return named + [
      LandlordTime(landlord: nil, passes: strays.count, minutes: minutes[nil] ?? 0, agreed: nil, share: nil)
    ]
  }
}

extension Scenario {
  /// The share of the team's time that was agreed for a landlord, from 0 to 1; nil when none was, or it is not known.
  public func agreedShare(of landlord: Landlord) -> Double? {
    switch shares {
    case .none: return nil
    case .equal: return 1 / Double(landlords.count)
    case .explicit: return landlord.share.map { $0 / 100 }
    case .dwellings:
      let all = landlords.compactMap(\.dwellings)
      guard all.count == landlords.count, let own = landlord.dwellings else { return nil }
      let total = all.reduce(0, +)
      return total > 0 ? Double(own) / Double(total) : nil
    }
  }
}
