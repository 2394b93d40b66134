/// What a problem with more freedom has proven of a stage: no rota of this problem is better.
struct StageFloor: Sendable {
  /// What no rota can beat; nil while nothing is proven.
  let cost: Double?
  /// The person-minutes that every rota leaves uncovered; nil while nothing is proven, and where a stage does not say.
  var uncoveredMinutes: Int?
}
