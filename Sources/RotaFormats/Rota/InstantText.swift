import Rostering

/// Instants as ISO 8601 with the offset that clocks on the wall had: `2010-04-01T20:00:00+02:00`.
enum InstantText {
  /// The text of an instant in a zone.
  static func text(_ instant: Instant, offsets: UTCOffsets) -> String {
    let offset = offsets.offset(at: instant)
    let sign = offset < 0 ? "-" : "+"
    let shift = ClockTime(minutes: abs(offset))
    return "\(offsets.moment(at: instant)):00\(sign)\(shift)"
  }

  /// The instant of a text, with any offset or `Z`; seconds are zero or left out.
  ///
  /// Nil when the text is anything else.
  static func instant(_ text: String) -> Instant? {
    let pattern = /([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:00(\.0+)?)?(Z|([+\-])([0-9]{2}):([0-9]{2}))/
    guard let match = text.wholeMatch(of: pattern), let moment = LocalMoment(iso: match.1),
      Dates.known.contains(moment.day)
    else { return nil }
    let hours = match.6.flatMap { Int($0) } ?? 0
    let minutes = match.7.flatMap { Int($0) } ?? 0
    guard hours <= 23, minutes < 60 else { return nil }
    let offset = (match.5 == "-" ? -1 : 1) * (hours * 60 + minutes)
    return Instant(minutes: moment.day.number * 1_440 + moment.minute - offset)
  }
}
