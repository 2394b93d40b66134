import Rostering

/// A sum over one person's duties in a period that stays within a limit.
struct WorkLimit: Hashable, Sendable {
  /// The rule.
  let rule: RuleName
  /// What the sum is called in the model.
  let symbol: String
  /// The position of the person.
  let person: Int
  /// The first day of the period.
  let day: Day
  /// What each duty adds, in minutes or days; options that add nothing are left out.
  let amounts: [Amount]
  /// Civil days that two different duties may each spoil, and which then count once.
  let sharedDays: [Day]
  /// Weekends of which any duty on either day makes one.
  let weekends: [Weekend]
  /// What may still be added to the work that is no choice.
  let atMost: Int

  struct Amount: Hashable, Sendable {
    let option: DutyOption
    let amount: Int
  }

  /// A weekend without work that is no choice.
  struct Weekend: Hashable, Sendable {
    let saturday: Day
    /// Its two days.
    let days: [WeekendDay]

    init(saturday: Day, days: [(Day, DayWork)]) {
      self.saturday = saturday
      self.days = days.map { WeekendDay(day: $0, work: $1) }
    }
  }

  /// One day of a weekend, and what makes it one with work.
  struct WeekendDay: Hashable, Sendable {
    let day: Day
    let work: DayWork
  }

  /// The requirement that the limit states.
  func requirement(of people: [Person]) -> Requirement { .rule(rule, people[person].id, day) }
}
