internal import RosterEngine
import Rostering

/// One person's rules of work, by kind, as the engine takes them.
struct LineRestriction {
  private let problem: PlanningProblem
  private let person: Int
  private let choices: LineChoices
  /// What the person's line costs in the stage.
  private let balances: [LineBalance]

  init(of problem: PlanningProblem, person: Int, choices: LineChoices, balances: [LineBalance]) {
    self.balances = balances.filter { $0.person == person }
    self.problem = problem
    self.person = person
    self.choices = choices
  }

  /// Puts the rules on a line.
  func restrict(_ line: inout LineProblem) {
    for succession in problem.rules.successions where succession.earlier.person == person {
      forbid(succession, in: &line)
    }
    line.counts += problem.rules.limits.filter { $0.person == person }.map(count)
    line.counts += balances.map(count)
    line.rests = rests
    line.pattern = pattern
  }

  private func forbid(_ succession: Succession, in line: inout LineProblem) {
    let earlier = choices.place(of: succession.earlier)
    for later in succession.later {
      let place = choices.place(of: later)
      line.successions.forbid(place.mask, on: place.day, after: earlier.choice, on: earlier.day)
    }
  }

  private func count(_ limit: WorkLimit) -> CountLimit {
    let weekends = limit.weekends.map { weekend in group(of: weekend.days.map(\.work)) }
    let shared = limit.sharedDays.map { day in group(of: [work(on: day)]) }
    return CountLimit(amounts: amounts(limit.amounts), groups: shared + weekends, atMost: limit.atMost)
  }

  private func count(_ balance: LineBalance) -> CountLimit {
    CountLimit(
      amounts: amounts(balance.amounts),
      cost: ConvexCost(base: 0, steps: balance.steps.map { ConvexCost.Step(length: $0.length, rise: $0.rise) }))
  }

  /// What each choice adds; locked duties of one day add together.
  private func amounts(_ amounts: [WorkLimit.Amount]) -> [CountLimit.Amount] {
    let sums = Dictionary(amounts.map { (choices.place(of: $0.option), $0.amount) }, uniquingKeysWith: +)
    return sums.sorted { ($0.key.day, $0.key.choice) < ($1.key.day, $1.key.choice) }
      .map { CountLimit.Amount(day: $0.key.day, choice: $0.key.choice, amount: $0.value) }
  }

  private func work(on day: Day) -> DayWork {
    problem.rules.dayWork[PersonDay(person: person, day: day)] ?? .off
  }

  /// The duties that make any of some days one with work.
  private func group(of days: [DayWork]) -> CountLimit.Group {
    var masks: [Int: UInt64] = [:]
    for work in days {
      guard case .open(let beginning, let reaching) = work else { continue }
      for option in beginning + reaching {
        masks[choices.place(of: option).day, default: 0] |= choices.place(of: option).mask
      }
    }
    return CountLimit.Group(choices: masks)
  }

  /// The rests owed, rule by rule.
  private var rests: [[RestDue]] {
    let owed = problem.rules.rests.indices.filter { problem.rules.rests[$0].person == person }
    return Dictionary(grouping: owed) { problem.rules.rests[$0].rule }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { $0.value.map(due) }
  }

  private func due(_ index: Int) -> RestDue {
    let rest = problem.rules.rests[index]
    let next = problem.rules.separations.filter { $0.earlier == index }
    return RestDue(
      blocks: rest.blocks.indices.map { block in
        var spoiled: [Int: UInt64] = [:]
        for exclusion in rest.exclusions where exclusion.blocks.contains(block) {
          for option in exclusion.options {
            spoiled[choices.place(of: option).day, default: 0] |= choices.place(of: option).mask
          }
        }
        let overlapped = next.filter { $0.earlierBlocks.contains(block) }.map(\.laterBlocks.count).max() ?? 0
        return RestDue.Block(spoiledBy: spoiled, overlapped: overlapped)
      })
  }

  /// What the rules on runs ask, row by row.
  private var pattern: WorkPattern {
    guard let runs = problem.rules.runs.first(where: { $0.person == person }) else { return WorkPattern() }
    let windows = runs.windows.map { window in
      WorkPattern.Row(worked: ones(window.open), atMost: window.atMost)
    }
    let lengths = runs.lengths.map { row in
      WorkPattern.Row(worked: [choices.number(of: row.day): -1], begun: ones(row.starts), atMost: -row.certain)
    }
    let gaps = runs.gaps.map { row in
      WorkPattern.Row(worked: [choices.number(of: row.day): 1], begun: ones(row.starts), atMost: 1 - row.certain)
    }
    var work: [Int: WorkPattern.Work] = [:]
    for (key, value) in problem.rules.dayWork where key.person == person {
      work[choices.number(of: key.day)] = patternWork(value)
    }
    return WorkPattern(work: work, rows: windows + lengths + gaps)
  }

  private func ones(_ days: [Day]) -> [Int: Int] {
    Dictionary(uniqueKeysWithValues: days.map { (choices.number(of: $0), 1) })
  }

  private func patternWork(_ work: DayWork) -> WorkPattern.Work {
    switch work {
    case .off: WorkPattern.Work()
    case .certain: WorkPattern.Work(isCertain: true)
    case .open(let beginning, let reaching):
      WorkPattern.Work(
        own: beginning.reduce(0) { $0 | choices.place(of: $1).mask },
        reaching: reaching.reduce(0) { $0 | choices.place(of: $1).mask })
    }
  }
}
