import LinearProgramming

extension Model where Statement == Int {
  /// A small linear programme of whole numbers: every kind of bound and row, often degenerate
  /// (repeated rows, zero right-hand sides), sometimes infeasible or unbounded.
  static func randomLinearProgram(seed: Int) -> Model<Int> {
    var random = SeededGenerator(seed: seed)
    let direction: Direction = Bool.random(using: &random) ? .minimize : .maximize
    var model = Model(name: "seed \(seed)", direction: direction)
    let variables = (0..<Int.random(in: 1...7, using: &random)).map { index in
      let (lower, upper) = randomBounds(using: &random)
      return model.addVariable("x[\(index)]", lower: lower, upper: upper)
    }
    var previous = LinearExpression.zero
    for row in 0..<Int.random(in: 0...7, using: &random) {
      let repeats = row > 0 && Int.random(in: 0..<5, using: &random) == 0
      let expression = repeats ? previous : randomExpression(variables, using: &random)
      let (lower, upper) = randomBounds(using: &random)
      model.require(.between(lower, expression, upper), named: "r[\(row)]", stating: row)
      previous = expression
    }
    model.objective = randomExpression(variables, using: &random) + 3
    return model
  }

  /// A small programme in whole numbers between −2 and 3, so that all points can be tried.
  static func randomIntegerProgram(seed: Int) -> Model<Int> {
    var random = SeededGenerator(seed: seed)
    let direction: Direction = Bool.random(using: &random) ? .minimize : .maximize
    var model = Model(name: "seed \(seed)", direction: direction)
    let variables = (0..<Int.random(in: 1...5, using: &random)).map { index in
      let isBinary = Bool.random(using: &random)
      return model.addVariable(
        "x[\(index)]",
        kind: isBinary ? .binary : .integer,
        lower: Double(Int.random(in: -2...0, using: &random)),
        upper: Double(Int.random(in: 1...3, using: &random)) + 0.5
      )
    }
    for row in 0..<Int.random(in: 0...4, using: &random) {
      let expression = randomExpression(variables, using: &random)
      let limit = Double(Int.random(in: -4...8, using: &random)) + 0.5
      let relation = Bool.random(using: &random) ? expression <= limit : expression >= -limit
      model.require(relation, named: "r[\(row)]", stating: row)
    }
    model.objective = randomExpression(variables, using: &random) + 3
    return model
  }

  private static func randomExpression(
    _ variables: [Variable],
    using random: inout SeededGenerator
  ) -> LinearExpression {
    sum(over: variables) { Int.random(in: -4...4, using: &random) * $0 }
  }

  private static func randomBounds(using random: inout SeededGenerator) -> (Double, Double) {
    let one = Double(Int.random(in: -6...6, using: &random))
    let other = Double(Int.random(in: 0...8, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return (-.infinity, .infinity)
    case 1: return (one, one)
    case 2, 3: return (-.infinity, other)
    case 4, 5: return (0, .infinity)
    case 6: return (one, .infinity)
    default: return (min(one, other), max(one, other))
    }
  }
}

/// Splits coins into piles: easy to state, nearly endless to search (Cornuéjols and Dawande 1998).
///
/// The objective is how much the piles miss, so a solution always exists and 0 is the root's bound.
func marketSplit(seed: Int, rows: Int, columns: Int) -> Model<Int> {
  var random = SeededGenerator(seed: seed)
  var model = Model<Int>(name: "market split", direction: .minimize)
  let picks = (0..<columns).map { model.addVariable("pick[\($0)]", kind: .binary) }
  for row in 0..<rows {
    let weights = picks.map { _ in Int.random(in: 0..<100, using: &random) }
    let under = model.addVariable("under[\(row)]")
    let over = model.addVariable("over[\(row)]")
    let load = sum(over: zip(weights, picks)) { $0.0 * $0.1 }
    let half = weights.reduce(0, +) / 2
    model.require(load + under - over == half, named: "split[\(row)]", stating: row)
    model.objective += under + over
  }
  return model
}
