/// What fairness counts: the kinds of duty that people would rather share.
public enum FairnessCounter: String, CaseIterable, Codable, Sendable {
  /// Duties on a Sunday.
  case sundays
  /// Duties on a public holiday.
  case holidays
  /// Duties that end late.
  case lateEnds

  /// Whether a duty of a day, ending at a time on that day's clock, counts.
  public func counts(_ day: Day, end: ClockTime, in scenario: Scenario) -> Bool {
    switch self {
    case .sundays: day.weekday == .sunday
    case .holidays: !scenario.calendar.holidays(on: day).isEmpty
    case .lateEnds: end >= scenario.lateFrom
    }
  }
}
