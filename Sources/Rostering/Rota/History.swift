/// The published rotas before a horizon: facts that a new rota must live with.
public struct History: Hashable, Sendable {
  /// The published rotas.
  public let rotas: [Rota]

  /// What has been published, in the order in which it was: where two rotas have the same day, the later one counts.
  public init(_ rotas: [Rota] = []) {
    self.rotas = rotas.enumerated().flatMap { position, rota in
      rotas[(position + 1)...].reduce([rota]) { parts, later in parts.flatMap { $0.parts(outside: later.horizon) } }
    }
  }

  /// Nothing published yet.
  public static let none = History()

  /// The part before a day.
  public func before(_ day: Day) -> History {
    History(
      rotas.compactMap { rota in
        let days = rota.horizon.first..<Swift.min(Swift.max(day, rota.horizon.first), rota.horizon.end)
        return days.isEmpty ? nil : rota.restricted(to: days)
      })
  }

  /// Whether a day has a published rota.
  public func covers(_ day: Day) -> Bool { rotas.contains { $0.horizon.days.contains(day) } }

  /// The first of the days published without a gap up to a day; the day itself when the one before it is not.
  public func knownSince(_ day: Day) -> Day {
    var first = day
    while covers(first.advanced(by: -1)) { first = first.advanced(by: -1) }
    return first
  }

  /// The duties of some days that the coordinator has fixed.
  public func lockedDuties(on days: Range<Day>) -> [Duty] { duties.filter { $0.isLocked && days.contains($0.day) } }

  /// The published duties.
  public var duties: [Duty] { rotas.flatMap(\.duties) }

  /// The published passes.
  public var passes: [Pass] { rotas.flatMap(\.passes) }
}

extension Rota {
  /// The parts before and after another horizon; the rota itself, where the two have no day in common.
  fileprivate func parts(outside other: Horizon) -> [Rota] {
    guard horizon.days.overlaps(other.days) else { return [self] }
    let before = horizon.first..<Swift.max(horizon.first, other.first)
    let after = Swift.min(horizon.end, other.end)..<horizon.end
    return [before, after].filter { !$0.isEmpty }.map(restricted)
  }
}
