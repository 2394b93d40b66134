/// Night work over twelve months, from which on somebody is a night worker.
///
/// Nobody is kept from working by it; it is told, because a night worker's days are shorter, and have a medical follow-up
/// (L3122-6 to L3122-11).
public struct NightWork: WorkRule, Hashable {
  /// Minutes of night work in twelve months.
  public var minutes: Int
  /// When the night begins; it ends on the next day.
  public var from: ClockTime
  /// When it ends.
  public var to: ClockTime

  /// How many days twelve months are taken for.
  static let days = 365

  /// Night work of so many minutes in twelve months: 270 hours between 21:00 and 6:00 unless told otherwise.
  public init(
    minutes: Int = 16_200, from: ClockTime = ClockTime(minutes: 1_260), to: ClockTime = ClockTime(minutes: 360)
  ) {
    self.minutes = minutes
    self.from = from
    self.to = to
  }

  /// The name of the rule.
  public var name: RuleName { .nightWork }
  /// The articles of law on who is a night worker, where no agreement says otherwise.
  public var source: String { "L3122-5, L3122-20, L3122-23" }
  /// The rule in one sentence.
  public var sentence: String {
    "From \(hours(minutes)) between \(from) and \(to) in twelve months on, a night worker (told, binds nobody)."
  }
  /// A count that is told.
  public var kind: RuleKind { .counter }

  /// The first day with a duty up to which twelve months hold so much night work, as far as they are known.
  public func breaches(in line: LineOfWork, over days: Range<Day>) -> [RuleBreach] {
    let worked = Set(line.duties.map(\.day)).filter(days.contains).sorted()
    for day in worked {
      let measured = minutes(of: line, upTo: day)
      guard measured < minutes else {
        return [RuleBreach(rule: name, day: day, measured: measured, limit: minutes, unit: .minutes)]
      }
    }
    return []
  }

  /// Minutes of night work in the duties of the twelve months that end with a day.
  public func minutes(of line: LineOfWork, upTo day: Day) -> Int {
    minutes(of: line, over: day.advanced(by: 1 - NightWork.days)..<day.advanced(by: 1))
  }

  /// Minutes of night work in the duties of some days.
  public func minutes(of line: LineOfWork, over days: Range<Day>) -> Int {
    line.duties.filter { days.contains($0.day) }.reduce(0) { $0 + minutes(of: $1, offsets: line.offsets) }
  }

  private func minutes(of stint: LineOfWork.Stint, offsets: UTCOffsets) -> Int {
    (-1...1).map { stint.day.advanced(by: $0) }.reduce(0) { sum, day in
      let night = offsets.instant(on: day, at: from)..<offsets.instant(on: day.advanced(by: 1), at: to)
      return stint.work.reduce(sum) { $0 + ($1.overlaps(night) ? $1.clamped(to: night).minutes : 0) }
    }
  }
}
