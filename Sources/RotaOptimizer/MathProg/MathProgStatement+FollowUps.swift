internal import LinearProgramming
import Rostering

/// The sessions due, who could hold them and when they suit.
extension MathProgStatement {
  mutating func addFollowUps() {
    let followUps = problem.scenario.followUps
    set("BENEFICIARIES", problem.scenario.beneficiaries.map { MathProgSymbol($0.id) })
    set("FOLLOW_UPS", followUps.map { MathProgSymbol($0.id) })
    parameter("toWhom", followUps.map { ([MathProgSymbol($0.id)], MathProgSymbol($0.beneficiary)) })
    addSittings()
    addOrder()
    addKnownSessions()
    addDues()
  }

  private mutating func addSittings() {
    let sittings = problem.sessions.sittings
    set("SITTINGS", sittings.map { .string($0.symbol) })
    parameter("sessionMinutes", sittings.map { ([.string($0.symbol)], MathProgSymbol($0.service.minutes)) })
    parameter("mostGuests", sittings.map { ([.string($0.symbol)], MathProgSymbol($0.service.capacity)) })
    parameter(
      "venue",
      sittings.compactMap { sitting in sitting.service.venue.map { ([.string(sitting.symbol)], MathProgSymbol($0)) } })
    let seats = sittings.flatMap { sitting in
      sitting.service.seats.enumerated().map {
        (subscripts: [MathProgSymbol.string(sitting.symbol), MathProgSymbol($0 + 1)], seat: $1)
      }
    }
    for sitting in sittings {
      set("CHAIRS", at: [.string(sitting.symbol)], sitting.service.seats.indices.map { MathProgSymbol($0 + 1) })
    }
    for (subscripts, seat) in seats { set("SUITABLE", at: subscripts, seat.roles.sorted().map { .string($0) }) }
    parameter("chairs", seats.map { ($0.subscripts, MathProgSymbol($0.seat.people)) })
    parameter(
      "sitting",
      sittings.flatMap { sitting in
        sitting.followUps.map { ([MathProgSymbol(problem.scenario.followUps[$0].id)], .string(sitting.symbol)) }
      })
    for sitting in sittings {
      let faces = problem.sessions.faces(of: problem.scenario.followUps[sitting.followUps[0]], in: problem.scenario)
      guard !sitting.service.isGathering, !faces.isEmpty else { continue }
      set("FACES", at: [.string(sitting.symbol)], faces.sorted().map { MathProgSymbol(problem.scenario.people[$0].id) })
    }
  }

  /// When sessions suit, and who is there for them.
  private mutating func addDues() {
    parameter("stretchDay", problem.stretches.map { ([MathProgSymbol($0)], MathProgSymbol($0.day)) })
    let dues = problem.sessions.dues
    set("SESSIONS", tuples: dues.map { [MathProgSymbol($0.demand.followUp.id), MathProgSymbol($0.demand.firstDay)] })
    for due in dues {
      let days = due.demand.days.filter(problem.days.contains)
      set(
        "SESSION_DAYS", at: [MathProgSymbol(due.demand.followUp.id), MathProgSymbol(due.demand.firstDay)],
        days.map { MathProgSymbol($0) })
    }
    parameter(
      "sessionsLeft",
      dues.map {
        ([MathProgSymbol($0.demand.followUp.id), MathProgSymbol($0.demand.firstDay)], MathProgSymbol($0.left))
      })
    let suited = problem.stretches.flatMap { stretch in
      Set(dues.map(\.followUp)).sorted().map { problem.scenario.followUps[$0] }
        .filter { problem.scenario.suits($0, stretch.interval, on: stretch.day) }
        .map { [MathProgSymbol($0.id), MathProgSymbol(stretch)] }
    }
    set("SUITED", tuples: suited)
    set(
      "SILENCES",
      tuples: problem.sessions.contacts.map { [MathProgSymbol($0.beneficiary), MathProgSymbol($0.lastDay)] })
    for run in problem.sessions.contacts {
      set(
        "SILENT_DAYS", at: [MathProgSymbol(run.beneficiary), MathProgSymbol(run.lastDay)],
        run.days.filter(problem.days.contains).map { MathProgSymbol($0) })
    }
    for (stretch, presence) in zip(problem.stretches, problem.presences) where !presence.engaged.isEmpty {
      set(
        "IN_SESSION", at: [MathProgSymbol(stretch)],
        presence.engaged.sorted().map { MathProgSymbol(problem.scenario.people[$0].id) })
    }
    let called = problem.menu.options.filter(\.isForSessions)
    parameter("onlyForSessions", called.map { (subscripts($0), 1) })
    let pauses = problem.menu.options.compactMap { option in option.shape.pause.map { (subscripts(option), $0) } }
    parameter("pauseFrom", pauses.map { ($0.0, minute($0.1.lowerBound)) })
    parameter("pauseTo", pauses.map { ($0.0, minute($0.1.upperBound)) })
  }

  /// What must come first, what takes turns, and how far apart sessions are.
  private mutating func addOrder() {
    let followUps = problem.scenario.followUps
    for followUp in followUps where problem.scenario.mustWait(followUp) {
      set(
        "FIRST", at: [MathProgSymbol(followUp.id)],
        problem.scenario.followUps(before: followUp).map { MathProgSymbol($0.id) })
    }
    parameter("waits", followUps.filter(problem.scenario.mustWait).map { ([MathProgSymbol($0.id)], 1) })
    let turns = followUps.compactMap { followUp in
      followUp.alternatesWith.flatMap(problem.scenario.followUp).map { (followUp, $0) }
    }
    parameter("partner", turns.map { ([MathProgSymbol($0.0.id)], MathProgSymbol($0.1.id)) })
    parameter(
      "mostAhead", turns.map { ([MathProgSymbol($0.0.id)], MathProgSymbol(problem.sessions.mostAhead($0.0, of: $0.1))) }
    )
    parameter(
      "daysApart",
      followUps.compactMap { followUp in
        followUp.daysApart.map { ([MathProgSymbol(followUp.id)], MathProgSymbol($0)) }
      })
  }

  private mutating func addKnownSessions() {
    let known = problem.sessions.known
    set("KNOWN", known.indices.map { MathProgSymbol($0 + 1) })
    parameter("knownOf", known.enumerated().map { ([MathProgSymbol($0 + 1)], MathProgSymbol($1.followUp)) })
    parameter(
      "knownOrder",
      known.enumerated().map {
        ([MathProgSymbol($0 + 1)], MathProgSymbol(problem.days.lowerBound.distance(to: $1.day)))
      })
  }
}
