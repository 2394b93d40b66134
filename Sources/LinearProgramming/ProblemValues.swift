// What passes between the model and GLPK, as values without C types.

/// How the simplex method left each side of a linear programme.
struct BasicStatus {
  /// The state of one side.
  enum Side {
    case undefined
    /// The present basis satisfies this side.
    case feasible
    /// The present basis does not.
    case infeasible
    /// It is proved that no basis does.
    case impossible
  }

  let primal: Side
  let dual: Side
  let objective: Double
  let iterations: Int

  /// What the two sides prove together; nil when nothing yet.
  var conclusion: StopReason? {
    switch (primal, dual) {
    case (.feasible, .feasible): .optimal
    case (.impossible, _): .infeasible
    case (.feasible, .impossible): .unbounded
    default: nil
    }
  }
}

/// How the search ended; `stop` is nil when it ended by proof.
struct SearchResult {
  let stop: StopReason?
  let nodes: Int
  let bound: Double?
}

/// The part of the limits that is left, as C takes it: a negative count or an infinite time is none.
struct Allowance {
  let iterations: Int64
  let nodes: Int64
  let seconds: Double
}

/// The size and the objective of a problem read back.
struct ProblemShape {
  let name: String
  let objectiveName: String?
  let direction: Direction
  let rows: Int
  let columns: Int
  let constant: Double
}

/// A column read back.
struct ProblemColumn {
  let name: String?
  let lower: Double
  let upper: Double
  let objective: Double
  let isInteger: Bool
}

/// A row read back, with its entries.
struct ProblemRow {
  let name: String?
  let lower: Double
  let upper: Double
  let columns: [Int]
  let values: [Double]
}

extension String {
  /// The text without the line ends and spaces at its end.
  var trimmingTrailingWhitespace: String {
    var text = self
    while let last = text.last, last.isWhitespace {
      text.removeLast()
    }
    return text
  }
}
