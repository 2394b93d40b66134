import Rostering
import RotaValidator

@testable import RotaOptimizer

/// Every lawful set of duties of a tiny problem without posts, with every set of sessions at every order of times, judged by
/// the validator and by the count of gaps: no model and no solver.
struct EveryFollowUp {
  let problem: PlanningProblem

  init(of problem: PlanningProblem) { self.problem = problem }

  /// The least that missing sessions, silences and idle hours cost; nil when there are too many ways to look at.
  var leastCost: Double? {
    let ways = sessions
    guard ways.count <= 7, problem.menu.options.count <= 7 else { return nil }
    var best = Double.infinity
    for mask in 0..<(1 << problem.menu.options.count) {
      let worked = problem.menu.options.filter { mask & (1 << $0.index) != 0 }
      guard Set(worked.map { PersonDay(person: $0.person, day: $0.day) }).count == worked.count, isLawful(worked)
      else { continue }
      hold(ways[...], by: worked, held: [], &best)
    }
    return best
  }

  /// One session that might be held: when, and by whom.
  private struct Way {
    let followUp: FollowUp
    let interval: Range<Instant>
    let day: Day
    let people: [Int]
  }

  /// Sessions that begin with a stretch, or when others of the stretch are over.
  private var sessions: [Way] {
    problem.stretches.flatMap { stretch in
      problem.scenario.followUps.flatMap { followUp -> [Way] in
        guard let service = problem.scenario.service(followUp.service), service.minutes <= stretch.minutes,
          problem.scenario.suits(followUp, stretch.interval, on: stretch.day),
          // Only what the plan may hold as well: whole stretches, and what is due.
          problem.sessions.dues.contains(where: {
            $0.demand.followUp.id == followUp.id && $0.demand.days.contains(stretch.day)
          })
        else { return [] }
        return Array(problem.scenario.people.indices).combinations(of: service.people).compactMap { people in
          let interval = stretch.interval.lowerBound..<stretch.interval.lowerBound.advanced(by: service.minutes)
          let way = Way(followUp: followUp, interval: interval, day: stretch.day, people: people)
          let session = Session(
            followUp: followUp.id, day: stretch.day, interval: interval,
            people: people.map { problem.scenario.people[$0].id })
          let isThere = people.allSatisfy { person in
            problem.menu.options.contains { option in
              option.person == person && option.day == stretch.day && option.shape.isPresent(in: stretch)
                && !(option.shape.pause?.overlaps(stretch.interval) ?? false)
            }
          }
          return isThere && problem.scenario.isStaffed(session, of: service) ? way : nil
        }
      }
    }
  }

  private func isLawful(_ worked: [DutyOption]) -> Bool {
    problem.scenario.people.indices.allSatisfy { index in
      let person = problem.scenario.people[index]
      let rules = problem.scenario.rules.rules(for: person).filter { $0.kind != .balance }
      let line = LineOfWork(
        of: person, duties: worked.filter { $0.person == index }.map { Duty($0.shape, heldBy: person.id) },
        in: problem.scenario, known: problem.horizon.first..<problem.days.upperBound)
      let parts = [problem.horizon.days, problem.horizon.end..<problem.days.upperBound].filter { !$0.isEmpty }
      return rules.allSatisfy { rule in
        (rule.kind.isOverHorizon ? parts : [problem.days]).allSatisfy { rule.breaches(in: line, over: $0).isEmpty }
      }
    }
  }

  private func hold(_ ways: ArraySlice<Way>, by worked: [DutyOption], held: [Way], _ best: inout Double) {
    guard let next = ways.first else {
      if let cost = cost(of: held, by: worked) { best = min(best, cost) }
      return
    }
    hold(ways.dropFirst(), by: worked, held: held, &best)
    hold(ways.dropFirst(), by: worked, held: held + [next], &best)
  }

