import Rostering

/// A rota made evening by evening: whoever may work and has worked least is called until the posts are filled.
///
/// It takes milliseconds and keeps every rule, so that there is a rota from the first second; the optimizer's is never
/// worse. Where a rule asks for a run of days, whoever is called is called for the days that it needs as well.
struct GreedyChoice {
  /// Up to which number the posts are filled.
  enum Ambition: CaseIterable {
    /// The required one: people are spared for the evenings that follow.
    case required
    /// The desired one: evenings are filled while there are people.
    case desired
  }

  private let problem: PlanningProblem
  private let ambition: Ambition
  private var sessions: SessionGreedy
  private var choice: RotaChoice
  private var lines: [GreedyLine]

  /// Holds the sessions and fills the evenings of every day in turn, once for each ambition and pace.
  static func all(for problem: PlanningProblem) -> [RotaChoice] {
    let outlook = SessionOutlook(of: problem)
    return Ambition.allCases.flatMap { ambition in
      SessionGreedy.Pace.all(for: problem).map { pace in
        var greedy = GreedyChoice(problem, ambition: ambition, sessions: SessionGreedy(outlook, pace: pace))
        for day in problem.days {
          greedy.sessions.hold(on: day, in: &greedy.choice, calling: &greedy.lines)
          greedy.callPeople(on: day)
        }
        return Placement(of: problem).place(greedy.choice)
      }
    }
  }

  /// Holds the sessions in some duties, calling nobody but those who are called for sessions alone, or without whom none is
  /// held: for each pace the best of some trials, up to one after which nothing is left to improve.
  ///
  /// What came off badly in one trial is more urgent in the next (D. E. Joslin and D. P. Clements, “Squeaky wheel
  /// optimization”, Journal of Artificial Intelligence Research 10, 1999).
  ///
  /// - Parameter isTroubled: Whether a follow-up came off badly.
  static func all(
    for problem: PlanningProblem, keeping duties: RotaChoice, while isTroubled: (SessionOutcome) -> Bool
  ) -> [RotaChoice] {
    let outlook = SessionOutlook(of: problem)
    var found: [RotaChoice] = []
    for pace in SessionGreedy.Pace.all(for: problem) {
      var haste = problem.scenario.followUps.map { _ in 0 }
      var best: (choice: RotaChoice, trouble: Int)?
      for _ in 0..<mostTrials {
        let choice = holding(SessionGreedy(outlook, pace: pace, haste: haste), in: duties, of: problem)
        let troubled = SessionOutcome.all(of: choice, in: problem).filter(isTroubled).map(\.followUp)
        if best.map({ troubled.count < $0.trouble }) ?? true { best = (choice, troubled.count) }
        if troubled.isEmpty { return found + [choice] }
        for followUp in troubled { haste[followUp] += hurry }
      }
      if let best { found.append(best.choice) }
    }
    return found
  }

  /// How often sessions are put into the same duties.
  private static let mostTrials = 12
  /// By how many days a follow-up is more urgent than it was.
  private static let hurry = 2

  private static func holding(
    _ sessions: SessionGreedy, in duties: RotaChoice, of problem: PlanningProblem
  ) -> RotaChoice {
    var greedy = GreedyChoice(problem, ambition: .required, sessions: sessions)
    for option in problem.menu.options where duties.isWorked[option.index] && !option.isForSessions {
      guard !greedy.choice.isWorked[option.index] else { continue }
      greedy.choice.isWorked[option.index] = true
      greedy.lines[option.person].add(option)
    }
    for day in problem.days { greedy.sessions.hold(on: day, in: &greedy.choice, calling: &greedy.lines) }
    return Placement(of: problem).place(greedy.choice)
  }

  private init(_ problem: PlanningProblem, ambition: Ambition, sessions: SessionGreedy) {
    self.problem = problem
    self.ambition = ambition
    self.sessions = sessions
    self.choice = RotaChoice(of: problem)
    self.lines = problem.scenario.people.indices.map { GreedyLine(of: $0, in: problem) }
  }

  /// Calls people to the duties of a day, the longest first, until every stretch has the people it could use.
  private mutating func callPeople(on day: Day) {
    let options = problem.menu.options.filter { $0.day == day }
    let called = options.filter { choice.isWorked[$0.index] }
    let busy = Set(called.map(\.person))
    let menu = Dictionary(
      grouping: options.filter { !busy.contains($0.person) && !$0.isForSessions }, by: \.person)
    var missing = wanted(on: day)
    for option in called { fill(&missing, by: option) }
    let order = menu.keys.sorted { (lines[$0].load, $0) < (lines[$1].load, $1) }
    for person in order {
      let useful = (menu[person] ?? []).map { ($0, usefulMinutes(of: $0, missing)) }.filter { $0.1 > 0 }
        .sorted { ($0.1, -$0.0.index) > ($1.1, -$1.0.index) }
      for option in lines[person].lawful(among: useful.map(\.0)) {
        lines[person].add(option)
        choice.isWorked[option.index] = true
        if option.day == day { fill(&missing, by: option) }
      }
    }
  }

  /// The people that the stretches of a day could use, by stretch.
  private func wanted(on day: Day) -> [Int: Int] {
    var wanted: [Int: Int] = [:]
    for (index, stretch) in problem.stretches.enumerated() where stretch.day == day {
      wanted[index] = stretch.openPosts.compactMap { problem.scenario.post($0.post) }
        .reduce(0) { sum, post in
          let number =
            switch ambition {
            case .required: post.staffing.required
            case .desired: post.staffing.desired
            }
          return sum + number * post.peoplePerUnit
        }
    }
    return wanted
  }

  private func usefulMinutes(of option: DutyOption, _ missing: [Int: Int]) -> Int {
    missing.reduce(0) { sum, entry in
      let stretch = problem.stretches[entry.key]
      return entry.value > 0 && option.shape.isPresent(in: stretch) ? sum + stretch.minutes : sum
    }
  }

  private func fill(_ missing: inout [Int: Int], by option: DutyOption) {
    for index in missing.keys where option.shape.isPresent(in: problem.stretches[index]) {
      missing[index, default: 0] -= 1
    }
  }
}
