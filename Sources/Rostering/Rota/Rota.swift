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
