import Foundation
import Rostering

/// What is said about identifiers that are none.
enum Identifiers {
  static let rule =
    "an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most"

  /// The text with what is not allowed replaced: `Médiatrice 1` gives `mediatrice-1`.
  static func normalized(_ text: String) -> String? {
    let letters = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.compactMap {
      scalar -> Character? in
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": Character(scalar)
      case " ", ".", "/", "'", "’": "-"
      default: nil
      }
    }
    let trimmed = String(letters.drop { $0 == "-" || $0 == "_" }.prefix(64))
    return Identifier<Void>.isValid(trimmed) ? trimmed : nil
  }

  static func advice(on text: String) -> String {
    normalized(text).map { "Maybe “\($0)”" } ?? "Maybe a short name such as “m1”"
  }
}

/// What is said about times that are none.
enum Times {
  /// A time that a text may have meant: `20h00`, `2000` and the 1200 minutes of an unquoted `20:00`.
  static func advice(on text: String) -> String {
    let digits = text.split(whereSeparator: { !$0.isNumber })
    var guess: ClockTime?
    switch digits.count {
    case 1 where (3...4).contains(text.count) && text.allSatisfy(\.isNumber):
      guess = ClockTime("\(text.dropLast(2)):\(text.suffix(2))")
    case 1: guess = ClockTime("\(digits[0]):00")
    case 2, 3: guess = ClockTime("\(digits[0]):\(digits[1].count == 1 ? "0" : "")\(digits[1])")
    default: break
    }
    return guess.map { "Maybe “\($0)”" } ?? "Maybe write it as HH:MM, such as “20:00”"
  }

  /// An end that does not come after its start.
  static func outOfOrder(_ subject: String, _ start: ClockTime) -> String {
    "\(subject) ends at or before its start at \(start)"
  }

  /// An end in the small hours, counted on from the day before.
  static func advice(onEnd end: ClockTime, after start: ClockTime) -> String {
    guard end < start, end.minutes + 1_440 <= 2_880, end.minutes < 720 else { return "Maybe swap the two times" }
    return
      "Maybe “\(ClockTime(minutes: end.minutes + 1_440))”: an end after midnight counts on from the day that began it"
  }
}

/// What is said about dates that are none.
enum Dates {
  /// The days for which the offsets of time zones are known.
  static let known = UTCOffsets.knownDays

  /// A date written the French way, `31/12/2010`.
  static func french(_ text: String) -> Day? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  static func complaint(about text: String) -> String {
    guard let (year, month, number) = numbers(text) else { return "this is no date written YYYY-MM-DD" }
    guard let day = Day(year: year, month: month, day: number) else { return "there is no such day in the calendar" }
    return known.contains(day) ? "this is no date written YYYY-MM-DD" : "the date lies outside the years 1970 to 2100"
  }

  static func advice(on text: String) -> String {
    guard let (year, month, number) = numbers(text.replacing(".", with: "/")), (1...12).contains(month) else {
      return "Maybe write it as YYYY-MM-DD, such as 2010-04-30"
    }
    // A day after the month's last becomes the last: 29 February of most years is the 28th.
    let last = Day.length(ofMonth: month, year: year)
    guard number > 0, number <= 31, let day = Day(year: year, month: month, day: Swift.min(number, last)) else {
      return "Maybe write it as YYYY-MM-DD, such as 2010-04-30"
    }
    return known.contains(day) ? "Maybe \(day)" : "Maybe another year"
  }

  /// The numbers of `YYYY-MM-DD` or `DD/MM/YYYY`, whatever they are.
  private static func numbers(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    let french = text.split(separator: "/", omittingEmptySubsequences: false)
    let parts = iso.count == 3 ? iso : french.reversed()
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count), (1...2).contains(parts[2].count),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return (year, month, day)
  }
}
