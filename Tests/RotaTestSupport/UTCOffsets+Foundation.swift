import Foundation
import Rostering

extension UTCOffsets {
  /// The clocks of Paris from 1970 to 2100, as Foundation knows them.
  public static let paris = UTCOffsets(foundationZone: "Europe/Paris")

  /// The clocks of a zone from 1970 to 2100, as Foundation knows them.
  public init(foundationZone name: String) {
    guard let zone = TimeZone(identifier: name) else { preconditionFailure("there is no zone “\(name)”") }
    let end = Date(timeIntervalSince1970: 130 * 365.25 * 86_400)
    var date = Date(timeIntervalSince1970: 0)
    let initial = zone.secondsFromGMT(for: date) / 60
    var transitions: [Transition] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end {
      let offset = zone.secondsFromGMT(for: next) / 60
      if offset != transitions.last?.offset ?? initial {
        let minutes = Int(next.timeIntervalSince1970) / 60
        transitions.append(Transition(at: Instant(minutes: minutes), to: offset))
      }
      date = next
    }
    self.init(zone: name, initial: initial, transitions: transitions)
  }
}
