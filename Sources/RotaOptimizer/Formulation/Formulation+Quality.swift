internal import LinearProgramming
import Rostering

/// Hours, fairness and wishes: the objective of stage 2, §7 and §9 of `Models/rota.mod`.
extension Formulation {
  mutating func addBalances() {
    for balance in problem.balances {
      let person = MathProgSymbol(problem.scenario.people[balance.person].id)
      let indices: [MathProgSymbol] = [.string(balance.measure.symbol), person]
      payForQuality(balance.base, LinearExpression(constant: 1))
      let climbed = balance.steps.enumerated().map { number, step in
        let variable = addVariable(
          "step", indices + [.number(Double(number + 1))], kind: .continuous, upper: Double(step.length), week: nil)
        payForQuality(step.rise, variable)
        return variable
      }
      steps.append(climbed)
      model.require(
        count(balance, indices) - climbed.sum() == 0,
        named: mathProgName("count", indices), stating: .balance(balance.measure, person: balance.person))
    }
  }

  /// What a person's duties add to a count.
  ///
  /// Where they do not all add the same, how many there are of each amount is a whole number of its own: duties cannot add up
  /// to every total, and cuts and branches see that on these numbers, not on single days.
  private mutating func count(_ balance: LineBalance, _ indices: [MathProgSymbol]) -> LinearExpression {
    let classes = balance.classes
    guard !classes.isEmpty else {
      return sum(over: balance.amounts) { Double($0.amount) * assign[$0.option.index] }
    }
    return sum(over: classes) { kind in
      let indices = indices + [MathProgSymbol(kind.amount)]
      let variable = addVariable(
        "times", indices, kind: .integer, upper: Double(kind.options.count), week: nil)
      times.append(TimesWorked(variable: variable, options: kind.options))
      model.require(
        sum(over: kind.options) { assign[$0.index] } - variable == 0, named: mathProgName("ofAmount", indices),
        stating: .balance(balance.measure, person: balance.person))
      return Double(kind.amount) * variable
    }
  }

  mutating func addWishes() {
    for wish in problem.wishes {
      let price = Double(problem.scenario.prices.wish * wish.weight)
      let worked = sum(over: wish.options) { assign[$0.index] }
      switch wish.kind {
      case .toBeOff: payForQuality(price, worked)
      case .toWork: payForQuality(price, 1 - worked)
      }
    }
  }

  /// Where the provisional days could as well be short as the horizon, the horizon is covered.
  mutating func addTieBreak() {
    guard problem.days.upperBound > problem.horizon.end else { return }
    payForQuality(Double(problem.scenario.prices.early) / 60, uncoveredMinutes)
  }
}
