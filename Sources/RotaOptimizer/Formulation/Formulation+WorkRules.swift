internal import LinearProgramming
import Rostering

/// The rules of work, by kind: §13 of `Models/rota.mod`.
///
/// Each day's duties are one clique: at most one of them is worked, so that a row forbids them together what pairwise rows
/// would forbid one by one, and the relaxation is tighter (M. W. Padberg, “On the facial structure of set packing
/// polyhedra”, Mathematical Programming 5, 1973).
extension Formulation {
  mutating func addWorkRules() {
    for succession in problem.rules.successions { add(succession) }
    for limit in problem.rules.limits { add(limit) }
    for choice in problem.rules.rests { add(choice) }
    for separation in problem.rules.separations { add(separation) }
  }

  private var people: [Person] { problem.scenario.people }

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
    let indices: [MathProgSymbol] = [.string(limit.rule.rawValue), person, MathProgSymbol(limit.day)]
    let statement = Statement.requirement(limit.requirement(of: people))
    var total = sum(over: limit.amounts) { Double($0.amount) * assign[$0.option.index] }
    var spoilt: [Variable] = []
    for shared in limit.sharedDays {
      let day = [indices[0], person, indices[2], MathProgSymbol(shared.day)]
      let works = addVariable("works", day, kind: .continuous, upper: 1, week: shared.day.week)
      spoilt.append(works)
      total += works
      model.require(
        sum(over: shared.beginning) { assign[$0.index] } - works <= 0, named: mathProgName("worksOwn", day),
        stating: statement)
      model.require(
        sum(over: shared.reaching) { assign[$0.index] } - works <= 0, named: mathProgName("worksOver", day),
        stating: statement)
    }
    works.append(spoilt)
    model.require(total <= Double(limit.atMost), named: mathProgName("limit", indices), stating: statement)
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
