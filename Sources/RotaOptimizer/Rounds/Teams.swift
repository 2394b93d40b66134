internal import LinearProgramming
import Rostering

/// Decides who walks with whom, and who keeps which place, among people whose hours are the same.
///
/// People who have walked together go on doing so, those who may not never do while there is another way, and places are
/// kept in turn. Nobody's hours change, nor the number of people anywhere.
struct Teams {
  let scenario: Scenario

  /// The most sets of people to choose among: evenings with more stay as they are.
  private static let mostTeams = 20_000
  /// What one evening may cost: work, not time, so that the same evening has the same teams everywhere.
  private static let limits = SolveLimits(iterations: 20_000, nodes: 200)

  /// The rota with its teams formed anew on some days.
  func formed(_ rota: Rota, on days: Set<Day>, after history: History) throws(SolverFailure) -> Rota {
    var memory = TeamMemory()
    let known = Dictionary(grouping: history.before(rota.horizon.first).duties, by: \.day)
    for (day, duties) in known.sorted(by: { $0.key < $1.key }) { memory.add(duties, on: day) }
    var rota = rota
    for day in rota.horizon.days {
      if days.contains(day) {
        rota = rota.exchanging(
          try exchange(TeamProblem(of: rota, on: day, in: scenario, remembering: memory)), on: day)
      }
      memory.add(rota.duties.filter { $0.day == day }, on: day)
    }
    return rota
  }

  /// Whose place each person takes; nobody moves when there is nothing to choose.
  private func exchange(_ problem: TeamProblem) throws(SolverFailure) -> [Person.ID: Person.ID] {
    guard !problem.units.isEmpty, problem.teamCount <= Teams.mostTeams else { return [:] }
    let formulation = TeamFormulation(of: problem)
    let solution = try ifSolved { () throws(SolverFailure) in
      try Solver().solve(
        formulation.model, options: MIPOptions(backtracking: .bestBound),
        startingFrom: formulation.values(of: problem.seats), limits: Teams.limits)
    }
    guard let values = solution?.primal?.values else { return [:] }
    return problem.exchange(from: formulation.seats(at: values))
  }
}

extension TeamFormulation {
  /// The values of all variables when people sit where they do.
  func values(of seats: [Person.ID: Seat]) -> [Double] {
    var values = [Double](repeating: 0, count: model.variables.count)
    for (number, units) in problem.units.enumerated() {
      for unit in units.numbers {
        let people = seats.filter { $0.value == Seat(post: units.post, unit: unit) }.keys.sorted()
        if let team = teams.first(where: { $0.units == number && $0.people == people }) {
          values[team.variable.index] = 1
        }
      }
    }
    for keeper in keepers where seats[keeper.person] == Seat(post: keeper.post, unit: nil) {
      values[keeper.variable.index] = 1
    }
    return values
  }

  /// Where everybody sits by some values.
  ///
  /// A team that was one already keeps its number; the others take what is left, in order.
  func seats(at values: [Double]) -> [Person.ID: Seat] {
    var seats: [Person.ID: Seat] = [:]
    for keeper in keepers where values[keeper.variable.index] > 0.5 {
      seats[keeper.person] = Seat(post: keeper.post, unit: nil)
    }
    for (number, units) in problem.units.enumerated() {
      let formed = teams.filter { $0.units == number && values[$0.variable.index] > 0.5 }.map(\.people)
      var free = units.numbers
      let numbered = formed.map { people -> (people: [Person.ID], unit: Int?) in
        let seat = people.first.flatMap { problem.seats[$0] }
        let isSame = people.allSatisfy { problem.seats[$0] == seat } && seat?.post == units.post
        guard isSame, let unit = seat?.unit, let position = free.firstIndex(of: unit) else { return (people, nil) }
        free.remove(at: position)
        return (people, unit)
      }
      for (people, unit) in numbered {
        let unit = unit ?? free.removeFirst()
        for person in people { seats[person] = Seat(post: units.post, unit: unit) }
      }
    }
    return seats
  }
}

extension TeamProblem {
  /// Whose place each person takes, so that all sit where they should; those who stay are left out.
  func exchange(from wanted: [Person.ID: Seat]) -> [Person.ID: Person.ID] {
    var exchange: [Person.ID: Person.ID] = [:]
    for kind in people {
      var places = kind.filter { wanted[$0] != seats[$0] }
      for person in kind where wanted[person] != seats[person] {
        guard let place = places.firstIndex(where: { seats[$0] == wanted[person] }) else { return [:] }
        exchange[person] = places.remove(at: place)
      }
    }
    return exchange
  }
}

extension Rota {
  /// The rota in which some people take one another's place on a day, in duties and passes.
  fileprivate func exchanging(_ places: [Person.ID: Person.ID], on day: Day) -> Rota {
    guard !places.isEmpty else { return self }
    let takers = Dictionary(uniqueKeysWithValues: places.map { ($0.value, $0.key) })
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
        people: pass.people.map { takers[$0] ?? $0 })
    }
    return Rota(scenario: scenario, horizon: horizon, duties: duties, passes: passes)
  }
}
