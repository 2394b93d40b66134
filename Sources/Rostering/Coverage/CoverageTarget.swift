/// What has been promised to residences: so many passes per period, or no more than so many days without one.
public struct CoverageTarget: Hashable, Sendable {
  /// The name of a target.
  public typealias ID = Identifier<CoverageTarget>

  /// The period over which passes are counted.
  public enum Period: String, CaseIterable, Codable, Sendable {
    /// Each day on which a patrol of the residence is open.
    case evening
    /// Each civil week.
    case week
    /// Each calendar month.
    case month
  }

  /// What is promised.
  public enum Promise: Hashable, Sendable {
    /// So many passes in each period, wholly inside a band of the clock if one is given.
    case passes(Int, per: Period, between: Range<ClockTime>?)
    /// Never more than so many open days between two days with a pass.
    case spread(maxOpenDaysBetween: Int)
  }

  /// The identifier of the target.
  public let id: ID
  /// The residences to which it is promised, each for itself.
  public var residences: [Residence.ID]
  /// What is promised.
  public var promise: Promise
  /// How many passes may be missing before a check fails.
  public var tolerance: Int

  /// A target.
  public init(id: ID, residences: [Residence.ID], promise: Promise, tolerance: Int = 0) {
    self.id = id
    self.residences = residences
    self.promise = promise
    self.tolerance = tolerance
  }

  /// The band of the clock in which a pass counts; nil for the whole evening.
  public var band: Range<ClockTime>? {
    switch promise {
    case .passes(_, per: _, between: let band): band
    case .spread: nil
    }
  }
}
