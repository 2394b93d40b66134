// A model laid out as C wants it: one array per property.

/// The columns of a model, side by side.
struct PackedColumns {
  private(set) var names: [CChar] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var areInteger: [Bool] = []
  private(set) var objective: [Double]

  /// Packs the columns; the objective's terms are merged on the way.
  ///
  /// - Parameter tighten: rounds the bounds of integer variables inwards, which GLPK's search
  ///   demands and which changes nothing for whole numbers.
  init<Statement>(of model: Model<Statement>, tighten: Bool) {
    let variables = model.variables
    objective = [Double](repeating: 0, count: variables.count)
    for term in model.objective.terms {
      objective[term.variable.index] += term.coefficient
    }
    lower.reserveCapacity(variables.count)
    upper.reserveCapacity(variables.count)
    areInteger.reserveCapacity(variables.count)
    for definition in variables {
      let isInteger = definition.kind != .continuous
      let mustRound = tighten && isInteger
      names.append(name: definition.name)
      lower.append(mustRound ? (definition.lower - Self.slack).rounded(.up) : definition.lower)
      upper.append(mustRound ? (definition.upper + Self.slack).rounded(.down) : definition.upper)
      areInteger.append(isInteger)
    }
  }

  /// A bound this close to a whole number is meant to be it.
  private static let slack = 1e-9
}

/// The rows of a model, side by side, with their coefficients one after another.
struct PackedRows {
  private(set) var names: [CChar] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var starts: [Int32] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []

  /// Packs the rows.
  init<Statement>(of model: Model<Statement>) {
    let constraints = model.constraints
    lower.reserveCapacity(constraints.count)
    upper.reserveCapacity(constraints.count)
    starts.reserveCapacity(constraints.count + 1)
    columns.reserveCapacity(model.terms.count)
    values.reserveCapacity(model.terms.count)
    for definition in constraints {
      names.append(name: definition.name)
      lower.append(definition.lower)
      upper.append(definition.upper)
      for term in model.terms[definition.termRange] {
        columns.append(Int32(term.variable.index))
        values.append(term.coefficient)
      }
      starts.append(Int32(columns.count))
    }
  }
}

extension [CChar] {
  /// Appends a name and the zero byte that ends it.
  fileprivate mutating func append(name: String) {
    append(contentsOf: name.utf8CString)
  }
}
