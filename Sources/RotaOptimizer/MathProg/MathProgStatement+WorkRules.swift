internal import LinearProgramming
import Rostering

/// The rules of work, and the work that is no choice.
extension MathProgStatement {
  mutating func addSums() {
    let people = problem.scenario.people
    let stated = people.map { LineRules.stated(among: problem.scenario.rules.rules(for: $0)) }
    let rests = zip(people, people.map { problem.scenario.rules.rules(for: $0).compactMap(SuccessionRule.init) })
    parameter(
      "restBetween",
      rests.map { person, rules in
        ([MathProgSymbol(person.id)], MathProgSymbol(rules.map(\.minimumRest).max() ?? 0))
      })
    let sums = Dictionary(stated.joined().compactMap(SumRule.init).map { ($0.symbol, $0) }) { first, _ in first }
      .values.sorted { $0.symbol < $1.symbol }
    set("SUMS", sums.map { .string($0.symbol) })
    parameter("quantity", sums.map { ([.string($0.symbol)], .string($0.quantityWord)) })
    parameter("period", sums.map { ([.string($0.symbol)], .string($0.periodWord)) })
    addCounted(by: sums)
    let limited = zip(people, stated).flatMap { person, rules in
      rules.compactMap(SumRule.init).map {
        (subscripts: [.string($0.symbol), MathProgSymbol(person.id)], most: $0.most)
      }
    }
    set("LIMITED", tuples: limited.map(\.subscripts))
    parameter("most", limited.map { ($0.subscripts, MathProgSymbol($0.most)) })
  }

  /// The duties that have the hours of the entry of the menu that a rule counts: those of the plan, and those published.
  private mutating func addCounted(by sums: [SumRule]) {
    for sum in sums {
      let counted = problem.menu.options.filter { option in sum.entry.map(option.entries.contains) ?? false }
      set("COUNTED", at: [.string(sum.symbol)], tuples: counted.map { subscripts($0) })
    }
    let people = Set(problem.scenario.people.map(\.id))
    let published = (problem.history.duties + problem.published.duties)
      .filter { people.contains($0.person) && civilDays.contains($0.day) }
    let numbers = Dictionary(
      sums.flatMap { sum in
        published.filter { duty in
          let entries = problem.scenario.entries(withHoursOf: duty.span, on: duty.day)
          return sum.entry.map(entries.contains) ?? false
        }.map { ([.string(sum.symbol), MathProgSymbol($0.person), MathProgSymbol($0.day)], 1) }
      }, uniquingKeysWith: +)
    parameter(
      "published",
      numbers.map { (subscripts: $0, value: MathProgSymbol($1)) }
        .sorted { "\($0.subscripts)" < "\($1.subscripts)" })
  }

  mutating func addFixedWork() {
    let known = offsets.interval(of: civilDays)
    let work = zip(problem.scenario.people, problem.menu.fixed).flatMap { person, fixed in
      fixed.stints.flatMap(\.work).filter { $0.overlaps(known) }.enumerated().map { number, work in
        (person: MathProgSymbol(person.id), number: MathProgSymbol(number + 1), work: work)
      }
    }
    for (person, stints) in Dictionary(grouping: work, by: \.person).sorted(by: { $0.key.text < $1.key.text }) {
      set("STINTS", at: [person], stints.map(\.number))
    }
    parameter("workFrom", work.map { ([$0.person, $0.number], minute($0.work.lowerBound)) })
    parameter("workTo", work.map { ([$0.person, $0.number], minute($0.work.upperBound)) })
    for (person, fixed) in zip(problem.scenario.people, problem.menu.fixed) {
      let taken = civilDays.filter { day in
        let interval = offsets.interval(of: day)
        return fixed.stints.contains { $0.span.overlaps(interval) }
      }
      guard !taken.isEmpty else { continue }
      set("TAKEN", at: [MathProgSymbol(person.id)], taken.map { MathProgSymbol($0) })
    }
  }

  mutating func addRests() {
    let rests = problem.rules.rests.map { choice in
      (
        subscripts: [
          .string(choice.rule.rawValue), MathProgSymbol(problem.scenario.people[choice.person].id),
          MathProgSymbol(choice.week.monday),
        ] as [MathProgSymbol], of: choice
      )
    }
    set("RESTS", tuples: rests.map(\.subscripts))
    set("TORN", tuples: problem.rules.torn.map { rests[$0].subscripts })
    for rest in rests { set("BLOCKS", at: rest.subscripts, rest.of.blocks.map { .string($0.name) }) }
    let blocks = rests.flatMap { rest in
      rest.of.blocks.map { (subscripts: rest.subscripts + [.string($0.name)], interval: $0.interval) }
    }
    parameter("blockFrom", blocks.map { ($0.subscripts, minute($0.interval.lowerBound)) })
    parameter("blockTo", blocks.map { ($0.subscripts, minute($0.interval.upperBound)) })
    let once = problem.scenario.people.flatMap(problem.scenario.rules.rules).filter { rule in
      guard case .restBlock(.minutes, _) = rule.kind else { return false }
      return true
    }
    set("ONCE", Set(once.map(\.name.rawValue)).sorted().map { .string($0) })
  }
}

/// A rule that limits a sum, in the model's words.
private struct SumRule {
  let symbol: String
  let quantity: RuleKind.Quantity
  let period: RuleKind.Period
  let most: Int

  init?(_ rule: any WorkRule) {
    guard case .sum(let quantity, let period, let most) = rule.kind else { return nil }
    self.symbol = quantity.symbol(of: rule.name)
    self.quantity = quantity
    self.period = period
    self.most = most
  }

  /// The entry of the menu whose duties are counted, if duties are.
  var entry: DutyTemplate.ID? {
    switch quantity {
    case .duties(let entry): entry
    case .minutes, .days, .weekends: nil
    }
  }

  var quantityWord: String {
    switch quantity {
    case .minutes: "minutes"
    case .days: "days"
    case .weekends: "weekends"
    case .duties: "duties"
    }
  }

  var periodWord: String {
    switch period {
    case .civilDay: "day"
    case .civilWeek: "week"
    case .horizon: "horizon"
    }
  }
}
