import Rostering

extension Programme {
  /// A random programme with budgets, projects and what was spent on them, on days before, in and after a period.
  public static func funded(seed: UInt64, around horizon: Horizon) -> Programme {
    var random = SeededGenerator(seed: seed)
    let days = Array(horizon.first.advanced(by: -40)..<horizon.end.advanced(by: 20))
    var programme = Programme()
    programme.territories = (0..<Int.random(in: 0...6, using: &random)).map { index in
      Territory(id: Territory.ID("t\(index)"), name: "Territory \(index)", isAssumed: random.once(in: 4))
    }
    programme.budgets = (0..<Int.random(in: 1...5, using: &random)).map { index in
      let amount = random.once(in: 4) ? nil : Money(cents: Int.random(in: 0...900_000, using: &random))
      return Budget(id: Budget.ID("b\(index)"), title: "Budget \(index)", amount: amount)
    }
    programme.projects = (0..<Int.random(in: 0...6, using: &random)).map { index in
      let milestones = (0..<Int.random(in: 0...3, using: &random)).map { number in
        Milestone(
          id: Milestone.ID("s\(number)"), title: "Step \(number)", due: random.pick([nil, random.pick(days)]),
          done: random.pick([nil, random.pick(days)]))
      }
      return Project(
        id: Project.ID("p\(index)"), title: "Project \(index)", budget: random.pick(programme.budgets).id,
        territories: random.some(of: programme.territories.map(\.id)), milestones: milestones)
    }
    programme.expenses = (0..<Int.random(in: 0...60, using: &random)).map { index in
      Spending(
        day: random.pick(days), budget: random.pick(programme.budgets).id,
        project: random.pick(programme.projects.map(\.id) + [nil]), label: "Bill \(index)",
        amount: Money(cents: Int.random(in: -9_999...60_000, using: &random)))
    }
    return programme
  }
}
