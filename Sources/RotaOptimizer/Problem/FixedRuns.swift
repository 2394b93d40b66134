import Rostering

/// What work that is no choice asks of a person's line, where it leaves a run too short.
///
/// A published run that ends with the horizon's eve, a locked duty or a day of training may be too short by itself, and
/// lawful with duties beside it. Where some are found, the run is a rule like any other; where none are, it is a conflict,
/// and nothing is planned beside it.
struct FixedRuns: Sendable {
  /// Duties that make the line lawful: one way of perhaps several.
  private(set) var needed: [DutyOption] = []
  /// Runs that nothing mends.
  private(set) var conflicts: [RuleBreach] = []
  /// The duties that would change such a run and not mend it.
  private(set) var pointless: Set<DutyOption> = []

  /// - Parameters:
  ///   - duties: The person's published and locked duties.
  ///   - options: The duties that may be taken or left.
  init(of duties: [Duty], options: [DutyOption], judge: LineJudge, offsets: UTCOffsets) {
    var line = duties
    var options = options
    while let run = judge.breaches(in: line).first(where: { judge.isMendable($0) && !conflicts.contains($0) }) {
      var trials = FixedRuns.mostTrials
      let others = Set(judge.breaches(in: line)).subtracting([run])
      if let found = judge.completion(of: line, among: options, breaking: others, near: nil, trials: &trials) {
        needed += found
        line += found.map { Duty($0.shape, heldBy: judge.person.id) }
      } else {
        conflicts.append(run)
        let beside = judge.daysBeside(run).map { offsets.interval(of: $0) }
        let changing = options.filter { option in beside.contains { option.shape.span.overlaps($0) } }
        pointless.formUnion(changing)
        options.removeAll(where: changing.contains)
      }
    }
  }

  /// How many lines are looked at to mend one run; past that it is called a conflict.
  private static let mostTrials = 1_000
}
