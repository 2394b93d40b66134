import LinearProgramming

@testable import RotaOptimizer

extension Formulation {
  /// The first bound or row that a point breaks.
  func objection(to point: [Double]) -> String? { model.objection(to: point) }
}

extension Model {
  /// The first bound or row that a point breaks.
  func objection(to point: [Double]) -> String? {
    for definition in variables {
      let value = point[definition.variable.index]
      let isWhole = definition.kind == .continuous || abs(value - value.rounded()) < 1e-6
      guard isWhole, value > definition.lower - 1e-6, value < definition.upper + 1e-6 else {
        return "\(definition.name) is \(value), in \(definition.lower)…\(definition.upper)"
      }
    }
    for row in constraints {
      let activity = terms(of: row.constraint).reduce(0) { $0 + $1.coefficient * point[$1.variable.index] }
      guard activity > row.lower - 1e-6, activity < row.upper + 1e-6 else {
        return "\(row.name) is \(activity), in \(row.lower)…\(row.upper)"
      }
    }
    return nil
  }
}
