import Rostering

/// Turns numbers of people into people: who stands where in each stretch, and at what time each unit passes where.
///
/// Somebody who can keep the post and the unit of the stretch before does.
struct Realization {
  private let problem: PlanningProblem

  init(of problem: PlanningProblem) { self.problem = problem }

  /// The rota of all planned days, with what is published of them as it is.
  func rota(from choice: RotaChoice) -> Rota {
    let worked = choice.duties(of: problem)
    var stays: [Int: [Stay]] = [:]
    var passes: [Pass] = []
    var seating: [Int: Seat] = [:]
    let sessions = SessionSchedule(of: problem, choice: choice)
    for (index, stretch) in problem.stretches.enumerated() {
      let present = choice.present(in: index, of: problem)
      let isNewEvening = index == 0 || problem.stretches[index - 1].day != stretch.day
      if isNewEvening { seating = [:] }
      // Who is locked keeps the unit as well, as far as the numbers chosen leave it.
      for option in present {
        if let seat = option.lockedSeat(during: stretch.interval) { seating[option.person] = seat }
      }
      seating = Seating(of: problem, choice: choice, stretch: index).seats(for: present, keeping: seating)
      let turns = BreakTurns(of: problem, stretch: stretch, present: present, seats: seating)
      for option in present {
        let seat = seating[option.person] ?? option.eventSeat(in: stretch, of: problem.scenario)
        stays[option.index, default: []].append(
          Stay(seat: seat, interval: stretch.interval, pause: turns.pause(of: option, at: seat)))
      }
      passes += PassSchedule(of: problem, choice: choice, stretch: index)
        .passes(by: seating.filter { person, _ in present.contains { $0.person == person } })
    }
    return Rota(
      scenario: problem.scenario.name, horizon: Horizon(problem.days),
      duties: worked.map { duty(of: $0, stays: stays[$0.index] ?? [], sessions: sessions.pieces(of: $0)) }
        + problem.published.duties,
      passes: passes + problem.published.passes)
  }

  /// One person at one post during one stretch, or with nowhere to stand.
  private struct Stay {
    let seat: Seat?
    var interval: Range<Instant>
    /// The break that begins in it.
    let pause: Range<Instant>?
  }

  private func duty(of option: DutyOption, stays: [Stay], sessions: [Piece]) -> Duty {
    let shape = option.shape
    var pieces = posts(of: stays) + sessions
    for part in shape.parts {
      let (briefing, report) = (
        part.span.lowerBound..<part.presence.lowerBound, part.presence.upperBound..<part.span.upperBound
      )
      if !briefing.isEmpty { pieces.append(Piece(kind: .briefing, id: "briefing", interval: briefing)) }
      if !report.isEmpty { pieces.append(Piece(kind: .report, id: "report", interval: report)) }
    }
    // What a lock says of the time when nothing is open stays, in place of what its hours would say.
    pieces = pieces.filter { piece in !option.pieces.contains { $0.interval.overlaps(piece.interval) } } + option.pieces
    pieces.sort { $0.interval.lowerBound < $1.interval.lowerBound }
    return Duty(
      person: problem.scenario.people[option.person].id, day: option.day, span: shape.span,
      paidMinutes: shape.paidMinutes, isLocked: option.isLocked, pieces: pieces)
  }

  /// Stays at posts, joined where nothing changes and parted by the break, which is taken even by those who stand nowhere.
  private func posts(of stays: [Stay]) -> [Piece] {
    let pause = stays.compactMap(\.pause).first
    let joined = stays.reduce(into: [Stay]()) { joined, next in
      guard let last = joined.last, last.seat == next.seat, last.interval.upperBound == next.interval.lowerBound
      else { return joined.append(next) }
      joined[joined.count - 1].interval = last.interval.lowerBound..<next.interval.upperBound
    }
    return joined.flatMap { stay -> [Piece] in
      let parts = stay.interval.parted(by: pause)
      let id = stay.seat?.post.text
      let isAtEvent = stay.seat.map { problem.scenario.event($0.post) != nil } ?? false
      let kind: Piece.Kind = isAtEvent ? .event : .post
      let around = [(kind, parts.before), (.pause, parts.within), (kind, parts.after)]
      return around.filter { !$0.1.isEmpty && ($0.0 == Piece.Kind.pause || id != nil) }.map { kind, interval in
        Piece(kind: kind, id: id ?? Piece.idleBreak, unit: stay.seat?.unit, interval: interval)
      }
    }
  }
}

extension DutyOption {
  fileprivate func lockedSeat(during interval: Range<Instant>) -> Seat? {
    stays.first { $0.interval.overlaps(interval) }.map { Seat(post: $0.post, unit: $0.unit) }
  }

  /// The place of somebody whom nobody wants during an event for whose sake there is a duty in parts: there all the same,
  /// so that the rota tells where the hours off begin.
  fileprivate func eventSeat(in stretch: Stretch, of scenario: Scenario) -> Seat? {
    guard !shape.interruptions.isEmpty else { return nil }
    return stretch.openPosts.first { open in
      scenario.event(open.post).map { shape.events.contains($0.id) } ?? false
    }.map { Seat(post: $0.post, unit: nil) }
  }
}

extension Range where Bound == Instant {
  /// What lies before another interval, within it and after it.
  fileprivate func parted(by other: Range<Instant>?) -> (before: Self, within: Self, after: Self) {
    guard let other else { return (self, upperBound..<upperBound, upperBound..<upperBound) }
    let within = other.clamped(to: self)
    return (lowerBound..<within.lowerBound, within, within.upperBound..<upperBound)
  }
}
