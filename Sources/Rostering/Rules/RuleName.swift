/// The name of a rule, as findings, rows of the model and the scenario write it.
public enum RuleName: String, CaseIterable, Codable, Sendable {
  // What everybody's line must keep.
  case oneDuty, availability, eligibility, onePlace
  // The rules of work, for employees.
  case dailyMaximum, amplitude, dailyRest, daysAWeek, weeklyRest, consecutiveDaysOff, weeklyMaximum, contractHours
  case interruptions
  case consecutiveDaysWorked, daysOffBetweenRuns, weekendsWorked, dutyCount, horizonMaximum, nightWork
  // What holds in the field, for everybody.
  case neverAlone, unitSize, pairing, passByUnit, passLength, passWalk, passOpening, passBreak, answer
  // What holds for sessions with beneficiaries.
  case session, sessionsADay, sessionOrder, sessionsApart, sessionTurns, sessionRoom
  // What a rota must be to be one at all, and what its reader should know.
  case knownPerson, dutyDay, withinHorizon, withinDuty, openPost, idle

  /// Whether it is one of the rules of work, which a scenario may set or switch off.
  public var isOfWork: Bool {
    switch self {
    case .dailyMaximum, .amplitude, .dailyRest, .daysAWeek, .weeklyRest, .consecutiveDaysOff, .weeklyMaximum,
      .contractHours, .consecutiveDaysWorked, .daysOffBetweenRuns, .weekendsWorked, .dutyCount, .horizonMaximum,
      .nightWork, .interruptions:
      true
    case .oneDuty, .availability, .eligibility, .onePlace, .neverAlone, .unitSize, .pairing, .passByUnit, .passLength,
      .passWalk,
      .passOpening, .passBreak, .answer, .session, .sessionsADay, .sessionOrder, .sessionsApart, .sessionTurns,
      .sessionRoom, .knownPerson, .dutyDay, .withinHorizon, .withinDuty, .openPost, .idle:
      false
    }
  }
}
