import Foundation
import Rostering

/// What the fields of a CSV row mean. As elsewhere, nil comes after a report.
extension CSVTable.Row {
  /// A date, ISO or the French way.
  func day(_ column: String) -> Day? {
    let text = self[column]
    guard !text.isEmpty else {
      report(column, "a date is missing", advice: "Maybe write it as YYYY-MM-DD, such as 2010-04-30")
      return nil
    }
    return day(column, written: text)
  }

  /// A date that is a field or the first part of one.
  func day(_ column: String, written text: String) -> Day? {
    guard let day = Day(iso: text) ?? Dates.french(text), Dates.known.contains(day) else {
      report(column, Dates.complaint(about: text), advice: Dates.advice(on: text))
      return nil
    }
    return day
  }

  /// A date that may be left out; a wrong one is reported and counts as left out.
  func optionalDay(_ column: String) -> Day? { self[column].isEmpty ? nil : day(column) }

  /// A time: `20:00`, or as spreadsheets rewrite it, `20:00:00`.
  func clockTime(_ column: String) -> ClockTime? { clockTime(column, written: self[column]) }

  /// A time that is a field or the last part of one.
  func clockTime(_ column: String, written text: String) -> ClockTime? {
    let short = text.split(separator: ":").count == 3 && text.hasSuffix(":00") ? text.dropLast(3) : text[...]
    guard let time = ClockTime(short) else {
      let message = text.isEmpty ? "a time is missing" : "this is no time from 00:00 to 48:00"
      report(column, message, advice: Times.advice(on: text))
      return nil
    }
    return time
  }

  /// The hours from `from_time` to `to_time`.
  ///
  /// - Parameter what: What has them, as a message calls it: “the absence”.
  func hours(of what: String) -> Range<ClockTime>? {
    let from = clockTime("from_time")
    guard let to = clockTime("to_time"), let from else { return nil }
    guard from < to else {
      report("to_time", Times.outOfOrder(what, from), advice: Times.advice(onEnd: to, after: from))
      return nil
    }
    return from..<to
  }

  /// A whole number of at most four digits.
  func integer(_ column: String, in range: ClosedRange<Int>, or message: String, advice: String) -> Int? {
    guard self[column].wholeMatch(of: /[0-9]{1,4}/) != nil, let number = Int(self[column]), range.contains(number)
    else {
      report(column, message, advice: advice)
      return nil
    }
    return number
  }

  /// A time of a rota, which may have the offset that tells the two hours of October apart.
  func tableTime(_ column: String) -> TableTime? {
    if let time = TableTime(self[column]), time.offset != nil { return time }
    return clockTime(column).flatMap { TableTime($0.description) }
  }

  /// A word of a choice, in any case.
  func choice<Choice: RawRepresentable & CaseIterable>(_ column: String, _: Choice.Type = Choice.self) -> Choice?
  where Choice.RawValue == String { choice(column, written: self[column]) }

  /// One of some words, as a field or a part of one.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: String, written text: String, _: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text.lowercased()) else {
      let words = Choice.allCases.map(\.rawValue)
      file.report(
        line: line, field: column, value: text, "this is none of \(words.joined(separator: ", "))",
        advice: Nearest.advice(on: text, among: words, orElse: "Maybe another word"))
      return nil
    }
    return choice
  }

  /// A person of the team; nil without a report when nobody knows the team.
  func person(_ column: String, among team: [Person.ID]?) -> Person.ID? {
    team.flatMap { person(self[column], column, among: $0) }
  }

  /// A person of the team under an identifier that is part of a field.
  func person(_ text: String, _ column: String, among team: [Person.ID]) -> Person.ID? {
    guard let person = team.first(where: { $0.text == text }) else {
      file.report(
        line: line, field: column, value: text, "there is nobody with this identifier in the team",
        advice: Nearest.advice(
          on: text, among: team.map(\.text).filter(Person.ID.isValid), orElse: "Maybe the person is still to be listed")
      )
      return nil
    }
    return person
  }

  /// The parts of a field between `|`, trimmed; empty parts are reported.
  func parts(_ column: String) -> [String] {
    guard !self[column].isEmpty else { return [] }
    let parts = self[column].split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    if parts.contains("") {
      report(column, "there is nothing on one side of “|”", advice: "Maybe delete the “|”")
    }
    return parts.filter { !$0.isEmpty }
  }
}
