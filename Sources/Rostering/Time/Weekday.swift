/// A day of the week, Monday first as in the civil week.
public enum Weekday: String, CaseIterable, Codable, Sendable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"

  /// Days since Monday: 0 to 6.
  public var index: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }
}

extension Weekday: Comparable {
  /// Orders weekdays from Monday to Sunday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.index < right.index }
}
