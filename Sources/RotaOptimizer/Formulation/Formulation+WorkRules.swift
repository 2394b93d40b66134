internal import LinearProgramming
import Rostering

/// The rules of work, by kind: §15 of `Models/rota.mod`.
///
/// Each day's duties are one clique: at most one of them is worked, so that a row forbids them together what pairwise rows
/// would forbid one by one, and the relaxation is tighter (M. W. Padberg, “On the facial structure of set packing
/// polyhedra”, Mathematical Programming 5, 1973).
extension Formulation {
  mutating func addWorkRules() {
    for succession in problem.rules.successions { add(succession) }
    for shared in problem.rules.sharedDays { add(shared) }
    for limit in problem.rules.limits { add(limit) }
    for runs in problem.rules.runs { add(runs) }
    for choice in problem.rules.rests { add(choice) }
    for separation in problem.rules.separations { add(separation) }
  }

  var people: [Person] { problem.scenario.people }

  private mutating func add(_ succession: Succession) {
    let earlier = succession.earlier
    let indices: [MathProgSymbol] = [
      MathProgSymbol(people[earlier.person].id), MathProgSymbol(earlier.day), .string(earlier.symbol),
      MathProgSymbol(succession.later[0].day),
    ]
    model.require(
      assign[earlier.index] + sum(over: succession.later) { assign[$0.index] }
        <= Double(Swift.max(1, succession.later.filter(\.isLocked).count)),
      named: mathProgName("succession", indices), stating: .requirement(succession.requirement))
  }

  private mutating func add(_ limit: WorkLimit) {
    let person = MathProgSymbol(people[limit.person].id)
    let indices: [MathProgSymbol] = [.string(limit.symbol), person, MathProgSymbol(limit.day)]
    let statement = Statement.requirement(limit.requirement(of: people))
    var total = sum(over: limit.amounts) { Double($0.amount) * assign[$0.option.index] }
    for day in limit.sharedDays { total += worked(by: limit.person, on: day) }
    for weekend in limit.weekends { total += add(weekend, of: limit.person, stating: statement) }
    model.require(total <= Double(limit.atMost), named: mathProgName("limit", indices), stating: statement)
  }

  /// A weekend has work when either day has.
  private mutating func add(_ weekend: WorkLimit.Weekend, of index: Int, stating statement: Statement) -> Variable {
    let person = MathProgSymbol(people[index].id)
    let indices = [person, MathProgSymbol(weekend.saturday)]
    let variable = addVariable("weekend", indices, kind: .continuous, upper: 1, week: weekend.saturday.week)
    weekends[PersonDay(person: index, day: weekend.saturday)] = variable
    for day in weekend.days {
      guard case .open(let beginning, let reaching) = day.work else { continue }
      for (name, duties) in [("weekendOwn", beginning), ("weekendOver", reaching)] where !duties.isEmpty {
        model.require(
          sum(over: duties) { assign[$0.index] } - variable <= 0,
          named: mathProgName(name, indices + [MathProgSymbol(day.day)]), stating: statement)
      }
    }
    return variable
  }

  private mutating func add(_ choice: RestChoice) {
    let indices: [MathProgSymbol] = [
      .string(choice.rule.rawValue), MathProgSymbol(people[choice.person].id), MathProgSymbol(choice.week.monday),
    ]
    let statement = Statement.requirement(choice.requirement(of: people))
    let blocks = choice.blocks.map { block in
      addVariable("rest", indices + [.string(block.name)], kind: .binary, week: choice.week)
    }
    rest.append(blocks)
    model.require(blocks.sum() >= 1, named: mathProgName("restDue", indices), stating: statement)
    for exclusion in choice.exclusions {
      let name = mathProgName(
        "restKept", indices + [MathProgSymbol(exclusion.named.day), .string(exclusion.named.symbol)])
      model.require(
        sum(over: exclusion.options) { assign[$0.index] } + sum(over: exclusion.blocks) { blocks[$0] } <= 1,
        named: name,
        stating: statement)
    }
  }

  private mutating func add(_ separation: RestSeparation) {
    let later = problem.rules.rests[separation.later]
    let start = later.blocks[separation.laterBlocks[separation.laterBlocks.count - 1]].name
    let indices: [MathProgSymbol] = [
      .string(later.rule.rawValue), MathProgSymbol(people[later.person].id), MathProgSymbol(later.week.monday),
      .string(start),
    ]
    model.require(
      sum(over: separation.earlierBlocks) { rest[separation.earlier][$0] }
        + sum(over: separation.laterBlocks) { rest[separation.later][$0] } <= 1,
      named: mathProgName("restApart", indices), stating: .requirement(later.requirement(of: people)))
  }
}
