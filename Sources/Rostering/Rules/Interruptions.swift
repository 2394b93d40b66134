/// The interruptions of a part-timer's day of work: how many, and how long each.
///
/// A break within a window is none: the person stays at work. The hours off between an event and the evening are one.
public struct Interruptions: WorkRule, Hashable {
  /// The longest interruption, in elapsed minutes.
  public var minutes: Int
  /// How many there may be in a day.
  public var atMost: Int

  /// Weekly minutes from which a contract is full time (L3121-27).
  static let fullTime = 2_100

  /// At most so many interruptions a day, each of at most so many minutes: one of two hours unless told otherwise.
  public init(minutes: Int = 120, atMost: Int = 1) {
    self.minutes = minutes
    self.atMost = atMost
  }

  /// The name of the rule.
  public var name: RuleName { .interruptions }
  /// The article of law, which holds where no agreement says otherwise.
  public var source: String { "L3123-30" }
  /// The rule in one sentence.
  public var sentence: String {
    "Under \(hours(Interruptions.fullTime)) a week, at most \(atMost) interruptions a day, of at most \(hours(minutes)) each."
  }
  /// A duty that breaks it is not on the person's menu.
  public var kind: RuleKind { .menu }

  /// Duties of part-timers with too many interruptions, or with one that is too long.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    guard let weekly = line.person.weeklyMinutes, weekly < Interruptions.fullTime else { return [] }
    return line.duties.filter { days.contains($0.day) }.flatMap { duty -> [RuleBreach] in
      var breaches: [RuleBreach] = []
      let longest = duty.interruptions.map(\.minutes).max() ?? 0
      if longest > minutes {
        breaches.append(RuleBreach(rule: name, day: duty.day, measured: longest, limit: minutes, unit: .minutes))
      }
      if duty.interruptions.count > atMost {
        breaches.append(
          RuleBreach(
            rule: name, day: duty.day, measured: duty.interruptions.count, limit: atMost, unit: .interruptions))
      }
      return breaches
    }
  }
}
