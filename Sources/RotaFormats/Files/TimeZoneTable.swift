import Foundation
import Rostering

extension UTCOffsets {
  /// The days whose offsets ``init(ianaZone:)`` tells: those of the years 1970 to 2100.
  public static let knownDays = Day(number: 0)..<Day(number: 47_847)

  /// The offsets of a time zone from 1970 to 2100, from Foundation's data; nil when there is no such zone.
  ///
  /// A zone is one of the IANA names that Foundation lists, or `UTC`: abbreviations such as `CET` and offsets such as
  /// `GMT+2` never change their clocks, which is not what anybody means.
  public init?(ianaZone name: String) {
    guard name == "UTC" || TimeZone.knownTimeZoneIdentifiers.contains(name), let zone = TimeZone(identifier: name)
    else { return nil }
    let offset = { (minute: Int) in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)).minutesRoundedDown
    }
    // No zone changes its clocks twice within nine days, so a walk in such steps finds each change, and halving
    // places it to the minute.
    let step = 9 * 1_440
    var transitions: [Transition] = []
    var last = offset(0)
    let initial = last
    for start in stride(from: 0, to: UTCOffsets.knownDays.upperBound.number * 1_440, by: step) {
      let next = offset(start + step)
      guard next != last else { continue }
      var (before, after) = (start, start + step)
      while after - before > 1 {
        let middle = (before + after) / 2
        if offset(middle) == last { before = middle } else { after = middle }
      }
      transitions.append(Transition(at: Instant(minutes: after), to: next))
      last = next
    }
    self.init(zone: name, initial: initial, transitions: transitions)
  }

  /// What may have been meant by a name that is no zone.
  static func advice(onZone name: String) -> String {
    guard let near = Nearest.candidate(to: name, among: TimeZone.knownTimeZoneIdentifiers) else {
      return "Maybe “Europe/Paris”"
    }
    return "Maybe you meant “\(near)”"
  }
}

extension Int {
  /// Seconds as whole minutes; Liberia was 44 minutes and 30 seconds behind until 1972.
  fileprivate var minutesRoundedDown: Int { self >= 0 ? self / 60 : -((59 - self) / 60) }
}
