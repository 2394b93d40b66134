/// What becomes of a request: a line of the register that says of each when and by whom it is answered.
public struct RequestRecord: Hashable, Sendable {
  /// How a request stands.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// An answer is planned, or was given.
    case answered
    /// Its time ends with the rota, and nobody answers.
    case unanswered
    /// Nobody answers yet, and there is time after the rota.
    case open
  }

  /// The request.
  public let request: Request
  /// How it stands.
  public let status: Status
  /// When it is answered; nil while it is not.
  public let answer: Range<Instant>?
  /// Who answers, in order of identifier; nobody of a request that was answered outside any rota.
  public let people: [Person.ID]

  /// Minutes from the coming of the request to its answer; nil while there is none.
  public var delay: Int? { answer.map { request.received.distance(to: $0.lowerBound) } }
}

extension Rota {
  /// What becomes of each request whose time reaches into the rota, in order of what is due first.
  ///
  /// - Parameter history: The rotas before, which may have answered some.
  public func requestRecords(for scenario: Scenario, history: History = .none) -> [RequestRecord] {
    let days = scenario.calendar.offsets.interval(of: horizon.days)
    let concerned = scenario.requests.filter { $0.time.overlaps(days) || days.contains($0.time.upperBound) }
    guard !concerned.isEmpty else { return [] }
    let whole = history.before(horizon.first).followed(by: History([self]))
    let presence = PresenceCount(whole.duties)
    let passes = whole.passesMade(for: scenario)
    return concerned.sorted { ($0.time.upperBound, $0.id) < ($1.time.upperBound, $1.id) }.map { request in
      if let answered = request.answered {
        return RequestRecord(
          request: request, status: .answered, answer: answered..<answered.advanced(by: request.minutes), people: [])
      }
      let due = CoverageDemand.Answer(request: request, days: scenario.days(toAnswer: request))
      guard let given = due.given(by: presence, passes: passes, in: scenario) else {
        let isLate = due.days.last.map { $0 < horizon.end } ?? true
        return RequestRecord(request: request, status: isLate ? .unanswered : .open, answer: nil, people: [])
      }
      return RequestRecord(request: request, status: .answered, answer: given.interval, people: given.people)
    }
  }
}
