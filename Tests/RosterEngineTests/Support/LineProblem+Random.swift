import RotaTestSupport

@testable import RosterEngine

extension LineProblem {
  /// A few days of one person under rules of every kind, each in some problems, drawn from a seed.
  ///
  /// Few enough choices for every line to be looked at: at most about a thousand.
  static func random(seed: UInt64) -> LineProblem {
    var random = SeededGenerator(seed: seed)
    let duties = Int.random(in: 1...3, using: &random)
    return .random(days: Int.random(in: 3...[8, 6, 5][duties - 1], using: &random), duties: duties, &random)
  }

  /// So many days with so many duties each.
  static func random(days: Int, duties: Int, _ random: inout SeededGenerator) -> LineProblem {
    var draw = LineDraw(random: random, days: days, duties: duties)
    defer { random = draw.random }
    return draw.problem()
  }
}

/// The draws that make up a random line.
private struct LineDraw {
  var random: SeededGenerator
  let days: Int
  let duties: Int

  mutating func problem() -> LineProblem {
    var line = LineProblem(menu: Array(repeating: Array(repeating: LineProblem.Duty(), count: duties), count: days))
    if random.once(in: 2) { line.allowed[day()] &= ~(1 << UInt64(choice())) }
    if random.once(in: 2) { addSuccessions(to: &line) }
    if random.once(in: 2) { line.runs = runs() }
    for _ in 0..<random.pick([0, 1, 1, 2, 3]) { line.counts.append(count()) }
    if random.once(in: 2) { line.rests = (0..<random.pick([1, 1, 2])).map { _ in rests() } }
    if random.once(in: 2) { line.pattern = pattern() }
    return line
  }

  private mutating func day() -> Int { Int.random(in: 0..<days, using: &random) }

  private mutating func choice() -> Int { Int.random(in: 0...duties, using: &random) }

  /// Some of the duties, as a mask; now and then the day off too.
  private mutating func mask() -> UInt64 {
    let some = (1...duties).reduce(into: UInt64(0)) { if random.once(in: 2) { $0 |= 1 << UInt64($1) } }
    return random.once(in: 8) ? some | 1 : some
  }

  private mutating func addSuccessions(to line: inout LineProblem) {
    if random.once(in: 2) {
      line.successions = SuccessionTable(days: days, forbiddenNext: (0...duties).map { $0 == 0 ? 0 : mask() })
    }
    for _ in 0..<random.pick([0, 4, 8]) {
      let earlier = Int.random(in: 0..<days - 1, using: &random)
      let later = min(earlier + random.pick([1, 2, 2, 2, 3]), days - 1)
      line.successions.forbid(mask(), on: later, after: choice(), on: earlier)
    }
  }

  private mutating func runs() -> RunLimits {
    let known = Int.random(in: 1...3, using: &random)
    let isWhole = random.once(in: 2)
    let least = random.pick([1, 2, 3])
    return RunLimits(
      mostWorked: random.pick([nil, least, 3, 4].filter { $0 ?? least >= least }), leastWorked: least,
      leastOff: random.pick([1, 2, 3]),
      before: random.pick([.unknown, .worked(known, isWhole: isWhole), .off(known, isWhole: isWhole)]))
  }

  private mutating func count() -> CountLimit {
    var count = CountLimit()
    let unit = random.pick([1, 1, 2, 30])
    if !random.once(in: 3) {
      for day in 0..<days {
        for choice in 1...duties where !random.once(in: 4) {
          count.amounts.append(
            .init(day: day, choice: choice, amount: unit * Int.random(in: 1...3, using: &random)))
        }
      }
    }
    if count.amounts.isEmpty || random.once(in: 4) { count.groups = groups() }
    let most = max(1, count.most)
    switch random.pick([0, 1, 2, 3, 4]) {
    case 0: count.atMost = Int.random(in: 0...most, using: &random)
    case 1: count.atLeast = Int.random(in: 0...most / 2 + 1, using: &random)
    case 2: count.cost = cost(upTo: most)
    case 3: (count.atLeast, count.atMost) = (most / 4, most / 2 + 1)
    default: (count.atMost, count.cost) = (most * 2 / 3, cost(upTo: most))
    }
    return count
  }

