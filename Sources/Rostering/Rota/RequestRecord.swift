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
  /// What becomes of each request that can be answered on the rota's days or has its last chance on one of them, in order of
  /// what is due first.
  ///
  /// - Parameter history: The rotas before, which may have answered some.
  public func requestRecords(for scenario: Scenario, history: History = .none) -> [RequestRecord] {
    let concerned = scenario.requests.map { CoverageDemand.Answer(request: $0, days: scenario.days(toAnswer: $0)) }
      .filter { answer in
        let due = answer.days.last ?? scenario.calendar.offsets.moment(at: answer.request.time.upperBound).day
        return horizon.days.contains(due) || answer.days.contains(where: horizon.days.contains)
      }
    guard !concerned.isEmpty else { return [] }
    let whole = history.before(horizon.first).followed(by: History([self]))
    let presence = PresenceCount(whole.duties)
    let passes = whole.passesMade(for: scenario)
    return concerned.map { answer in
      let request = answer.request
      if let answered = request.answered {
        return RequestRecord(
          request: request, status: .answered, answer: answered..<answered.advanced(by: request.minutes), people: [])
      }
      guard let given = answer.given(by: presence, passes: passes, in: scenario) else {
        let isLate = answer.days.last.map { $0 < horizon.end } ?? true
        return RequestRecord(request: request, status: isLate ? .unanswered : .open, answer: nil, people: [])
      }
      return RequestRecord(request: request, status: .answered, answer: given.interval, people: given.people)
    }
    .sorted { ($0.request.time.upperBound, $0.request.id) < ($1.request.time.upperBound, $1.request.id) }
  }
}
