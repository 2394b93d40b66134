import Rostering

/// A rota made evening by evening: whoever may work and has worked least is called until the posts are filled.
///
/// It takes milliseconds and keeps every rule, so that there is a rota from the first second; the optimizer's is never
/// worse.
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
  private var choice: RotaChoice
  private var lines: [GreedyLine]

  /// Fills every evening in turn, once for each ambition.
  static func all(for problem: PlanningProblem) -> [RotaChoice] {
    Ambition.allCases.map { ambition in
      var greedy = GreedyChoice(problem, ambition: ambition)
      for day in problem.days {
        greedy.callPeople(on: day)
      }
      return Placement(of: problem).place(greedy.choice)
    }
  }

  private init(_ problem: PlanningProblem, ambition: Ambition) {
    self.problem = problem
    self.ambition = ambition
    self.choice = RotaChoice(of: problem)
    self.lines = zip(problem.scenario.people, problem.menu.fixed).map { person, fixed in
      GreedyLine(person: person, fixed: fixed, scenario: problem.scenario)
    }
  }

  /// Calls people to the duties of a day, the longest first, until every stretch has the people it could use.
  private mutating func callPeople(on day: Day) {
    let menu = Dictionary(grouping: problem.menu.options.filter { $0.day == day && !$0.isLocked }, by: \.person)
    var missing = wanted(on: day)
    let locked = problem.menu.options.filter { $0.day == day && $0.isLocked }
    for option in locked { fill(&missing, by: option) }
    let order = menu.keys.sorted { (lines[$0].load, $0) < (lines[$1].load, $1) }
    for person in order {
      let useful = (menu[person] ?? []).map { ($0, usefulMinutes(of: $0, missing)) }
        .filter { $0.1 > 0 && lines[person].allows($0.0) }
        .max { ($0.1, -$0.0.index) < ($1.1, -$1.0.index) }
      guard let (option, _) = useful else { continue }
      lines[person].add(option)
      choice.isWorked[option.index] = true
      fill(&missing, by: option)
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
      return entry.value > 0 && option.shape.presence.covers(stretch.interval) ? sum + stretch.minutes : sum
    }
  }

  private func fill(_ missing: inout [Int: Int], by option: DutyOption) {
    for index in missing.keys where option.shape.presence.covers(problem.stretches[index].interval) {
      missing[index, default: 0] -= 1
    }
  }
}

/// One person's line as it grows, and whether it may take one more duty.
private struct GreedyLine {
  private let person: Person
  private let rules: [any WorkRule]
  private let scenario: Scenario
  private var duties: [Duty]
  private var minutes: Int

  init(person: Person, fixed: [FixedStint], scenario: Scenario) {
    // Training comes with the scenario: only the other fixed work is handed over as duties.
    let training = Set(LineOfWork(of: person, duties: [], in: scenario).stints.map(\.span))
    self.person = person
    self.rules = scenario.rules.rules(for: person).filter { $0.kind != .balance }
    self.scenario = scenario
    self.duties = fixed.filter { $0.option != nil || !training.contains($0.span) }.map { stint in
      Duty(
        person: person.id, day: stint.day, span: stint.span,
        paidMinutes: stint.work.reduce(0) { $0 + $1.minutes }, pieces: [])
    }
    self.minutes = 0
  }

  /// Work done so far, relative to the contract.
  var load: Double { Double(minutes) / Double(Swift.max(1, person.weeklyMinutes ?? 2_100)) }

  /// Whether the duty breaks no rule that was not broken already, were every day after it off.
  func allows(_ option: DutyOption) -> Bool {
    let near = option.day.advanced(by: -15)..<option.day.advanced(by: 15)
    let around = option.day.advanced(by: -7)..<option.day.advanced(by: 8)
    let known = duties.filter { near.contains($0.day) }
    let before = LineOfWork(of: person, duties: known, in: scenario)
    let after = LineOfWork(of: person, duties: known + [Duty(option.shape, heldBy: person.id)], in: scenario)
    return rules.allSatisfy { rule in
      let old = Set(rule.breaches(in: before, over: around))
      return rule.breaches(in: after, over: around).allSatisfy(old.contains)
    }
  }

  mutating func add(_ option: DutyOption) {
    duties.append(Duty(option.shape, heldBy: person.id))
    minutes += option.shape.paidMinutes
  }
}
