import Rostering

/// A time of `rota.csv`: on the clock of the line's date, with the offset from UTC where the clock shows the time twice.
///
/// In October the hour from 02:00 comes twice. A bare time means the first; the second is written `26:10+01:00`.
struct TableTime {
  let time: ClockTime
  /// Minutes east of UTC; nil where the clock alone says when.
  let offset: Int?

  /// The time of an instant, with its offset where the clock has shown the time before.
  init(of instant: Instant, countedFrom day: Day, offsets: UTCOffsets) {
    time = offsets.time(at: instant, countedFrom: day)
    let first = offsets.instant(on: day, at: time)
    let isRepeated = first < instant && offsets.moment(at: first) == offsets.moment(at: instant)
    offset = isRepeated ? offsets.offset(at: instant) : nil
  }

  /// The time of a text, `20:00` or `26:10+01:00`, or nil when it is none.
  init?(_ text: String) {
    guard let match = text.wholeMatch(of: /([0-9]{1,2}:[0-9]{2})(:00)?([+\-])([0-9]{2}):([0-9]{2})/) else {
      guard let time = ClockTime(text) else { return nil }
      self.time = time
      self.offset = nil
      return
    }
    guard let time = ClockTime(match.1), let hours = Int(match.4), let minutes = Int(match.5), hours <= 23, minutes < 60
    else { return nil }
    self.time = time
    self.offset = (match.3 == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The instant on a day, or nil when no clock of the zone shows the time with that offset.
  func instant(on day: Day, offsets: UTCOffsets) -> Instant? {
    guard let offset else { return offsets.instant(on: day, at: time) }
    let instant = Instant(minutes: day.number * 1_440 + time.minutes - offset)
    return offsets.offset(at: instant) == offset ? instant : nil
  }
}

extension TableTime: CustomStringConvertible {
  /// The time as it is written in a table.
  var description: String {
    guard let offset else { return time.description }
    return "\(time)\(offset < 0 ? "-" : "+")\(ClockTime(minutes: abs(offset)))"
  }
}
