internal import LinearProgramming

/// A rota as a point of a model, and what it costs there.
struct CostedPoint: Sendable {
  let choice: RotaChoice
  let values: [Double]
  let cost: Double
}

extension Formulation {
  /// The point of some decisions, with the objective there.
  func costed(_ choice: RotaChoice) -> CostedPoint {
    let values = point(of: choice)
    return CostedPoint(choice: choice, values: values, cost: model.objective.value(at: values))
  }

  /// The rota nearest to a solution of the model, with the objective there.
  func costed(at point: [Double]) -> CostedPoint { costed(choice(at: point)) }
}
