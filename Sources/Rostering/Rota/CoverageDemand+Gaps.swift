extension Rota {
  /// What the rota fails to deliver of what the scenario targets, required numbers first, then desired ones.
  ///
  /// This is the one place where coverage is counted: on the duties and passes, never on the optimizer's word.
  /// - Parameter history: The published rotas before the horizon, whose passes count in periods that began earlier.
  /// - Complexity: linear in the number of requirements times the duties of a day.
  public func gaps(for scenario: Scenario, history: History = .none) -> [CoverageGap] {
    let before = history.before(horizon.first)
    let demand = CoverageDemand(of: scenario, over: horizon.days, isPublished: before.covers)
    return demand.gaps(deliveredBy: before.duties + duties, passes: before.passes + passes, by: scenario)
  }

  /// The gaps in what is required: what a coordinator must know, and a check fails on.
  public func coverageGaps(for scenario: Scenario, history: History = .none) -> [CoverageGap] {
    gaps(for: scenario, history: history).filter { $0.tier == .required }
  }
}

extension History {
  /// The published passes that a complete unit made.
  public func passesMade(for scenario: Scenario) -> [Pass] {
    let presence = PresenceCount(duties)
    let patrols = scenario.posts.filter { $0.patrol != nil }
    return passes.filter { pass in patrols.contains { presence.isMade(pass, by: $0) } }
  }
}

extension CoverageDemand.Passes {
  /// Whether a pass counts towards the target: in its residence, on its days, wholly within its band.
  public func counts(_ pass: Pass, offsets: UTCOffsets) -> Bool {
    pass.residence == residence && days.contains(pass.day)
      && (target.band?.interval(on: pass.day, offsets: offsets).covers(pass.interval) ?? true)
  }
}

extension CoverageDemand {
  /// What some duties and passes fail to deliver of the demand.
  public func gaps(deliveredBy duties: [Duty], passes: [Pass], by scenario: Scenario) -> [CoverageGap] {
    let roles = Dictionary(scenario.people.map { ($0.id, scenario.roles(of: $0)) }) { first, _ in first }
    let calendar = scenario.calendar
    let presence = PresenceCount(duties)
    let counted = passes.filter { pass in patrols.contains { presence.isMade(pass, by: $0) } }
    return presences.flatMap { gaps(in: $0, presence: presence, roles: roles) }
      + self.passes.compactMap { gap(in: $0, passes: counted, calendar: calendar) }
      + runs.compactMap { gap(in: $0, passes: counted, calendar: calendar) }
      + answers.filter { $0.given(by: presence, passes: counted, in: scenario) == nil }.map { gap(in: $0) }
      + followUpGaps(deliveredBy: duties, by: scenario)
  }

  private func gaps(
    in wanted: Presence, presence: PresenceCount, roles: [Person.ID: Set<String>]
  ) -> [CoverageGap] {
    let post = wanted.post
    let moments = presence.moments(at: post.id, during: wanted.interval)
    let delivered = moments.map { moment in
      switch post.kind {
      case .premises, .standby, .event: moment.people.count
      case .patrol(let patrol): moment.completeUnits(ofAtLeast: patrol.smallestUnit)
      }
    }
    let isShut = post.closesWhenShort && (delivered.min() ?? 0) < post.staffing.required
    // A closed place counts all its people as missing, for the whole window.
    let counts = isShut ? [(interval: wanted.interval, delivered: 0)] : merged(moments.map(\.interval), delivered)
    return counts.flatMap { tierGaps(in: wanted, interval: $0.interval, delivered: $0.delivered) }
      + (isShut ? [] : moments.flatMap { roleGaps(in: wanted, moment: $0, roles: roles) })
  }

  private func merged(_ intervals: [Range<Instant>], _ delivered: [Int]) -> [(interval: Range<Instant>, delivered: Int)]
  {
    zip(intervals, delivered).reduce(into: []) { counts, next in
      if let last = counts.last, last.delivered == next.1, last.interval.upperBound == next.0.lowerBound {
        counts[counts.count - 1].interval = last.interval.lowerBound..<next.0.upperBound
      } else {
        counts.append((next.0, next.1))
      }
    }
  }

  /// The shortfall against the required number, and what is missing beyond it up to the desired one.
  private func tierGaps(in wanted: Presence, interval: Range<Instant>, delivered: Int) -> [CoverageGap] {
    let post = wanted.post
    let staffing = post.staffing
    let gap = { (requirement: Requirement, tier: CoverageGap.Tier, required: Int, delivered: Int) in
      CoverageGap(
        requirement: requirement, kind: post.isEvent ? .event : .window, tier: tier, place: post.id.text,
        interval: interval, required: required, delivered: delivered, unit: post.countedUnit,
        peoplePerUnit: post.peoplePerUnit)
    }
    var gaps: [CoverageGap] = []
    if delivered < staffing.required {
      gaps.append(gap(.cover(post.id, wanted.start), .required, staffing.required, delivered))
    }
    let beyond = Swift.max(delivered, staffing.required)
    if beyond < staffing.desired {
      gaps.append(gap(.desired(post.id, wanted.start), .desired, staffing.desired, beyond))
    }
    return gaps
  }

  private func roleGaps(
    in wanted: Presence, moment: PresenceCount.Moment, roles: [Person.ID: Set<String>]
  ) -> [CoverageGap] {
    guard !wanted.post.roles.isEmpty else { return [] }
    let holders = moment.people.sorted().map { roles[$0] ?? [] }
    let seats = RoleSeating(of: wanted.post.roles, among: holders)
    return wanted.post.roles.compactMap { request in
      let filled = seats.filled[request.role] ?? 0
      guard filled < request.people else { return nil }
      return CoverageGap(
        requirement: .role(wanted.post.id, request.role, wanted.start),
        kind: wanted.post.isEvent ? .event : .window, place: wanted.post.id.text, interval: moment.interval,
        required: request.people, delivered: filled, unit: .people)
    }
  }

  private func gap(in due: Passes, passes: [Pass], calendar: WorkCalendar) -> CoverageGap? {
    let made = passes.filter { due.counts($0, offsets: calendar.offsets) }
    guard made.count < due.required, let last = due.days.last else { return nil }
    return CoverageGap(
      requirement: due.requirement, kind: .passes, place: due.residence.text,
      interval: calendar.offsets.interval(of: due.firstDay..<last.advanced(by: 1)), required: due.required,
      delivered: made.count, unit: .passes, isWithinBand: due.target.band != nil, tolerance: due.target.tolerance)
  }

  private func gap(in run: Run, passes: [Pass], calendar: WorkCalendar) -> CoverageGap? {
    let days = Set(run.days)
    guard !passes.contains(where: { $0.residence == run.residence && days.contains($0.day) }),
      let first = run.days.first, let last = run.days.last
    else { return nil }
    return CoverageGap(
      requirement: run.requirement, kind: .passes, place: run.residence.text,
      interval: calendar.offsets.interval(of: first..<last.advanced(by: 1)), required: 1, delivered: 0, unit: .runs,
      tolerance: run.target.tolerance)
  }

  private func gap(in answer: Answer) -> CoverageGap {
    let place =
      switch answer.request.place {
      case .residence(let residence): residence.text
      case .post(let post): post.text
      }
    return CoverageGap(
      requirement: answer.requirement, kind: .request, place: place, interval: answer.request.time, required: 1,
      delivered: 0,
      unit: .requests)
  }
}