  /// What some sessions cost, each person's one after another; nil when they cannot be held so.
  private func cost(of held: [Way], by worked: [DutyOption]) -> Double? {
    guard isPlain(held), let times = times(of: held) else { return nil }
    var duties = worked.map { option in
      Duty(
        person: problem.scenario.people[option.person].id, day: option.day, span: option.shape.span,
        paidMinutes: option.shape.paidMinutes, pieces: [])
    }
    for (way, interval) in zip(held, times) {
      for person in way.people {
        guard
          let index = worked.firstIndex(where: { option in
            option.person == person && option.shape.isPresent(during: interval)
              && !(option.shape.pause?.overlaps(stretch(of: way).interval) ?? false)
          })
        else { return nil }
        duties[index].pieces.append(Piece(kind: .appointment, id: way.followUp.id.text, interval: interval))
      }
    }
    let isCalledInVain = zip(worked, duties).contains { $0.isForSessions && $1.pieces.isEmpty }
    let whole = Rota(scenario: problem.scenario.name, horizon: Horizon(problem.days), duties: duties)
    let isDueNoMore = problem.sessions.dues.contains { due in
      Session.all(of: duties).count { due.demand.counts($0) } > due.left
    }
    guard !isCalledInVain, !isDueNoMore, isOrderly(whole) else { return nil }
    return PricedGaps(of: whole, over: problem.horizon, in: problem).cost
  }

  /// Whether a stretch has one sitting for each venue, and for each service whose beneficiaries meet: all that the model
  /// promises to find times for.
  private func isPlain(_ held: [Way]) -> Bool {
    Dictionary(grouping: held) { $0.interval.lowerBound }.values.allSatisfy { together in
      let sittings = Dictionary(grouping: together) { way in
        problem.scenario.service(way.followUp.service)?.isGathering ?? false
          ? way.followUp.service.text + way.people.description : way.followUp.id.text
      }
      .values.compactMap { problem.scenario.service($0[0].followUp.service) }
      let venues = sittings.compactMap(\.venue)
      let gatherings = sittings.filter(\.isGathering).map(\.id)
      return Set(venues).count == venues.count && Set(gatherings).count == gatherings.count
    }
  }

  /// The times at which sessions of one stretch follow one another; those of a service whose beneficiaries meet are one.
  private func times(of held: [Way]) -> [Range<Instant>]? {
    var ends: [PersonStretch: Instant] = [:]
    var times: [Range<Instant>?] = held.map { _ in nil }
    let joint = held.indices.sorted {
      (held[$0].people.count > 1 ? 0 : 1, $0) < (held[$1].people.count > 1 ? 0 : 1, $1)
    }
    for index in joint where times[index] == nil {
      let way = held[index]
      let stretch = stretch(of: way)
      let keys = way.people.map { PersonStretch(person: $0, stretch: stretch.number) }
      let start = keys.compactMap { ends[$0] }.max() ?? stretch.interval.lowerBound
      let interval = start..<start.advanced(by: way.interval.minutes)
      guard interval.upperBound <= stretch.interval.upperBound else { return nil }
      if way.people.count > 1, start > stretch.interval.lowerBound { return nil }
      let isGathering = problem.scenario.service(way.followUp.service)?.isGathering ?? false
      for other in held.indices
      where other == index
        || (isGathering && held[other].followUp.service == way.followUp.service && held[other].people == way.people
          && held[other].interval == way.interval)
      {
        times[other] = interval
      }
      for key in keys { ends[key] = interval.upperBound }
    }
    return times.compactMap(\.self)
  }

  private func stretch(of way: Way) -> (number: Int, interval: Range<Instant>) {
    let number =
      problem.stretches.firstIndex { $0.interval.lowerBound == way.interval.lowerBound && $0.day == way.day } ?? 0
    return (number, problem.stretches[number].interval)
  }

  /// Whether the validator has nothing to say of the sessions.
  private func isOrderly(_ rota: Rota) -> Bool {
    let rules: Set<RuleName> = [
      .session, .sessionsADay, .sessionOrder, .sessionsApart, .sessionTurns, .sessionRoom, .onePlace,
    ]
    return Validator().findings(in: rota, for: problem.scenario).allSatisfy { !rules.contains($0.rule) }
  }
}
