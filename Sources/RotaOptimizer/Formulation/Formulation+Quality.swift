internal import LinearProgramming
import Rostering

/// Hours, fairness and wishes: the objective of stage 2, §6 and §8 of `Models/rota.mod`.
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
        sum(over: balance.amounts) { Double($0.amount) * assign[$0.option.index] } - climbed.sum() == 0,
        named: mathProgName("count", indices), stating: .balance(balance.measure, person: balance.person))
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
