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
    RequestRecord.all(
      of: scenario, over: horizon.days, in: history.before(horizon.first).followed(by: History([self])))
  }
}

extension RequestRecord {
  /// What becomes of each request that can be answered on some days or has its last chance on one of them, in order of what
  /// is due first.
  ///
  /// - Parameters:
  ///   - history: What is planned or published of those days, and before them.
  ///   - isCounted: Whether it is known what was done on a day; what is due on another is open.
  static func all(
    of scenario: Scenario, over days: Range<Day>, in history: History, isCounted: (Day) -> Bool = { _ in true }
  ) -> [RequestRecord] {
    let offsets = scenario.calendar.offsets
    let concerned = scenario.requests.map { CoverageDemand.Answer(to: $0, in: scenario) }
      .filter { days.contains($0.lastDay(offsets: offsets)) || $0.days.contains(where: days.contains) }
    guard !concerned.isEmpty else { return [] }
    let presence = PresenceCount(history.duties)
    let passes = history.passesMade(for: scenario)
    return concerned.map { answer in
      let request = answer.request
      if let answered = request.answered {
        return RequestRecord(
          request: request, status: .answered, answer: answered..<answered.advanced(by: request.minutes), people: [])
      }
      guard let given = answer.given(by: presence, passes: passes, in: scenario) else {
        let last = answer.lastDay(offsets: offsets)
        let isOver = last < days.upperBound && isCounted(last)
        return RequestRecord(request: request, status: isOver ? .unanswered : .open, answer: nil, people: [])
      }
      return RequestRecord(request: request, status: .answered, answer: given.interval, people: given.people)
    }
    .sorted { ($0.request.time.upperBound, $0.request.id) < ($1.request.time.upperBound, $1.request.id) }
  }
}
