/// What came of a solve: why it stopped, and what is proven of each stage.
public struct SolveReport: Hashable, Sendable {
  /// Why the solve stopped.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// Both stages are proven optimal.
    case optimal
    /// Both stages are proven within the relative gap asked for.
    case gapReached
    /// A limit of time or work came first.
    case limit
    /// Somebody stopped it.
    case cancelled
    /// The solver failed on the way, and what was left of it proved no more.
    case failed
    /// Locked duties, history or training contradict the rules of work; the rota keeps the rest of them.
    case locksBreakLaw
  }

  /// What is proven of the priced gaps.
  public struct Coverage: Hashable, Codable, Sendable {
    /// Priced gaps of the rota, provisional days included.
    public var cost: Double
    /// No rota costs less; nil when nothing is proven.
    public var bound: Double?
    /// (cost − bound) / max(cost, 1); nil when nothing is proven.
    public var relativeGap: Double?
    /// Person-minutes that window requirements of the horizon lack.
    public var uncoveredMinutes: Int
    /// No rota lacks fewer; nil when nothing is proven.
    public var uncoveredMinutesBound: Int?

    /// What is proven of the priced gaps.
    public init(cost: Double, bound: Double?, uncoveredMinutes: Int, uncoveredMinutesBound: Int?) {
      self.cost = cost
      self.bound = bound
      self.relativeGap = SolveReport.relativeGap(cost: cost, bound: bound)
      self.uncoveredMinutes = uncoveredMinutes
      self.uncoveredMinutesBound = uncoveredMinutesBound
    }
  }

  /// What is proven of hours, fairness and wishes, among the rotas with the coverage that was found.
  public struct Quality: Hashable, Codable, Sendable {
    /// Priced deviations of the rota, provisional days included.
    public var cost: Double
    /// No rota with that coverage costs less; nil when nothing is proven.
    public var bound: Double?
    /// (cost − bound) / max(cost, 1); nil when nothing is proven.
    public var relativeGap: Double?

    /// What is proven of hours, fairness and wishes.
    public init(cost: Double, bound: Double?) {
      self.cost = cost
      self.bound = bound
      self.relativeGap = SolveReport.relativeGap(cost: cost, bound: bound)
    }
  }

  /// Why the solve stopped.
  public var status: Status
  /// How long it took.
  public var seconds: Double
  /// Stage 1.
  public var coverage: Coverage
  /// Stage 2.
  public var quality: Quality

  /// What came of a solve.
  public init(status: Status, seconds: Double, coverage: Coverage, quality: Quality) {
    self.status = status
    self.seconds = seconds
    self.coverage = coverage
    self.quality = quality
  }

  /// The relative gap below which a cost counts as proven: the tolerance of floating-point solvers.
  public static let provenGap = 1e-6

  /// The distance from cost to bound, relative to the cost; never negative.
  public static func relativeGap(cost: Double, bound: Double?) -> Double? {
    bound.map { Swift.max(0, cost - $0) / Swift.max(cost, 1) }
  }
}
