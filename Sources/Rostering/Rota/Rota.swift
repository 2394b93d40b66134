/// Who works when, and where each unit goes, over a horizon.
public struct Rota: Hashable, Sendable {
  /// The name of the scenario that it is for.
  public var scenario: String
  /// The days that it is made for.
  public var horizon: Horizon
  /// The duties, in order of day, then person.
  public private(set) var duties: [Duty]
  /// The passes, in order of day, then time.
  public private(set) var passes: [Pass]

  /// A rota; duties and passes are put in order.
  public init(scenario: String, horizon: Horizon, duties: [Duty] = [], passes: [Pass] = []) {
    self.scenario = scenario
    self.horizon = horizon
    self.duties = duties.sorted {
      ($0.day, $0.person, $0.span.lowerBound) < ($1.day, $1.person, $1.span.lowerBound)
    }
    self.passes = passes.sorted {
      ($0.day, $0.interval.lowerBound, $0.residence) < ($1.day, $1.interval.lowerBound, $1.residence)
    }
  }

  /// The part of the rota that belongs to some days.
  public func restricted(to days: Range<Day>) -> Rota {
    Rota(
      scenario: scenario, horizon: Horizon(days), duties: duties.filter { days.contains($0.day) },
      passes: passes.filter { days.contains($0.day) })
  }
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

  /// The published duties.
  public var duties: [Duty] { rotas.flatMap(\.duties) }

  /// The published passes.
  public var passes: [Pass] { rotas.flatMap(\.passes) }
}