  /// Pairs of days in a row, which may share a day; each with some choices.
  private mutating func groups() -> [CountLimit.Group] {
    (0..<days - 1).filter { _ in random.once(in: 2) }.map { first in
      CountLimit.Group(choices: [first: mask(), first + 1: mask()])
    }
  }

  private mutating func cost(upTo most: Int) -> ConvexCost {
    let rises = (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: -6...6, using: &random) }
    return ConvexCost(
      base: Double(Int.random(in: -3...9, using: &random)),
      steps: rises.sorted().map { .init(length: max(1, most / 3), rise: Double($0) / 2) })
  }

  /// Rests one after another, each of a few blocks in order of time, of which some overlap the next rest's.
  private mutating func rests() -> [RestDue] {
    (0..<random.pick([1, 2, 3])).map { position in
      var overlapped = 0
      let blocks = (0..<Int.random(in: 1...3, using: &random)).map { number -> RestDue.Block in
        let first = min(days - 1, 2 * position + number)
        let spoiled = (first...min(days - 1, first + random.pick([0, 1, 1]))).map { ($0, mask() & ~1) }
        overlapped += random.pick([0, 0, 1])
        return RestDue.Block(
          spoiledBy: Dictionary(uniqueKeysWithValues: spoiled), overlapped: overlapped)
      }
      return RestDue(blocks: blocks)
    }
  }

  /// Work on the line's days and on those around it, and sums of every shape.
  private mutating func pattern() -> WorkPattern {
    var work: [Int: WorkPattern.Work] = [:]
    for day in -2...days + 1 where !random.once(in: 6) {
      let isLines = (0..<days).contains(day)
      let isReached = (1...days).contains(day)
      work[day] = WorkPattern.Work(
        own: isLines ? mask() & ~1 : 0, reaching: isReached && random.once(in: 2) ? mask() & ~1 : 0,
        isCertain: random.once(in: isLines ? 10 : 2))
    }
    let rows = (0..<Int.random(in: 1...3, using: &random)).map { _ -> WorkPattern.Row in
      let first = Int.random(in: -2..<days, using: &random)
      let span = first...min(first + random.pick([1, 2, 3]), days + 1)
      let ones = Dictionary(uniqueKeysWithValues: span.map { ($0, 1) })
      switch random.pick([0, 1, 2]) {
      case 0: return WorkPattern.Row(worked: ones, atMost: span.count - 1)
      case 1: return WorkPattern.Row(worked: [span.upperBound: -1], begun: ones, atMost: 0)
      default: return WorkPattern.Row(worked: [max(-2, first - 1): 1], begun: ones, atMost: 1)
      }
    }
    return WorkPattern(work: work, rows: rows)
  }
}

extension LinePricer.Request {
  /// Random prices of a line's choices, in eighths, many of them equal, and now and then a mask on top of the menu's.
  static func random(for problem: LineProblem, lines: Int = 1, _ random: inout SeededGenerator) -> Self {
    var allowed = problem.menu.map { (UInt64(2) << UInt64($0.count)) - 1 }
    if random.once(in: 3) {
      let day = Int.random(in: allowed.indices, using: &random)
      allowed[day] &= 1 << UInt64(Int.random(in: 0...problem.menu[day].count, using: &random))
    }
    let size = random.pick([2, 40, 40])
    return Self(
      costs: problem.menu.map { duties in
        (0...duties.count).map { Double(Int.random(in: -size...(size / 2), using: &random)) / 4 * ($0 == 0 ? 0.5 : 1) }
      }, allowed: allowed, lines: lines, cheaperThan: .infinity)
  }
}
