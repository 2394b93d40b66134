import LinearProgramming

/// Every point of whole numbers between −2 and 3 that satisfies a model.
func everyPoint<Statement>(of model: Model<Statement>) -> [[Double]] {
  var points: [[Double]] = []
  var point = [Double](repeating: 0, count: model.variables.count)
  func visit(_ index: Int) {
    guard index < point.count else {
      let holds = model.constraints.allSatisfy { definition in
        let terms = LinearExpression(terms: Array(model.terms(of: definition.constraint)))
        return (definition.lower...definition.upper).contains(terms.value(at: point))
      }
      if holds { points.append(point) }
      return
    }
    for value in -2...3 {
      point[index] = Double(value)
      let definition = model.variables[index]
      if (definition.lower...definition.upper).contains(point[index]) { visit(index + 1) }
    }
  }
  visit(0)
  return points
}
