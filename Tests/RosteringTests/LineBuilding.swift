import RotaTestSupport

@testable import Rostering

/// A line of work of one person, `m1`, and what a rule finds in it.
struct Line {
  var scenario = Scenario.bellefontaine(people: 1)
  var duties: [Duty] = []
  /// The days of which all work is known; nil for those that are judged.
  var known: Range<Day>?

  /// The line with one more duty between two times of a day's clock.
  func duty(_ day: Day, _ hours: Range<ClockTime>) -> Line {
    var line = self
    line.duties.append(.standing("m1", on: day, hours))
    return line
  }

  /// The line with the same duty on several days.
  func duty(on days: [Day], _ hours: Range<ClockTime>) -> Line { days.reduce(self) { $0.duty($1, hours) } }

  /// The line with an absence.
  func absent(_ days: ClosedRange<Day>, _ kind: Absence.Kind, _ hours: Range<ClockTime>? = nil) -> Line {
    var line = self
    line.scenario.absences.append(Absence(person: "m1", days: days, kind: kind, hours: hours))
    return line
  }

  /// The line as rules see it.
  var asKnown: LineOfWork { LineOfWork(of: scenario.people[0], duties: duties, in: scenario, known: known) }

  /// What a rule finds over some days, as `day measured`.
  func breaches(of rule: some WorkRule, over days: Range<Day>) -> [String] {
    rule.breaches(in: asKnown, over: days).map { breach in
      assert(breach.rule == rule.name)
      return "\(breach.day) \(breach.measured)"
    }
  }
}
