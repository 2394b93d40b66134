import Rostering

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
    /// What the clock shows at its start, with a `B` the second time that it shows that time in a night.
    let name: String

    init(_ interval: Range<Instant>, offsets: UTCOffsets) {
      let start = offsets.moment(at: interval.lowerBound)
      let isFirst = offsets.instant(on: start.day, at: start.time) == interval.lowerBound
      self.interval = interval
      self.name = isFirst ? start.description : "\(start)B"
    }
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
