/// The sessions that a partner held, or that belong to one way of working.
public struct SessionTotal: Hashable, Sendable {
  /// The employer or the way of working; nil for what has none.
  public let name: String?
  /// With how many beneficiaries.
  public let beneficiaries: Int
  /// How many sessions with one beneficiary.
  public let individual: Int
  /// How many sessions in which several may meet.
  public let gatherings: Int
  /// Person-minutes of those who held them: of the partner's own people, where it is a partner.
  public let minutes: Int

  /// How many sessions in all, a gathering once.
  public var sessions: Int { individual + gatherings }
}

extension SessionRegister {
  /// The sessions held by each employer's people, in the order of the team, what nobody employs at the end.
  ///
  /// A session that people of two employers hold together counts for both; their minutes add up to those of all.
  func partners() -> MaskedTable<SessionTotal> {
    let employers = Dictionary(scenario.people.map { ($0.id, $0.employer) }) { first, _ in first }
    return totals(named: scenario.people.map(\.employer)) { held in
      let own = held.people.map { employers[$0] ?? nil }
      return Dictionary(grouping: own) { $0 }.mapValues(\.count)
    }
  }

  /// The sessions of each way of working, in the order of the services; nothing where no service has one.
  func modes() -> MaskedTable<SessionTotal> {
    let modes = Dictionary(scenario.services.map { ($0.id, $0.mode) }) { first, _ in first }
    guard scenario.services.contains(where: { $0.mode != nil }) else { return MaskedTable([], by: \.beneficiaries) }
    return totals(named: scenario.services.map(\.mode)) { held in [modes[held.service] ?? nil: held.people.count] }
  }

  /// The sums by name, in the order in which the names come up; nothing of a name without a session.
  ///
  /// - Parameter shares: To which names a session belongs, and how many of its people to each.
  private func totals(
    named names: [String?], _ shares: (HeldSession) -> [String?: Int]
  ) -> MaskedTable<SessionTotal> {
    var own: [String?: [(session: HeldSession, people: Int)]] = [:]
    for held in held {
      for (name, people) in shares(held) { own[name, default: []].append((held, people)) }
    }
    let rows = (names.compactMap(\.self).distinct.map(Optional.some) + [nil]).compactMap { name in
      own[name].map { total(name, of: $0) }
    }
    let all = beneficiaries(in: own.values.flatMap(\.self).flatMap(\.session.followUps))
    return MaskedTable(rows, by: \.beneficiaries, covering: all, sessions: \.sessions)
  }

  private func total(_ name: String?, of own: [(session: HeldSession, people: Int)]) -> SessionTotal {
    let gatherings = own.count { scenario.service($0.session.service)?.isGathering ?? false }
    return SessionTotal(
      name: name, beneficiaries: beneficiaries(in: own.flatMap(\.session.followUps)),
      individual: own.count - gatherings, gatherings: gatherings,
      minutes: own.reduce(0) { $0 + $1.people * $1.session.interval.minutes })
  }

  private func beneficiaries(in followUps: [FollowUp.ID]) -> Int {
    Set(followUps.compactMap { scenario.followUp($0)?.beneficiary }).count
  }
}
