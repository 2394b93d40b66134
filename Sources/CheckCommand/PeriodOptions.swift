import ArgumentParser
import Foundation
import Rostering
import RotaFormats

/// The days that a command is about: a month, or from one date up to another.
public struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The month to plan.", valueName: "YYYY-MM"))
  var month: MonthArgument?

  @Option(help: ArgumentHelp("The first day.", valueName: "YYYY-MM-DD"))
  var from: Day?

  @Option(help: ArgumentHelp("The day after the last.", valueName: "YYYY-MM-DD"))
  var to: Day?

  /// Options that nobody has filled in.
  public init() {}

  /// Refuses a month with dates, half a pair of dates, days in the wrong order, and days whose clocks nobody knows.
  public func validate() throws {
    guard month == nil || (from == nil && to == nil) else {
      throw ValidationError("--month and --from/--to are two ways to say one thing. Maybe leave one of them out.")
    }
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together. Maybe add the other; --to is the day after the last.")
    }
    if let from, let to {
      guard from < to else {
        throw ValidationError("--to \(to) is not after --from \(from). Maybe the two are the wrong way round.")
      }
      guard from.distance(to: to) <= 400 else {
        throw ValidationError("--from \(from) --to \(to) is more than 400 days. Maybe plan it in several parts.")
      }
    }
    if let given, given.days.clamped(to: UTCOffsets.knownDays) != given.days {
      throw ValidationError("The days asked for lie outside the years 1970 to 2100. Maybe another year.")
    }
  }

  /// The days asked for, or nil when none are.
  public var given: Horizon? {
    if let month { return month.horizon }
    guard let from, let to else { return nil }
    return Horizon(from..<to)
  }

  /// The days asked for, or the month after today's in the scenario's time zone.
  public func horizon(for scenario: Scenario) -> Horizon {
    if let given { return given }
    let now = Instant(minutes: Int(Date().timeIntervalSince1970 / 60))
    let (year, month, _) = scenario.calendar.offsets.moment(at: now).day.date
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return Horizon.month(next.0, next.1) ?? Horizon(Day(number: 0)..<Day(number: 0))
  }
}

/// A month written `YYYY-MM`.
public struct MonthArgument: ExpressibleByArgument, Sendable {
  let horizon: Horizon

  /// Reads a month, or nothing when the text is none.
  public init?(argument: String) {
    guard let first = Day(iso: argument + "-01"), let horizon = Horizon.month(first.date.year, first.date.month) else {
      return nil
    }
    self.horizon = horizon
  }
}

extension Day: ExpressibleByArgument {
  /// Reads a day written `YYYY-MM-DD`.
  public init?(argument: String) { self.init(iso: argument) }
}

extension Scenario.Language: ExpressibleByArgument {}
