import Rostering

extension Scenario {
  /// Random households in groups and territories with follow-ups of three services, each with a price, and two budgets.
  public static func accompaniedMany(seed: UInt64) -> Scenario {
    var random = SeededGenerator(seed: seed)
    var scenario = Scenario.accompanied()
    scenario.programme.budgets = [
      Budget(id: "aid", title: "State aid", amount: Money(cents: 300_000)), Budget(id: "grant", title: "Grant"),
    ]
    scenario.programme.projects = [Project(id: "project", title: "Project", budget: "aid")]
    for index in scenario.services.indices where !random.once(in: 4) {
      scenario.services[index].price = Service.Price(
        Money(cents: Int.random(in: 1...20_000, using: &random)), from: random.pick(["aid", "grant"]),
        for: random.once(in: 2) ? "project" : nil)
    }
    scenario.beneficiaries = (1...Int.random(in: 1...18, using: &random)).map { number in
      Beneficiary(
        id: Beneficiary.ID("h\(number)"), group: random.pick(["new", "current", nil]),
        territory: random.pick(["North", "South", "West", nil]), daysWithoutContact: random.pick([nil, 10, 21]),
        lastContact: random.pick([nil, "2018-09-20"]), met: random.once(in: 2) ? ["advice"] : [])
    }
    scenario.followUps = scenario.beneficiaries.flatMap { household in
      scenario.services.filter { $0.id == "advice" || random.once(in: 2) }.map { service in
        FollowUp(
          id: FollowUp.ID("\(household.id)-\(service.id)"), beneficiary: household.id, service: service.id,
          rhythm: .monthly(Int.random(in: 1...2, using: &random)),
          signatories: random.once(in: 3) ? ["tenant", "partner", "landlord"] : [])
      }
    }
    return scenario
  }
}

extension Rota {
  /// Mornings of the adviser and the educator with sessions of some follow-ups, drawn from a seed; workshops hold several.
  public static func ofSessions(for scenario: Scenario, over horizon: Horizon, seed: UInt64) -> Rota {
    var random = SeededGenerator(seed: seed ^ 0x5E55)
    let duties = horizon.days.filter { $0.weekday < .saturday }.flatMap { day -> [Duty] in
      let advice = scenario.followUps.filter { $0.service == "advice" }.map(\.id)
      let education = scenario.followUps.filter { $0.service == "education" }.map(\.id)
      let workshop = random.some(of: scenario.followUps.filter { $0.service == "workshop" }.map(\.id)).prefix(6)
      return [
        scenario.morning(of: "ada", on: day, ("09:00"..<"10:00", advice.isEmpty ? [] : [random.pick(advice)])),
        scenario.morning(
          of: "ed", on: day, ("09:00"..<"10:00", education.isEmpty ? [] : [random.pick(education)]),
          ("10:00"..<"12:00", Array(workshop))),
      ]
    }
    return Rota(scenario: scenario.name, horizon: horizon, duties: duties, passes: [])
  }
}
