/// How much a unit of a patrol can do in one stretch: the slots of a walk and a pass that its approach and its break leave.
///
/// A duty loses its approach in its first stretch and its break in the stretch where the scenario puts it; where duties
/// differ, the one that loses most decides, so that a round can always be walked.
public struct PassRoom: Hashable, Sendable {
  /// How many passes one unit can make.
  public let capacity: Int
  /// Minutes that it loses at the start.
  public let approach: Int
  /// The break that begins in the stretch, at the scenario's time; the longest where duties differ.
  public let pause: Range<Instant>?

  /// The room of the units of an open post.
  public init(of openPost: Stretch.OpenPost, in stretch: Stretch, scenario: Scenario) {
    self.init(
      in: stretch, worked: scenario.shapes(at: openPost, in: stretch), settings: scenario.passes(of: openPost.post))
  }

  /// The room in a stretch of units whose people work some duties.
  ///
  /// - Parameter shapes: ``Scenario/shapes(at:in:)``.
  public init(in stretch: Stretch, worked shapes: [DutyShape], settings: PassSettings) {
    let isFirst = shapes.flatMap(\.parts).contains { $0.presence.lowerBound == stretch.interval.lowerBound }
    self.approach = isFirst ? settings.approach : 0
    self.pause = shapes.compactMap(\.pause).filter { stretch.interval.contains($0.lowerBound) }
      .max { $0.minutes < $1.minutes }
    self.capacity = settings.capacity(inMinutes: stretch.minutes - approach - (pause?.minutes ?? 0))
  }

  /// How many visits of some slots in a row one unit is sure to find room for, rounded down to a power of two; none when
  /// even one may not fit.
  ///
  /// A break may fall between any two slots, and is not to fall within a visit. Visits that take halves, quarters and eighths
  /// of a unit fill units without a rest, whatever their order: so as many as fit in the numbers fit on the clock
  /// (E. G. Coffman, M. R. Garey and D. S. Johnson, “Bin packing with divisible item sizes”, Journal of Complexity 3, 1987).
  public func visitsAUnit(ofSlots slots: Int) -> Int {
    let visits = pause == nil ? capacity / slots : (capacity + 1) / slots - 1
    return visits < 1 ? 0 : 1 << (Int.bitWidth - 1 - visits.leadingZeroBitCount)
  }
}

extension Scenario {
  /// The duties of the menu whose people are at an open post throughout a stretch.
  public func shapes(at openPost: Stretch.OpenPost, in stretch: Stretch) -> [DutyShape] {
    shapes(on: openPost.occurrence.day).filter { $0.isPresent(in: stretch) }
  }
}
