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
    return span(horizon.first, last)
  }

  /// From one day to another: `du lun. 5 au dim. 11 avril 2010`, `Mon 5 to Sun 11 April 2010`.
  ///
  /// The month and the year of the first day are said only when they are not those of the last.
  func span(_ first: Day, _ last: Day, withYear: Bool = true) -> String {
    let end = withYear ? long(last) : short(last)
    guard first != last else { return end }
    let start =
      first.date.year != last.date.year
      ? long(first)
      : first.date.month != last.date.month ? short(first) : "\(weekday(first.weekday)) \(number(of: first))"
    return language == .french ? "du \(start) au \(end)" : "\(start) to \(end)"
  }

  /// The weekday, the day and the month: `jeu. 1er avril`, `Thu 1 April`.
  func short(_ day: Day) -> String {
    "\(weekday(day.weekday)) \(number(of: day)) \(months[day.date.month - 1])"
  }

  /// The same with the year.
  func long(_ day: Day) -> String { "\(short(day)) \(day.date.year)" }

  /// The day of the month; French alone counts the first as an ordinal.
  private func number(of day: Day) -> String {
    day.date.day == 1 && language == .french ? "1er" : "\(day.date.day)"
  }

  /// A number with its noun, `1 personne` or `2 personnes`.
  ///
  /// French counts none as one, English as several.
  func count(_ number: Int, _ one: String, _ many: String) -> String {
    let isSingular = language == .french ? number < 2 : number == 1
    return "\(number)\u{A0}\(isSingular ? one : many)"
  }

  /// The colon, after the space that French puts there.
  var colon: String { language == .french ? "\u{A0}:" : ":" }

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
    let isExact = minutes % 60 == 0
    return (tabular(minutes) + (language == .english && !isExact ? " min" : "")).replacing(" ", with: "\u{A0}")
  }

  /// The same for a column of a table, where the minutes need no word: `14 h 30`.
  func tabular(_ minutes: Int) -> String {
    let (whole, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let sign = minutes < 0 ? "−" : ""
    guard rest > 0 else { return "\(sign)\(whole) h" }
    return "\(sign)\(whole) h \(rest < 10 ? "0" : "")\(rest)"
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

  /// A fraction as a percentage: `0,1 %` in French, `0.1%` in English.
  func percent(_ fraction: Double) -> String { number(fraction * 100) + (language == .french ? "\u{A0}%" : "%") }

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

extension DateWords {
  /// What is said in the language.
  func either<Text>(_ english: Text, _ french: Text) -> Text {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// The date in figures: `31/03/2017` in French; in English, where that may be misread, `2017-03-31`.
  func numeric(_ day: Day) -> String {
    let parts = day.description.split(separator: "-")
    return either(day.description, parts.reversed().joined(separator: "/"))
  }

  /// A whole number with its thousands apart: `5 836` in French, `5,836` in English.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    let separator = either(",", "\u{A0}")
    let groups = stride(from: digits.count, to: 0, by: -3).map { String(digits[Swift.max(0, $0 - 3)..<$0]) }
    return (number < 0 ? "−" : "") + groups.reversed().joined(separator: separator)
  }
}
