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
    guard let moment = LocalMoment(iso: Substring(text.utf8.prefix(16))), Dates.known.contains(moment.day),
      let offset = offset(withoutSeconds(text.utf8.dropFirst(16)))
    else { return nil }
    return Instant(minutes: moment.day.number * 1_440 + moment.minute - offset)
  }

  /// What follows the seconds, which are zero or left out; what follows the minutes when they are anything else.
  private static func withoutSeconds(_ text: Substring.UTF8View) -> Substring.UTF8View {
    guard text.starts(with: ":00".utf8) else { return text }
    let rest = text.dropFirst(3)
    guard rest.first == UInt8(ascii: ".") else { return rest }
    let decimals = rest.dropFirst().prefix { $0 == UInt8(ascii: "0") }
    return decimals.isEmpty ? text : rest[decimals.endIndex...]
  }

  /// The minutes of `Z`, `+02:00` or `-03:30`.
  private static func offset(_ text: Substring.UTF8View) -> Int? {
    guard !text.elementsEqual("Z".utf8) else { return 0 }
    guard text.count == 6, let sign = text.first, "+-".utf8.contains(sign),
      let shift = ClockTime(Substring(text.dropFirst())), shift < .endOfDay
    else { return nil }
    return sign == UInt8(ascii: "-") ? -shift.minutes : shift.minutes
  }
}
