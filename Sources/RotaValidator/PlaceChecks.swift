import Rostering

/// Nobody is in two places at once: neither two pieces of duties nor two passes of one person overlap.
struct PeopleAreInOnePlace: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let pieces = checked.dutiesByPerson.mapValues { duties in
      duties.flatMap { duty in checked.stays(of: duty).map { (day: duty.day, interval: $0) } }
    }
    var passes: [Person.ID: [(day: Day, interval: Range<Instant>)]] = [:]
    for pass in checked.rota.passes {
      for person in Set(pass.people) { passes[person, default: []].append((pass.day, pass.interval)) }
    }
    return [pieces, passes].flatMap { places in
      places.flatMap { person, stays in overlaps(in: stays, of: person) }
    }
  }

  /// The minutes of each day that begin a second stay while an earlier one lasts.
  private func overlaps(in stays: [(day: Day, interval: Range<Instant>)], of person: Person.ID) -> [Finding] {
    var minutes: [Day: Int] = [:]
    var reached: Instant?
    for stay in stays.sorted(by: { $0.interval.lowerBound < $1.interval.lowerBound }) {
      if let end = reached, stay.interval.lowerBound < end, !stay.interval.isEmpty {
        minutes[stay.day, default: 0] += stay.interval.lowerBound.distance(to: min(end, stay.interval.upperBound))
      }
      reached = max(reached ?? stay.interval.upperBound, stay.interval.upperBound)
    }
    return minutes.map { day, minutes in
      Finding(
        rule: .onePlace, source: "nobody is in two places at once", person: person, day: day, measured: minutes,
        limit: 0, unit: .minutes, severity: .breach)
    }
  }
}

extension CheckedRota {
  /// The times of the pieces of a duty; those at which several beneficiaries of a service meet are one.
  fileprivate func stays(of duty: Duty) -> [Range<Instant>] {
    var met: Set<Meeting> = []
    return duty.pieces.filter { piece in
      guard piece.kind == .appointment, let service = scenario.followUp(FollowUp.ID(piece.id))?.service,
        scenario.service(service)?.isGathering ?? false
      else { return true }
      return met.insert(Meeting(service: service, interval: piece.interval)).inserted
    }
    .map(\.interval)
  }

  private struct Meeting: Hashable {
    let service: Service.ID
    let interval: Range<Instant>
  }
}

/// A duty has one site: the next one is too far for the same day.
struct DutiesStayAtTheirSite: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.duties.compactMap { duty -> Finding? in
      let sites = checked.scenario.sites(of: duty).count
      guard sites > 1 else { return nil }
      return Finding(
        rule: .onePlace, source: "a duty has one site", person: duty.person, day: duty.day, measured: sites, limit: 1,
        unit: .sites, severity: .breach)
    }
  }
}

/// Who stands at a post stands there while it is open, and who is at an event of the scenario while it lasts.
///
/// The time is worked and paid all the same: a warning.
struct PostsAreOpen: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.duties.compactMap { duty in
      let outside = duty.pieces.filter { checked.isAtPost($0) }.reduce(0) { minutes, piece in
        let openings = checked.scenario.post(Post.ID(piece.id))
          .map { checked.scenario.occurrences(of: $0, on: duty.day).map(\.interval) }
        return minutes + piece.interval.minutes(outside: openings ?? [])
      }
      guard outside > 0 else { return nil }
      return Finding(
        rule: .openPost, source: "the opening hours of the posts", person: duty.person, day: duty.day,
        measured: outside, limit: 0, unit: .minutes, severity: .warning)
    }
  }
}

extension CheckedRota {
  /// Whether a piece is presence at a post, or at an event that the scenario knows: of others nobody knows the hours.
  fileprivate func isAtPost(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .post: true
    case .event: scenario.isEvent(piece.id)
    case .appointment, .request, .briefing, .report, .pause: false
    }
  }
}
