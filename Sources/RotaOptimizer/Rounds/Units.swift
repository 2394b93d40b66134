internal import LinearProgramming
import Rostering

/// Decides who walks with whom, and who keeps which place, among people whose hours are the same.
///
/// People who have walked together go on doing so, those to be kept apart stay apart, and places are kept in turn. Nobody's
/// hours change, nor the number of people anywhere.
struct Units {
  let scenario: Scenario
  var monitor = OptimizationMonitor()

  /// The most sets of people to choose among: evenings with more stay as they are.
  private static let mostCandidates = 20_000

  /// The rota with its units formed anew on some days.
  func formed(_ rota: Rota, on days: Set<Day>, after history: History) throws(SolverFailure) -> Rota {
    var memory = UnitMemory(after: history.before(rota.horizon.first))
    var rota = rota
    for day in rota.horizon.days {
      if days.contains(day), !monitor.isCancelled {
        rota = rota.exchanging(
          try takers(in: UnitProblem(of: rota, on: day, in: scenario, remembering: memory)), on: day)
      }
      memory.add(rota.duties.filter { $0.day == day }, on: day)
    }
    return rota
  }

  /// Who takes whose place, by whose place it is; nobody moves when there is nothing to choose.
  private func takers(in problem: UnitProblem) throws(SolverFailure) -> [Person.ID: Person.ID] {
    guard !problem.classes.isEmpty, problem.candidateCount <= Units.mostCandidates else { return [:] }
    let formulation = UnitFormulation(of: problem)
    let values = try Evenings.solve(formulation.model, from: formulation.values(of: problem.seats))
    return values.map { problem.takers(for: formulation.seats(at: $0)) } ?? [:]
  }
}

extension Rota {
  /// The rota in which some people take others' places on a day, in duties and passes.
  fileprivate func exchanging(_ takers: [Person.ID: Person.ID], on day: Day) -> Rota {
    guard !takers.isEmpty else { return self }
    let duties = duties.map { duty -> Duty in
      guard duty.day == day, let taker = takers[duty.person] else { return duty }
      var taken = duty
      taken.person = taker
      return taken
    }
    let passes = passes.map { pass in
      guard pass.day == day else { return pass }
      return Pass(
        day: day, residence: pass.residence, interval: pass.interval,
        people: pass.people.map { takers[$0] ?? $0 }, request: pass.request)
    }
    return Rota(scenario: scenario, horizon: horizon, duties: duties, passes: passes)
  }
}
