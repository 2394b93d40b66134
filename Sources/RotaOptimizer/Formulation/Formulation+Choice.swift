internal import LinearProgramming
import Rostering

/// Between the model's columns and the decisions of a rota.
extension Formulation {
  /// The decisions that a point of the model stands for.
  func choice(at point: [Double]) -> RotaChoice {
    let whole = { (variable: Variable) in Int(point[variable.index].rounded()) }
    var choice = RotaChoice(of: problem)
    choice.isWorked = assign.map { whole($0) == 1 }
    choice.staff = staff.mapValues(whole)
    choice.units = units.mapValues(whole)
    choice.isOpen = open.mapValues { whole($0) == 1 }
    choice.passes = passes.mapValues(whole)
    choice.answers = Set(answers.filter { whole($0.value) == 1 }.keys)
    for (slot, variable) in held where whole(variable) == 1 {
      choice.sessions[slot] = ChosenSession(
        people: (sees[slot] ?? []).map { seat in seat.filter { whole($0.value) == 1 }.keys.sorted() },
        guests: problem.sessions.chancesIn[slot].filter { joins[$0].map { whole($0) == 1 } ?? true })
    }
    choice.displaced = Set(displaced.filter { whole($0.value) == 1 }.keys)
    for seat in seats {
      choice.seats[seat.key] = Int(seat.filled.value(at: point).rounded())
    }
    return choice
  }

  /// The point of the model that some decisions stand for, every gap as small as they leave it.
  func point(of choice: RotaChoice) -> [Double] {
    var point = [Double](repeating: 0, count: model.variables.count)
    let set = { (variable: Variable, value: Int) in point[variable.index] = Double(value) }
    for (index, isWorked) in choice.isWorked.enumerated() { set(assign[index], isWorked ? 1 : 0) }
    for (key, variable) in staff { set(variable, choice.staff[key] ?? 0) }
    for (key, variable) in units { set(variable, choice.units[key] ?? 0) }
    for (key, variable) in open { set(variable, choice.isOpen[key] ?? false ? 1 : 0) }
    for (key, variable) in passes { set(variable, choice.passes[key] ?? 0) }
    for (key, variable) in answers { set(variable, choice.answers.contains(key) ? 1 : 0) }
    for (keeping, variable) in keepings {
      let isKept = keeping.stretches.allSatisfy {
        choice.staff[PostStretch(post: keeping.post, stretch: $0)] ?? 0 > 0
      }
      set(variable, isKept ? 1 : 0)
    }
    setSessions(&point, choice)
    for (key, variable) in displaced { set(variable, choice.displaced.contains(key) ? 1 : 0) }
    for seat in seats {
      point[seat.gap.index] = 0
      point[seat.gap.index] = seat.filled.value(at: point) - Double(choice.seats[seat.key] ?? 0)
    }
    setIdle(&point, choice)
    setRest(&point, choice)
    setWorked(&point, choice)
    setBalances(&point)
    // A desired gap is what is missing beyond the required one, which comes before it.
    for gap in gaps { point[gap.variable.index] = gap.missing(at: point, in: model) }
    return point
  }

  /// What the gaps that some decisions leave cost.
  func coverageCost(of choice: RotaChoice) -> Double { coverageCost.value(at: point(of: choice)) }

  private func setIdle(_ point: inout [Double], _ choice: RotaChoice) {
    for (index, stretch) in problem.stretches.enumerated() {
      let present = choice.present(in: index, of: problem).count
      let standing = stretch.openPosts.compactMap { problem.scenario.post($0.post) }
        .reduce(0) { $0 + choice.people(at: $1, in: index) }
      point[idle[index].index] = Double(present - standing)
    }
  }

