import Rostering

/// What the rules on runs ask of one person's line: runs of days with work, neither too long nor too short, and the days
/// off between them.
///
/// A run begins on a day with work after a day without. That a beginning is followed by enough days with work, and
/// preceded by enough days without, are the rows of D. Rajan and S. Takriti, “Minimum up/down polytopes of the unit
/// commitment problem with start-up costs”, IBM Research Report RC23628, 2005: where every day is open and no other rule
/// speaks, they have no fractional vertex.
struct LineRuns: Hashable, Sendable {
  /// The position of the person.
  let person: Int
  /// Stretches of days that are one too many for a run.
  var windows: [Window] = []
  /// The days on which a run may begin or not.
  var starts: [Day] = []
  /// Days that must be worked when a run begins shortly before.
  var lengths: [Row] = []
  /// Days that must be off when a run begins shortly after.
  var gaps: [Row] = []

  /// One day more in a row than may be worked.
  struct Window: Hashable, Sendable {
    let rule: RuleName
    let first: Day
    /// Its days that are not worked for certain.
    let open: [Day]
    /// How many of these may be worked.
    let atMost: Int
  }

  /// A day with the beginnings of runs that bind it.
  struct Row: Hashable, Sendable {
    let rule: RuleName
    let day: Day
    /// The days on which such a run may begin.
    let starts: [Day]
    /// How many such runs begin for certain.
    let certain: Int
  }
}

extension LineRuns {
  /// What a kind of rule asks of runs, or nil when it asks nothing.
  struct Demand {
    let rule: RuleName
    /// The most days with work in a row.
    var longest: Int?
    /// The fewest days with work in a row, when more than one.
    var shortest: Int?
    /// The fewest days off between two runs, when more than one.
    var apart: Int?

    init?(_ rule: any WorkRule) {
      self.rule = rule.name
      switch rule.kind {
      case .runsOfWork(let atLeast, let atMost):
        longest = atMost
        shortest = atLeast > 1 ? atLeast : nil
      case .runsOfDaysOff(let atLeast): apart = atLeast > 1 ? atLeast : nil
      case .menu, .dutySpan, .succession, .sum, .restBlock, .balance, .counter: return nil
      }
      if longest == nil, shortest == nil, apart == nil { return nil }
    }

    /// Whether the beginnings of runs matter.
    var isOnStarts: Bool { shortest != nil || apart != nil }

    /// How many days before and after a day it looks.
    var reach: Int { [longest, shortest, apart].compactMap(\.self).max() ?? 0 }
  }
}
