import Rostering

/// Two duties of one person that lie too close together: a forbidden succession.
struct Succession: Hashable, Sendable {
  /// The earlier duty.
  let earlier: DutyOption
  /// The duties of one later day that begin too soon after it.
  let later: [DutyOption]
  /// What forbids it.
  let requirement: Requirement
}

/// A sum over one person's duties in a period that stays within a limit.
struct WorkLimit: Hashable, Sendable {
  /// The rule.
  let rule: RuleName
  /// The position of the person.
  let person: Int
  /// The first day of the period.
  let day: Day
  /// What each duty adds, in minutes or days; options that add nothing are left out.
  let amounts: [Amount]
  /// Civil days that two different duties may each spoil, and which then count once.
  let sharedDays: [SharedDay]
  /// What may still be added to the work that is no choice.
  let atMost: Int

  struct Amount: Hashable, Sendable {
    let option: DutyOption
    let amount: Int
  }

  /// A civil day on which one duty begins and into which the one of the day before may reach.
  struct SharedDay: Hashable, Sendable {
    let day: Day
    let beginning: [DutyOption]
    let reaching: [DutyOption]
  }

  /// The requirement that the limit states.
  func requirement(of people: [Person]) -> Requirement { .rule(rule, people[person].id, day) }
}

/// The rest that one person is owed in one civil week: one of several blocks of time.
struct RestChoice: Hashable, Sendable {
  /// The rule.
  let rule: RuleName
  /// The position of the person.
  let person: Int
  /// The week in which the rest must begin.
  let week: CivilWeek
  /// The blocks among which to choose, in order of time.
  let blocks: [Block]
  /// Groups of duties of one day that exclude the same blocks.
  let exclusions: [Exclusion]

  struct Block: Hashable, Sendable {
    /// When the rest would be.
    let interval: Range<Instant>
    /// What the clock shows at its start: its name.
    let start: LocalMoment
  }

  struct Exclusion: Hashable, Sendable {
    /// The duty after which the group is named: the first, by its symbol, of those that exclude just these blocks.
    let named: DutyOption
    /// The duties, all of one day; at most one of them is worked.
    let options: [DutyOption]
    /// The positions of the blocks that none of them leaves free.
    let blocks: [Int]
  }

  /// The requirement that the choice states.
  func requirement(of people: [Person]) -> Requirement { .rule(rule, people[person].id, week.monday) }
}

/// Two rests of one person in successive weeks that may not overlap, because a rest counts once.
struct RestSeparation: Hashable, Sendable {
  /// The positions of the two choices.
  let earlier: Int
  let later: Int
  /// Blocks of the earlier week that overlap those of the later one.
  let earlierBlocks: [Int]
  /// Blocks of the later week; of all these blocks, at most one may be chosen.
  let laterBlocks: [Int]
}
