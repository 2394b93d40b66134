import Rostering

extension Scenario {
  /// A random scenario with everything that a report counts by: landlords, territories, towns, missions and a night.
  public static func reported(seed: UInt64) -> (scenario: Scenario, horizon: Horizon) {
    var (scenario, horizon) = random(seed: seed)
    var random = SeededGenerator(seed: seed ^ 0xFACE)
    scenario.landlords = [Landlord(id: "a", name: "A", dwellings: 30), Landlord(id: "b", name: "B", dwellings: 70)]
    scenario.shares = random.pick(Landlord.Shares.allCases)
    scenario.programme.missions = [33, 33, 34].enumerated().map { index, share in
      Mission(id: Mission.ID("mission-\(index)"), title: "Mission \(index)", share: share)
    }
    if random.once(in: 2) {
      scenario.events = [
        Event(
          id: "outing", kind: .outing, day: random.pick(Array(horizon.days)), hours: "10:00"..<"16:00",
          attendance: random.once(in: 2) ? .everybody : .people(2), leader: scenario.people.first?.id)
      ]
    }
    scenario.rules.nightWork = NightWork()
    for person in scenario.rules.personal.keys { scenario.rules.personal[person]?.nightWork = NightWork() }
    for index in scenario.residences.indices {
      scenario.residences[index].landlord = random.pick(["a", "b", nil])
      scenario.residences[index].territory = random.pick(["North", "South", nil])
      scenario.residences[index].town = random.pick(["Town", nil])
    }
    return (scenario, horizon)
  }
}

extension Rota {
  /// Duties of the menu and passes, drawn from a seed: some people on some days, standing where they are needed first.
  public static func drawn(for scenario: Scenario, over horizon: Horizon, seed: UInt64) -> Rota {
    var random = SeededGenerator(seed: seed)
    let choices = horizon.days.flatMap { day -> [DutyChoice] in
      let shapes = scenario.shapes(on: day)
      guard !shapes.isEmpty else { return [] }
      return scenario.people.compactMap { person in
        random.once(in: 4) ? nil : DutyChoice(person.id, random.pick(shapes))
      }
    }
    let filled = filled(for: scenario, over: horizon, choices: choices)
    let patrols = Set(scenario.posts.filter { $0.patrol != nil }.map(\.id.text))
    let passes = filled.duties.flatMap { duty in
      duty.pieces.filter { patrols.contains($0.id) && $0.interval.minutes >= 40 }.map { piece in
        let start = piece.interval.lowerBound.advanced(by: Int.random(in: 0...10, using: &random))
        return Pass(
          day: duty.day, residence: random.pick(scenario.residences).id, interval: start..<start.advanced(by: 20),
          people: filled.companions(of: duty.person, in: piece))
      }
    }
    return Rota(scenario: scenario.name, horizon: horizon, duties: filled.duties, passes: passes)
  }

  /// Who stands in the same unit as somebody during a piece.
  private func companions(of person: Person.ID, in piece: Piece) -> [Person.ID] {
    duties.filter { duty in
      duty.pieces.contains { $0.id == piece.id && $0.unit == piece.unit && $0.interval.overlaps(piece.interval) }
    }.map(\.person)
  }
}
