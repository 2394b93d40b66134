/// One person's work as it is known: published, planned and training, in order of time.
///
/// Days of which nothing is known hold no work: a period that reaches beyond what is known is broken only if no
/// continuation can keep it.
public struct LineOfWork: Sendable {
  /// One stint of work: a duty or a training.
  public struct Stint: Hashable, Sendable {
    /// The day to which it belongs.
    public let day: Day
    /// From its first to its last minute.
    public let span: Range<Instant>
    /// The part of the span that counts as work.
    public let work: [Range<Instant>]
    /// The time within the span in which the person is off: not breaks, but hours between two parts of a day.
    public let interruptions: [Range<Instant>]
    /// Whether it is a duty, not a training.
    public let isDuty: Bool
    /// The entries of the menu with its hours on its day, as far as a rule counts them.
    public let entries: Set<DutyTemplate.ID>
  }

  /// Whose work it is.
  public let person: Person
  /// The stints, in order of time.
  public let stints: [Stint]
  /// The absences that nothing may be planned against.
  public let absences: [Absence]
  /// The clock on which the line is measured.
  public let offsets: UTCOffsets
  /// The days of which all work is known, published or planned; nil for those that are judged.
  ///
  /// Work beyond them may be known in part, such as training: that it is there is certain, that nothing else is, is not.
  public let known: Range<Day>?

  /// A person's line of work.
  /// - Parameters:
  ///   - duties: The person's duties, published and planned, in any order.
  ///   - scenario: The scenario, for absences, training and the menu.
  ///   - known: The days of which all work is known; nil for those that are judged.
  public init(of person: Person, duties: [Duty], in scenario: Scenario, known: Range<Day>? = nil) {
    let offsets = scenario.calendar.offsets
    let absences = scenario.absences.filter { $0.person == person.id && $0.isBinding }
    let training = absences.filter { $0.kind == .training }.flatMap { absence in
      absence.days.map { day in
        let interval = absence.interval(on: day, offsets: offsets)
        return Stint(day: day, span: interval, work: [interval], interruptions: [], isDuty: false, entries: [])
      }
    }
    let counted = Set(scenario.rules.book(for: person).dutyCounts.map(\.duty))
    let worked = duties.map { duty in
      let entries = counted.isEmpty ? [] : counted.intersection(scenario.entries(withHoursOf: duty.span, on: duty.day))
      return Stint(
        day: duty.day, span: duty.span, work: duty.work, interruptions: duty.interruptions, isDuty: true,
        entries: entries)
    }
    self.person = person
    self.absences = absences
    self.offsets = offsets
    self.known = known
    self.stints = (worked + training).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// The duties among the stints.
  public var duties: [Stint] { stints.filter(\.isDuty) }

  /// Minutes of work within an interval.
  public func minutesOfWork(in interval: Range<Instant>) -> Int {
    stints.lazy.flatMap(\.work).reduce(0) { $0 + Swift.max(0, $1.clamped(to: interval).minutes) }
  }

  /// Whether no minute of an interval belongs to a stint, breaks included.
  public func isFree(during interval: Range<Instant>) -> Bool {
    !stints.contains { $0.span.overlaps(interval) }
  }

  /// Whether a civil day holds at least one minute of a stint: a report until 0:15 spoils the day it ends on.
  public func hasWork(on day: Day) -> Bool { !isFree(during: offsets.interval(of: day)) }

  /// The civil weeks in which the person is owed a rest.
  public func weeksOwedRest(over days: Range<Day>) -> [CivilWeek] {
    Horizon(days).weeksOwedRest(knowing: stints.lazy.map(\.day))
  }
}

extension Horizon {
  /// The civil weeks in which a rest is due: those of the days, and the one before them if work in it is known, for
  /// its rest may still begin on its Sunday.
  ///
  /// - Parameter workDays: The days of the work that is known, in any order.
  public func weeksOwedRest(knowing workDays: some Sequence<Day>) -> [CivilWeek] {
    guard let first = weeks.first else { return [] }
    let previous = CivilWeek(containing: first.monday.advanced(by: -7))
    let isKnown = workDays.contains { previous.days.contains($0) && $0 < self.first }
    return isKnown ? [previous] + weeks : weeks
  }
}
