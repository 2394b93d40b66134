import Rostering

/// In what order several people or units take the same break.
enum BreakOrder {
  /// The turns from the scenario's own outwards, the earlier first, as far as they are allowed.
  static func around(_ own: Int, in turns: ClosedRange<Int>, isAllowed: (Int) -> Bool) -> [Int] {
    let others = turns.filter { $0 != own && isAllowed($0) }
    return [own] + others.sorted { (abs($0 - own), $0) < (abs($1 - own), $1) }
  }
}

extension DutyShape {
  /// Minutes after which work is interrupted by a break (L3121-16).
  private static let mostMinutesWithoutBreak = 360

  /// Whether a break may begin at another time than the scenario's: not at the very beginning of the presence or at its end,
  /// and with no more than six hours of work before it or after it, or no more than the scenario's own has.
  func allows(breakAt start: Instant, insteadOf own: Instant) -> Bool {
    guard let pause else { return true }
    let end = start.advanced(by: pause.minutes)
    // Hours off between two parts of a day are no work before or after the break.
    guard let part = parts.first(where: { $0.presence.contains(own) }), part.presence.lowerBound < start,
      end < part.presence.upperBound
    else { return false }
    let (before, after) = (part.span.lowerBound.distance(to: start), end.distance(to: part.span.upperBound))
    let ownBefore = part.span.lowerBound.distance(to: own)
    let ownAfter = own.advanced(by: pause.minutes).distance(to: part.span.upperBound)
    return before <= max(DutyShape.mostMinutesWithoutBreak, ownBefore)
      && after <= max(DutyShape.mostMinutesWithoutBreak, ownAfter)
  }
}
