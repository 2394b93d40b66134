/// The times at which sessions could have been held, from which it follows why one is missing.
struct SessionOpenings {
  private let register: SessionRegister
  private let scenario: Scenario
  /// Who is on the menu or at work in each stretch of the days, and not away.
  private let available: [Stretch: Set<Person.ID>]

  /// - Complexity: linear in the number of stretches times that of people.
  init(of register: SessionRegister) {
    let scenario = register.scenario
    let lines = scenario.people.map { LineOfWork(of: $0, duties: [], in: scenario) }
    let duties = Dictionary(grouping: register.duties, by: \.day)
    let byDay = Dictionary(grouping: register.demand.stretches, by: \.day)
    self.register = register
    self.scenario = scenario
    self.available = byDay.reduce(into: [:]) { available, next in
      let shapes = scenario.shapes(on: next.key)
      for stretch in next.value {
        let working = duties[next.key]?.filter { $0.span.covers(stretch.interval) }.map(\.person) ?? []
        let free = lines.filter { line in shapes.contains { line.isAvailable(for: $0, in: stretch, of: scenario) } }
        available[stretch] = Set(working + free.map(\.person.id))
      }
    }
  }

  /// Why one session more of what is due could not be held.
  func reason(for due: CoverageDemand.Sessions) -> MissingReason {
    guard let service = scenario.service(due.followUp.service), scenario.canStaff(service) else { return .noRole }
    var left = register.demand.stretches
    for (reason, isOpen) in conditions(of: due, service) {
      left = left.filter(isOpen)
      if left.isEmpty { return reason }
    }
    return .timeTaken
  }

  /// What a time must be for a session more, each with the reason when no time that is left is so.
  private func conditions(
    of due: CoverageDemand.Sessions, _ service: Service
  ) -> [(MissingReason, (Stretch) -> Bool)] {
    let followUp = due.followUp
    let days = Set(due.days)
    let own = register.known.filter { scenario.followUp($0.followUp)?.beneficiary == followUp.beneficiary }
    let first = Set(scenario.followUps(before: followUp).map(\.id))
    let firstDay = own.first { first.contains($0.followUp) }?.day
    let mustWait = scenario.mustWait(followUp)
    let busy = Set(own.map(\.day))
    let same = own.filter { $0.followUp == followUp.id }.map(\.day)
    return [
      (
        .noOpening,
        { stretch in
          days.contains(stretch.day) && stretch.minutes >= service.minutes
            && scenario.hasHours(followUp, stretch.interval, on: stretch.day)
        }
      ),
      (.venueLent, { scenario.isVenueFree(for: followUp, $0.interval, on: $0.day) }),
      (.nobodyAvailable, { service.isFilled(by: roles(availableIn: $0)) }),
      (.waitsForFirst, { stretch in !mustWait || firstDay.map { $0 < stretch.day } ?? false }),
      (.otherThatDay, { !busy.contains($0.day) }),
      (.tooNear, { stretch in same.allSatisfy { abs($0.distance(to: stretch.day)) >= followUp.daysApart ?? 0 } }),
      (.turnOfOther, { isInTurn(followUp, on: $0.day, among: own) }),
    ]
  }

  private func roles(availableIn stretch: Stretch) -> [Set<String>] {
    (available[stretch] ?? []).sorted().map { scenario.person($0)?.roles ?? [] }
  }

  /// Whether a session of a follow-up on a day would come between two of the other, each time.
  private func isInTurn(_ followUp: FollowUp, on day: Day, among own: [Session]) -> Bool {
    scenario.followUps(inTurnWith: followUp).allSatisfy { other in
      let both = own.filter { $0.followUp == followUp.id || $0.followUp == other }
      let before = both.last { $0.day < day }?.followUp
      let after = both.first { $0.day > day }?.followUp
      // Whoever names the other begins.
      let begins = followUp.alternatesWith == other
      return (before.map { $0 == other } ?? begins) && (after.map { $0 == other } ?? true)
    }
  }
}

extension LineOfWork {
  /// Whether a duty of the menu would let the person hold a session in a stretch, as far as absences and hours of
  /// availability go.
  fileprivate func isAvailable(for shape: DutyShape, in stretch: Stretch, of scenario: Scenario) -> Bool {
    let entry = shape.template.flatMap { id in scenario.duties.first { $0.id == id } }
    return entry?.suits(person) ?? true && shape.isPresent(in: stretch)
      && !(shape.pause?.overlaps(stretch.interval) ?? false)
      && minutesUnavailable(during: shape.span, on: shape.day) == 0
  }
}
