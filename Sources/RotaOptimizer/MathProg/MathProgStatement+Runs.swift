internal import LinearProgramming
import Rostering

/// The rules on runs of days with work, and the runs that nothing mends.
extension MathProgStatement {
  mutating func addRuns() {
    let demands = self.demands.map { person, demand in
      (subscripts: [.string(demand.rule.rawValue), MathProgSymbol(person.id)] as [MathProgSymbol], of: demand)
    }
    for (set, parameter, bound) in [
      ("LONGEST", "longest", \LineRuns.Demand.longest), ("SHORTEST", "shortest", \.shortest),
      ("APART", "apart", \.apart),
    ] {
      let bounds = demands.compactMap { demand in
        demand.of[keyPath: bound].map { (demand.subscripts, MathProgSymbol($0)) }
      }
      self.set(set, tuples: bounds.map(\.0))
      self.parameter(parameter, bounds)
    }
    for (person, fixed) in zip(problem.scenario.people, problem.menu.fixed) {
      let broken = Dictionary(grouping: fixed.shortRuns, by: \.rule)
      for (rule, runs) in broken.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let isOnGaps = demands.contains { $0.of.rule == rule && $0.of.apart != nil }
        let beginnings = Set(runs.map { isOnGaps ? $0.day.advanced(by: $0.measured) : $0.day }).sorted()
        set("LEFT", at: [.string(rule.rawValue), MathProgSymbol(person.id)], beginnings.map { MathProgSymbol($0) })
      }
    }
  }

  /// How many days around the planned ones the rules on runs look at.
  var reach: Int { demands.map(\.demand.reach).max() ?? 0 }

  /// What is asked of whose runs.
  private var demands: [(person: Person, demand: LineRuns.Demand)] {
    problem.scenario.people.flatMap { person in
      problem.scenario.rules.rules(for: person).compactMap(LineRuns.Demand.init).map { (person, $0) }
    }
  }
}
