import Rostering

extension Optimizer {
  /// Makes one evening of a rota again, with whoever is there.
  ///
  /// Nobody is called in, and nobody's hours change: who is on duty that evening is put where it is worth most, and the
  /// rounds are dealt and arranged anew. The other days stay as they are, and count in the promises of the week.
  /// - Parameters:
  ///   - day: The evening, one of the rota's days.
  ///   - rota: The rota that it belongs to.
  ///   - scenario: The scenario of the rota.
  ///   - absent: People who are on duty in the rota and cannot come.
  ///   - history: The rotas before.
  /// - Returns: The rota with that evening made again; the absent have no duty on it.
  /// - Throws: `SolverFailure` when GLPK fails altogether.
  /// - Precondition: the rota is for that day.
  public func replan(
    _ day: Day, of rota: Rota, for scenario: Scenario, without absent: Set<Person.ID> = [],
    history: History = .none
  ) throws -> Rota {
    precondition(rota.horizon.days.contains(day), "an evening is made again in the rota that it belongs to")
    let present = rota.duties.filter { $0.day == day && !absent.contains($0.person) }
    // Whether the rota itself is published does not matter: the evening is to be made again.
    let past = history.before(rota.horizon.first)
    let known = past.followed(by: rota.published(but: day))
    let wasLocked = Set(present.filter(\.isLocked).map(\.person))
    var remade: [Duty] = []
    var passes: [Pass] = []
    for (site, duties) in scenario.bySite(present) {
      let tonight = scenario.part(at: site, with: Set(duties.map(\.person)))
      let realized = try solve(
        tonight, over: rota.horizon, history: known, locked: duties.map(\.withoutPosts), monitor: OptimizationMonitor()
      ).rota
      passes += realized.passes.filter { $0.day == day }
      remade += realized.duties.filter { $0.day == day }.map { duty in
        var duty = duty
        duty.isLocked = wasLocked.contains(duty.person)
        return duty
      }
    }
    let whole = Rota(
      scenario: rota.scenario, horizon: rota.horizon, duties: rota.duties.filter { $0.day != day } + remade,
      passes: rota.passes.filter { $0.day != day } + passes)
    // In the plan everybody was locked, and the locked keep their places; only now may they exchange.
    return try Evenings(scenario: scenario).arranged(whole, on: [day], after: past)
  }
}

extension Scenario {
  /// Some duties by the site at which their holders stand, in order; who stands nowhere is at no site.
  fileprivate func bySite(_ duties: [Duty]) -> [(site: Site.ID?, duties: [Duty])] {
    Dictionary(grouping: duties) { sites(of: $0).compactMap(\.self).min() }
      .sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.map { ($0.key, $0.value) }
  }

  /// What concerns one site and some of the people.
  fileprivate func part(at site: Site.ID?, with team: Set<Person.ID>) -> Scenario {
    var part = self
    part.windows = windows.filter { $0.site == site }
    part.events = events.filter { $0.site == site }
    part.people = people.filter { team.contains($0.id) }
    return part
  }
}

extension Duty {
  /// The same hours, to be worked at whatever post; who is at an event stays there.
  fileprivate var withoutPosts: Duty {
    var duty = self
    duty.isLocked = true
    duty.pieces = pieces.filter { $0.kind != .post && $0.kind != .pause }
    return duty
  }
}

extension Rota {
  /// All days but one as published, with nobody at work on the days after the rota to the end of its last week: only that
  /// one is left to plan.
  fileprivate func published(but day: Day) -> History {
    let tail = Rota(scenario: scenario, horizon: Horizon(horizon.provisionalTail))
    let parts = [horizon.first..<day, day.advanced(by: 1)..<horizon.end].map(restricted) + [tail]
    return History(parts.filter { !$0.horizon.days.isEmpty })
  }
}
