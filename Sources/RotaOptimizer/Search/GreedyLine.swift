import Rostering

/// One person's line as it grows, and whether it may take one more duty.
struct GreedyLine {
  private let judge: LineJudge
  /// The duties that may be taken or left, whether or not there is a session to hold in them.
  private let choices: [DutyOption]
  private var duties: [Duty]
  private var minutes: Int

  /// The line of a person with the work that is no choice, and what that work needs.
  init(of index: Int, in problem: PlanningProblem) {
    let person = problem.scenario.people[index]
    self.judge = LineJudge(person: person, in: problem.scenario, planned: problem.planned)
    self.choices = problem.menu.options.filter { $0.person == index && !$0.isLocked && !$0.isForSessions }
    self.duties = problem.menu.fixed[index].duties
    self.minutes = 0
    for option in choices where problem.menu.needed.contains(option.index) { add(option) }
  }

  /// Work done so far, relative to the contract.
  var load: Double { Double(minutes) / Double(Swift.max(1, judge.person.minutesForShares)) }

  /// The first of some duties that the line may take, with those that it needs; empty when it may take none.
  func lawful(among options: [DutyOption]) -> [DutyOption] {
    for option in options {
      if let duties = lawful(with: option) { return duties }
    }
    return []
  }

  /// The duty with those that it needs beside it so that no rule is broken that was not broken already, were every other
  /// day off; nil when there are none.
  private func lawful(with option: DutyOption) -> [DutyOption]? {
    let old = Set(judge.breaches(in: duties, near: option.day))
    var trials = GreedyLine.mostTrials
    let more = judge.completion(
      of: duties + [Duty(option.shape, heldBy: judge.person.id)], among: choices, breaking: old, near: option.day,
      trials: &trials)
    return more.map { [option] + $0 }
  }

  /// How many lines are looked at for the duties that one duty needs beside it: it is only a start.
  private static let mostTrials = 60

  mutating func add(_ option: DutyOption) {
    duties.append(Duty(option.shape, heldBy: judge.person.id))
    minutes += option.shape.paidMinutes
  }
}
