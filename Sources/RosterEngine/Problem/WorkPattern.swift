/// What rules on runs ask of single days: a bounded sum over days worked and runs begun.
///
/// A day is worked when a choice made on it, or one made on the day before, falls on it; a run begins on a day worked after a
/// day not worked. Days outside the line are worked or not for certain.
public struct WorkPattern: Hashable, Sendable {
  /// One bounded sum.
  public struct Row: Hashable, Sendable {
    /// What each day adds when it is worked.
    public var worked: [Int: Int]
    /// What each day adds when a run begins on it.
    public var begun: [Int: Int]
    /// The greatest value of the sum.
    public var atMost: Int

    /// A sum.
    public init(worked: [Int: Int] = [:], begun: [Int: Int] = [:], atMost: Int) {
      self.worked = worked
      self.begun = begun
      self.atMost = atMost
    }
  }

  /// What makes a day one with work.
  public struct Work: Hashable, Sendable {
    /// The choices of the day itself, as a mask.
    public var own: UInt64
    /// The choices of the day before that reach into it, as a mask.
    public var reaching: UInt64
    /// Whether it is worked whatever is chosen.
    public var isCertain: Bool

    /// What makes a day one with work; by default nothing.
    public init(own: UInt64 = 0, reaching: UInt64 = 0, isCertain: Bool = false) {
      self.own = own
      self.reaching = reaching
      self.isCertain = isCertain
    }
  }

  /// What makes each day one with work; days that are missing are not worked.
  ///
  /// Days before the line are negative.
  public var work: [Int: Work]
  /// The sums.
  public var rows: [Row]

  /// A pattern.
  public init(work: [Int: Work] = [:], rows: [Row] = []) {
    self.work = work
    self.rows = rows
  }
}
