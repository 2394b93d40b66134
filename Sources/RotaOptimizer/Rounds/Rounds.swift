internal import LinearProgramming
import Rostering

/// Decides in what order, and at what times, the units of a rota walk through their residences.
///
/// Every pass of the rota stays in its stretch of its evening; who makes it, and when, is chosen so that units walk
/// little, meet nobody of their own, visit residences that know them, and come at other times than on the evenings before.
struct Rounds {
  let scenario: Scenario
  var monitor = OptimizationMonitor()

  /// The rota with its rounds arranged anew on some days.
  ///
  /// An evening whose passes are not all made by a unit of the rota, as one drawn by hand may be, stays as it is.
  func arranged(_ rota: Rota, on days: Set<Day>, after history: History) throws(SolverFailure) -> Rota {
    var memory = RoundMemory(after: history.before(rota.horizon.first), offsets: scenario.calendar.offsets)
    var arranged: [Pass] = []
    for day in rota.horizon.days {
      var passes = rota.passes.filter { $0.day == day }
      if days.contains(day), !monitor.isCancelled,
        let evening = RoundProblem(of: rota, on: day, in: scenario, remembering: memory)
      {
        passes = evening.answers + evening.passes(of: try RoundSearch(problem: evening).best())
      }
      memory.add(passes, on: day)
      arranged += passes
    }
    return Rota(scenario: rota.scenario, horizon: rota.horizon, duties: rota.duties, passes: arranged)
  }
}
