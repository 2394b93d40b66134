import Rostering

/// Decides what the month's plan leaves open: who walks with whom each evening, and where each unit is when.
///
/// ```swift
/// let arranged = try Evenings(of: scenario).arranged(rota, after: history)
/// ```
///
/// Nobody's hours change, nor the number of people anywhere, nor what a residence is given in each stretch.
public struct Evenings: Sendable {
  private let scenario: Scenario

  /// The evenings of a scenario's rotas.
  public init(of scenario: Scenario) { self.scenario = scenario }

  /// The rota with its evenings arranged, one after the other.
  ///
  /// - Parameters:
  ///   - rota: Who works when, with the passes of each evening.
  ///   - days: The days to arrange; nil for all.
  ///   - history: The rotas before, which say what people and residents are used to.
  /// - Throws: `SolverFailure` when GLPK fails altogether.
  /// - Complexity: two small mixed-integer programmes per evening with up to three units, more with more.
  public func arranged(_ rota: Rota, on days: Set<Day>? = nil, after history: History = .none) throws -> Rota {
    let days = days ?? Set(rota.horizon.days)
    let formed = try Teams(scenario: scenario).formed(rota, on: days, after: history)
    return try Rounds(scenario: scenario).arranged(formed, on: days, after: history)
  }
}
