internal import LinearProgramming
import Rostering

/// What the pairing forbids.
extension MathProgStatement {
  mutating func addPairing() {
    guard !problem.cuts.isEmpty else { return }
    let cuts = problem.cuts.enumerated().map { (symbol: MathProgSymbol($0 + 1), of: $1) }
    set("CUTS", cuts.map(\.symbol))
    parameter(
      "takes",
      cuts.flatMap { cut in
        cut.of.takes.sorted { $0.key < $1.key }
          .map { ([cut.symbol, MathProgSymbol($0.key)], MathProgSymbol($0.value)) }
      })
    parameter(
      "brings",
      cuts.flatMap { cut in
        zip(problem.scenario.people, cut.of.shares).filter { $0.1 > 0 }
          .map { ([cut.symbol, MathProgSymbol($0.id)], MathProgSymbol($1)) }
      })
    parameter("spare", cuts.map { ([$0.symbol], MathProgSymbol($0.of.spare)) })
  }
}