  /// Marks the sessions held, who holds them, who joins them and how many people too many that are.
  private func setSessions(_ point: inout [Double], _ choice: RotaChoice) {
    for (slot, session) in choice.sessions {
      if let variable = held[slot] { point[variable.index] = 1 }
      for (seat, people) in zip(sees[slot] ?? [], session.people) {
        for person in people {
          if let variable = seat[person] { point[variable.index] = 1 }
          let key = PersonStretch(person: person, stretch: problem.sessions.slots[slot].stretch)
          if let variable = engaged[key] { point[variable.index] = 1 }
        }
      }
      for guest in session.guests { if let variable = joins[guest] { point[variable.index] = 1 } }
      let sitting = problem.sessions.sittings[problem.sessions.slots[slot].sitting]
      guard !sitting.service.isGathering else { continue }
      for (seat, people) in session.people.enumerated() {
        for person in people {
          let key = Acquaintance(followUp: sitting.followUps[0], seat: seat, person: person)
          if let variable = meets[key] { point[variable.index] = 1 }
        }
      }
    }
    for extra in strangers {
      let met = meets.filter { $0.key.followUp == extra.followUp && $0.key.seat == extra.seat }
        .reduce(0) { $0 + point[$1.value.index] }
      point[extra.variable.index] = Swift.max(0, met - Double(extra.free))
    }
  }

  /// Takes, week by week, the earliest rest that the duties leave free and that does not overlap the one before.
  private func setRest(_ point: inout [Double], _ choice: RotaChoice) {
    let separated = Set(problem.rules.separations.map(\.later))
    var end = Instant.distantPast
    for (index, owed) in problem.rules.rests.enumerated() {
      let spoilt = Set(owed.exclusions.filter { $0.options.contains { choice.isWorked[$0.index] } }.flatMap(\.blocks))
      let earliest = separated.contains(index) ? end : Instant.distantPast
      let block = owed.blocks.indices
        .first { !spoilt.contains($0) && owed.blocks[$0].interval.lowerBound >= earliest }
      guard let block else { continue }
      point[rest[index][block].index] = 1
      end = owed.blocks[block].interval.upperBound
    }
  }

  /// Marks the days and weekends with work, and the days on which runs begin.
  private func setWorked(_ point: inout [Double], _ choice: RotaChoice) {
    let isWorked = { (options: [DutyOption]) in options.contains { choice.isWorked[$0.index] } }
    for shared in problem.rules.sharedDays {
      guard let variable = works[shared.key] else { continue }
      point[variable.index] = isWorked(shared.beginning + shared.reaching) ? 1 : 0
    }
    for limit in problem.rules.limits {
      for weekend in limit.weekends {
        guard let variable = weekends[PersonDay(person: limit.person, day: weekend.saturday)] else { continue }
        let works = weekend.days.contains { day in
          guard case .open(let beginning, let reaching) = day.work else { return false }
          return isWorked(beginning + reaching)
        }
        point[variable.index] = works ? 1 : 0
      }
    }
    for (key, variable) in starts {
      let day = worked(by: key.person, on: key.day).value(at: point)
      let before = worked(by: key.person, on: key.day.advanced(by: -1)).value(at: point)
      point[variable.index] = Swift.max(0, day - before)
    }
  }

  private func setBalances(_ point: inout [Double]) {
    for count in times {
      point[count.variable.index] = count.options.reduce(0) { $0 + point[assign[$1.index].index] }
    }
    for (balance, variables) in zip(problem.balances, steps) {
      var left = balance.amounts.reduce(0) { $0 + (point[assign[$1.option.index].index] == 1 ? $1.amount : 0) }
      for (step, variable) in zip(balance.steps, variables) {
        let climbed = Swift.min(left, step.length)
        point[variable.index] = Double(climbed)
        left -= climbed
      }
    }
  }
}

extension Gap {
  /// What the row's other terms lack.
  fileprivate func missing(at point: [Double], in model: Model<Statement>) -> Double {
    let delivered = model.terms(of: row).filter { $0.variable != variable }
      .reduce(0) { $0 + $1.coefficient * point[$1.variable.index] }
    return Swift.max(0, model.constraints[row.index].lower - delivered)
  }
}
