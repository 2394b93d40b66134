import Rostering

/// Dates, times and durations in words.
struct DateWords: Sendable {
  let language: Scenario.Language

  /// The month and the year: `avril 2010`.
  func month(of day: Day) -> String { "\(months[day.date.month - 1]) \(day.date.year)" }

  /// The days of a horizon: the month when it is one, both ends otherwise.
  func period(_ horizon: Horizon) -> String {
    guard !horizon.days.isEmpty else { return long(horizon.first) }
    let last = horizon.end.advanced(by: -1)
    let (year, month, day) = horizon.first.date
    if day == 1, last == Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) {
      return self.month(of: horizon.first)
    }
    return horizon.first == last ? long(last) : "\(long(horizon.first)) – \(long(last))"
  }

  /// The weekday, the day and the month: `jeu. 1 avril`, `Thu 1 April`.
  func short(_ day: Day) -> String { "\(weekday(day.weekday)) \(day.date.day) \(months[day.date.month - 1])" }

  /// The same with the year.
  func long(_ day: Day) -> String { "\(short(day)) \(day.date.year)" }

  /// The weekday, as short as people write it.
  func weekday(_ weekday: Weekday) -> String {
    switch language {
    case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday.index]
    case .french: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."][weekday.index]
    }
  }

  /// The initials of the weekdays in a calendar: two letters.
  func initials(_ weekday: Weekday) -> String {
    switch language {
    case .english: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][weekday.index]
    case .french: ["lu", "ma", "me", "je", "ve", "sa", "di"][weekday.index]
    }
  }

  /// Minutes as hours: `14 h 30` in French, `14 h 30 min` in English; `0 h` for none.
  func hours(_ minutes: Int) -> String {
    let (whole, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let sign = minutes < 0 ? "−" : ""
    guard rest > 0 else { return "\(sign)\(whole) h" }
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return language == .french ? "\(sign)\(whole) h \(digits)" : "\(sign)\(whole) h \(digits) min"
  }

  /// A number with the language's decimal sign and as many decimals as it needs, two at most.
  func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "−" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let padded = rest < 10 ? "0\(rest)" : "\(rest)"
    let decimals = padded.hasSuffix("0") ? String(padded.prefix(1)) : padded
    return "\(sign)\(whole)\(language == .french ? "," : ".")\(decimals)"
  }

  /// A fraction as a percentage.
  func percent(_ fraction: Double) -> String { number(fraction * 100) + " %" }

  private var months: [String] {
    switch language {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ]
    }
  }
}
