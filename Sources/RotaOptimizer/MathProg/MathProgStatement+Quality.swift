internal import LinearProgramming
import Rostering

/// What fairness and contracts ask for, and what people wish.
extension MathProgStatement {
  mutating func addCounts() {
    let counts = problem.balances.map { balance in
      (
        subscripts: [
          .string(balance.measure.symbol), MathProgSymbol(problem.scenario.people[balance.person].id),
        ] as [MathProgSymbol], of: balance
      )
    }
    set("COUNTS", tuples: counts.map(\.subscripts))
    parameter("share", counts.map { ($0.subscripts, .number($0.of.target)) })
    parameter("done", counts.map { ($0.subscripts, MathProgSymbol($0.of.fixed)) })
    parameter("lateFrom", Double(problem.scenario.lateFrom.minutes))
  }

  mutating func addWishes() {
    let wishes = problem.wishes.enumerated().map { (number: MathProgSymbol($0 + 1), of: $1) }
    set("WISHES", wishes.map(\.number))
    parameter("wish", wishes.map { ([$0.number], .string($0.of.kind == .toWork ? "on" : "off")) })
    parameter("weight", wishes.filter { $0.of.weight != 1 }.map { ([$0.number], MathProgSymbol($0.of.weight)) })
    for wish in wishes { set("WISHED", at: [wish.number], tuples: wish.of.options.map { subscripts($0) }) }
  }
}
