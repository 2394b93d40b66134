internal import RosterEngine
import Rostering

/// A count over one person's line whose deviation from a target is priced convexly: hours, Sundays, late ends.
///
/// The cost is interpolated between the values that the count can take; hinges at fractional targets would halve
/// the bound. It rises ever faster, so that a minimum climbs the steps in order and needs no binary for it (A. Charnes and
/// C. E. Lemke, “Minimization of non-linear separable convex functionals”, Naval Research Logistics Quarterly 1, 1954).
struct LineBalance: Hashable, Sendable {
  /// What is counted, as rows of the model are named.
  enum Measure: Hashable, Sendable {
    case hours
    case fairness(FairnessCounter)

    var symbol: String {
      switch self {
      case .hours: "hours"
      case .fairness(let counter): counter.rawValue
      }
    }
  }

  /// One step up from a value of the count to the next.
  struct Step: Hashable, Sendable {
    /// How far the step reaches, in units of the count.
    let length: Int
    /// What each unit adds to the cost; it grows from step to step.
    let rise: Double
  }

  /// The duties that add the same amount.
  struct Class: Hashable, Sendable {
    /// What each of them adds.
    let amount: Int
    let options: [DutyOption]
  }

  let measure: Measure
  /// The position of the person.
  let person: Int
  /// What each duty adds to the count; options that add nothing are left out.
  let amounts: [WorkLimit.Amount]
  /// What is counted already.
  let fixed: Int
  /// What the contract asks for, or the fair share.
  let target: Double
  /// The cost when nothing is added.
  let base: Double
  /// The steps from there upwards.
  let steps: [Step]

  /// The balances of everybody over the planned days.
  ///
  /// - Parameters:
  ///   - published: The duties of those days that are published, which count already.
  ///   - history: The rotas before them, from which fairness is carried over.
  static func all(
    of scenario: Scenario, over days: Range<Day>, menu: Menu, published: [Duty], history: History
  ) -> [LineBalance] {
    // A fair share is one of all the days, published ones included.
    let shares = FairShare(
      of: scenario, over: days, stretches: Stretch.all(of: scenario, over: days), history: history)
    let costs = QualityCost(prices: scenario.prices)
    let options = Dictionary(grouping: menu.options, by: \.person)
    return scenario.people.indices.flatMap { index -> [LineBalance] in
      let person = scenario.people[index]
      let own = options[index] ?? []
      let done = Tally(of: person, duties: published, over: days, in: scenario)
      var balances: [LineBalance] = []
      if let target = done.contractMinutes, scenario.rules.book(for: person).contractHours != nil {
        balances.append(
          LineBalance(
            .hours, of: index, options: own, fixed: done.paidMinutes, target: Double(target),
            amount: \.shape.paidMinutes
          ) {
            costs.hours($0, target: target)
          })
      }
      for counter in FairnessCounter.allCases {
        guard let target = shares.target(counter, for: person.id) else { continue }
        let counted = own.filter { option in
          let end = scenario.calendar.offsets.time(at: option.shape.span.upperBound, countedFrom: option.day)
          return counter.counts(option.day, end: end, in: scenario)
        }
        balances.append(
          LineBalance(
            .fairness(counter), of: index, options: counted, fixed: done.counted[counter] ?? 0, target: target,
            amount: { _ in 1 }
          ) {
            costs.fairness(counter, count: $0, target: target)
          })
      }
      return balances.filter { !$0.amounts.isEmpty }
    }
  }

  /// The duties by what they add, where they do not all add the same; none otherwise.
  var classes: [Class] {
    let byAmount = Dictionary(grouping: amounts, by: \.amount)
    guard byAmount.count > 1 else { return [] }
    return byAmount.sorted { $0.key < $1.key }.map { Class(amount: $0.key, options: $0.value.map(\.option)) }
  }

  private init(
    _ measure: Measure, of person: Int, options: [DutyOption], fixed: Int, target: Double,
    amount: (DutyOption) -> Int, cost: (Int) -> Double
  ) {
    let amounts = options.map { WorkLimit.Amount(option: $0, amount: amount($0)) }.filter { $0.amount > 0 }
    // One duty a day, or all that are locked.
    let perDay = Dictionary(grouping: amounts, by: \.option.day).values.map { ofDay in
      Swift.max(
        ofDay.map(\.amount).max() ?? 0, ofDay.filter(\.option.isLocked).reduce(0) { $0 + $1.amount })
    }
    let values = LineBalance.values(upTo: perDay.reduce(0, +), stepping: amounts.map(\.amount))
    self.measure = measure
    self.person = person
    self.amounts = amounts
    self.fixed = fixed
    self.target = target
    self.base = cost(fixed)
    self.steps = zip(values, values.dropFirst()).map { low, high in
      Step(length: high - low, rise: (cost(fixed + high) - cost(fixed + low)) / Double(high - low))
    }
  }

  /// The values between which the cost is interpolated: those that sums of the amounts can take, or 64 even steps
  /// when they lie closer.
  private static func values(upTo most: Int, stepping amounts: [Int]) -> [Int] {
    var unit = amounts.greatestCommonDivisor
    guard unit > 0 else { return [0] }
    let coarsest = (most + 63) / 64
    if unit < coarsest { unit *= (coarsest + unit - 1) / unit }
    return Array(stride(from: 0, to: most, by: unit)) + [most]
  }
}
