internal import LinearProgramming
import Rostering

/// Who works what: §10 of `Models/rota.mod`.
extension Formulation {
  mutating func addDuties() {
    let people = problem.scenario.people
    for option in problem.menu.options {
      let indices: [MathProgSymbol] = [
        MathProgSymbol(people[option.person].id), MathProgSymbol(option.day), .string(option.symbol),
      ]
      let variable = addVariable("assign", indices, kind: .binary, week: option.day.week)
      if option.isLocked { model.fix(variable, to: 1) }
      assign.append(variable)
    }
    let byPerson = Dictionary(grouping: problem.menu.options) { PersonDay(person: $0.person, day: $0.day) }
    for (key, options) in byPerson.sorted(by: { ($0.key.person, $0.key.day) < ($1.key.person, $1.key.day) }) {
      let person = people[key.person].id
      model.require(
        sum(over: options) { assign[$0.index] } <= Double(Swift.max(1, options.filter(\.isLocked).count)),
        named: mathProgName("oneDuty", [MathProgSymbol(person), MathProgSymbol(key.day)]),
        stating: .requirement(.rule(.oneDuty, person, key.day)))
    }
  }
}
