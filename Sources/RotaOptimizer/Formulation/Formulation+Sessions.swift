internal import LinearProgramming
import Rostering

/// Who holds which session in which stretch: §14 of `Models/rota.mod`.
extension Formulation {
  /// The sessions that could be held, and the time of those who would hold them.
  mutating func addSittings() {
    for number in problem.sessions.offered { addSlot(problem.sessions.slots[number], number: number) }
    for (index, stretch) in problem.stretches.enumerated() { addEngagements(in: index, stretch) }
    addCalls()
    addVenues()
  }

  /// How many people are in sessions in a stretch, who do not stand at a post then.
  func peopleInSessions(in stretch: Int, among people: Set<Int>? = nil) -> LinearExpression {
    let holders = engagedPeople(in: stretch).filter { people?.contains($0) ?? true }
    return sum(over: holders) { person in
      engaged[PersonStretch(person: person, stretch: stretch)].map { LinearExpression($0) } ?? .zero
    }
  }

  /// Those who could hold a session in a stretch, in order.
  private func engagedPeople(in stretch: Int) -> [Int] {
    let slots = problem.sessions.slotsIn[stretch] ?? []
    return Set(slots.flatMap { problem.sessions.slots[$0].people.joined() }).sorted()
  }

  private mutating func addSlot(_ slot: SessionSlot, number: Int) {
    let stretch = problem.stretches[slot.stretch]
    let sitting = problem.sessions.sittings[slot.sitting]
    let place: [MathProgSymbol] = [.string(sitting.symbol), MathProgSymbol(stretch)]
    let held = addVariable("held", place, kind: .binary, week: stretch.day.week)
    self.held[number] = held
    var seats: [[Int: Variable]] = []
    for (seat, candidates) in slot.people.enumerated() {
      let symbol = MathProgSymbol.number(Double(seat + 1))
      let sees = candidates.map { person in
        addVariable(
          "sees", place + [symbol, MathProgSymbol(problem.scenario.people[person].id)], kind: .binary,
          week: stretch.day.week)
      }
      model.require(
        sees.sum() - Double(sitting.service.seats[seat].people) * held == 0,
        named: mathProgName("staffed", place + [symbol]), stating: .requirement(.place(stretch.start)))
      seats.append(Dictionary(zip(candidates, sees)) { first, _ in first })
    }
    sees[number] = seats
    guard sitting.service.isGathering else { return }
    addGuests(of: number, held, sitting, place)
  }

  /// Beneficiaries who meet: no more than there is room for, and one at least.
  private mutating func addGuests(
    of number: Int, _ held: Variable, _ sitting: Sitting, _ place: [MathProgSymbol]
  ) {
    let stretch = problem.stretches[problem.sessions.slots[number].stretch]
    let guests = problem.sessions.chancesIn[number].map { chance -> Variable in
      let followUp = problem.scenario.followUps[problem.sessions.chances[chance].followUp].id
      let joins = addVariable(
        "joins", [MathProgSymbol(followUp), place[1]], kind: .binary, week: stretch.day.week)
      model.require(
        joins - held <= 0, named: mathProgName("joined", [MathProgSymbol(followUp), place[1]]),
        stating: .requirement(.place(stretch.start)))
      self.joins[chance] = joins
      return joins
    }
    model.require(
      guests.sum() - Double(sitting.service.capacity) * held <= 0, named: mathProgName("seatsLeft", place),
      stating: .requirement(.place(stretch.start)))
    model.require(
      guests.sum() - held >= 0, named: mathProgName("guests", place),
      stating: .requirement(.place(stretch.start)))
  }

  /// The time of everybody who could hold a session: on duty, and no more of it than there is.
  private mutating func addEngagements(in index: Int, _ stretch: Stretch) {
    let slots = problem.sessions.slotsIn[index] ?? []
    guard !slots.isEmpty else { return }
    let options = Dictionary(
      grouping: problem.presences[index].optionsForSessions(in: stretch), by: \.person)
    for person in engagedPeople(in: index) {
      let indices = [MathProgSymbol(problem.scenario.people[person].id), MathProgSymbol(stretch)]
      let statement = Statement.requirement(.place(stretch.start))
      let engaged = addVariable("engaged", indices, kind: .binary, week: stretch.day.week)
      self.engaged[PersonStretch(person: person, stretch: index)] = engaged
      model.require(
        engaged - sum(over: options[person] ?? []) { assign[$0.index] } <= 0,
        named: mathProgName("onDuty", indices), stating: statement)
      let own = slots.flatMap { slot in
        (sees[slot] ?? []).compactMap { $0[person] }.map { (slot: slot, variable: $0) }
      }
      model.require(
        sum(over: own) { Double(sitting(of: $0.slot).service.minutes) * $0.variable }
          - Double(stretch.minutes) * engaged <= 0,
        named: mathProgName("hoursSeen", indices), stating: statement)
      model.require(
        engaged - sum(over: own, \.variable) <= 0, named: mathProgName("inSession", indices), stating: statement)
      let joint = own.filter { sitting(of: $0.slot).isJoint }
      guard !joint.isEmpty else { continue }
      model.require(
        sum(over: joint, \.variable) - engaged <= 0, named: mathProgName("jointly", indices), stating: statement)
    }
  }

  /// Whoever is called for sessions alone holds one.
  private mutating func addCalls() {
    guard problem.sessions.part != .none else { return }
    for option in problem.menu.options where option.isForSessions && !option.isLocked {
      let within = problem.stretches.indices.filter { index in
        problem.sessions.slotsIn[index] != nil
          && problem.presences[index].optionsForSessions(in: problem.stretches[index]).contains(option)
      }
      let held = within.flatMap { problem.sessions.slotsIn[$0] ?? [] }
        .flatMap { (sees[$0] ?? []).compactMap { $0[option.person] } }
      model.require(
        assign[option.index] - held.sum() <= 0,
        named: mathProgName(
          "called",
          [
            MathProgSymbol(problem.scenario.people[option.person].id), MathProgSymbol(option.day),
            .string(option.symbol),
          ]),
        stating: .requirement(.place(problem.scenario.calendar.offsets.moment(at: option.shape.span.lowerBound))))
    }
  }

  /// One session at a time in a venue.
  private mutating func addVenues() {
    for venue in problem.scenario.venues {
      for (index, stretch) in problem.stretches.enumerated() {
        let slots = (problem.sessions.slotsIn[index] ?? []).filter { sitting(of: $0).service.venue == venue.id }
        guard slots.count > 1 else { continue }
        model.require(
          slots.compactMap { held[$0] }.sum() <= 1,
          named: mathProgName("venueFree", [MathProgSymbol(venue.id), MathProgSymbol(stretch)]),
          stating: .requirement(.place(stretch.start)))
      }
    }
  }

  private func sitting(of slot: Int) -> Sitting { problem.sessions.sittings[problem.sessions.slots[slot].sitting] }
}
