/// What a residence gets of a rota: its passes, and how long it goes without one.
public struct ResidenceVisits: Hashable, Sendable {
  /// The residence.
  public let residence: Residence.ID
  /// How many passes.
  public let passes: Int
  /// Minutes that units are there.
  public let minutes: Int
  /// The most open days in a row without a pass, those published before the rota included where they lead up to it; open
  /// are the days on which a patrol that visits the residence is.
  public let longestWithout: Int

  /// How many days before a rota are looked at for the last pass.
  static let daysBefore = 28
}

extension Rota {
  /// What each residence of the scenario gets, in the order of the scenario.
  ///
  /// - Parameter history: The rotas before, in which a residence's last pass may lie.
  public func visits(for scenario: Scenario, history: History = .none) -> [ResidenceVisits] {
    let past = history.before(horizon.first)
    let start = Swift.max(
      past.knownSince(horizon.first), horizon.first.advanced(by: -ResidenceVisits.daysBefore))
    let days = start..<horizon.end
    let all = past.passes.filter { days.contains($0.day) } + passes
    return scenario.residences.map { residence in
      let patrols = scenario.posts.filter { $0.patrol?.residences.contains(residence.id) ?? false }
      let open = days.filter { day in patrols.contains { !scenario.occurrences(of: $0, on: day).isEmpty } }
      let visited = Set(all.filter { $0.residence == residence.id }.map(\.day))
      let own = passes.filter { $0.residence == residence.id }
      return ResidenceVisits(
        residence: residence.id, passes: own.count, minutes: own.reduce(0) { $0 + $1.interval.minutes },
        longestWithout: longestRun(of: open, without: visited))
    }
  }

  /// The longest run of open days without a visit that reaches into the rota.
  private func longestRun(of open: [Day], without visited: Set<Day>) -> Int {
    var (run, longest) = (0, 0)
    for day in open {
      run = visited.contains(day) ? 0 : run + 1
      if day >= horizon.first { longest = Swift.max(longest, run) }
    }
    return longest
  }
}
