import Rostering

extension PlanningProblem {
  /// What no rota can spare of the sessions' gaps: those that nobody could hold on enough days, or that wait in vain.
  var unavoidableSessionCost: Double {
    let days = sessions.chancesOf.indices.map(possibleDays)
    let lacking = sessions.dues.reduce(0) { sum, due in
      let counted = Set(due.demand.days)
      return sum + max(0, due.left - days[due.followUp].count(where: counted.contains))
    }
    let silent = sessions.contacts.count { run in
      !scenario.followUps.indices.contains { index in
        scenario.followUps[index].beneficiary == run.beneficiary && days[index].contains(where: run.days.contains)
      }
    }
    return Double(lacking * scenario.prices.session + silent * scenario.prices.contact)
  }

  /// The days on which a follow-up could have a session; where it waits for another service, the days after the first on
  /// which that could have one.
  private func possibleDays(of index: Int) -> Set<Day> {
    let days = Set(sessions.chancesOf[index].map(day(ofChance:)))
    let followUp = scenario.followUps[index]
    guard scenario.mustWait(followUp) else { return days }
    let earlier = Set(scenario.followUps(before: followUp).map(\.id))
    let first = scenario.followUps.indices.filter { earlier.contains(scenario.followUps[$0].id) }
      .flatMap { sessions.chancesOf[$0].map(day(ofChance:)) }
      .min()
    let known = sessions.known.filter { earlier.contains($0.followUp) }.map(\.day).min()
    guard let beginning = [first, known].compactMap(\.self).min() else { return [] }
    return days.filter { $0 > beginning }
  }
}
