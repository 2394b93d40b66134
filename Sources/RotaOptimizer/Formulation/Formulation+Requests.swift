internal import LinearProgramming
import Rostering

/// Answers to requests: §13 of `Models/rota.mod`.
extension Formulation {
  /// The visits that could answer requests; where several long ones could meet in a stretch, each takes its part of a unit.
  mutating func addAnswers() {
    var sharing: [PostStretch: [AnswerOption]] = [:]
    for answer in problem.answers {
      for option in problem.answerMenu.visits(toAnswer: answer.request) {
        let stretch = problem.stretches[option.key.stretch]
        answers[option.key] = addVariable(
          "answer",
          [MathProgSymbol(option.key.request), MathProgSymbol(option.key.post), MathProgSymbol(stretch)],
          kind: .binary, week: stretch.day.week)
        if option.slots > 1 { sharing[option.site, default: []].append(option) }
      }
    }
    for (site, options) in sharing.sorted(by: { ($0.key.stretch, $0.key.post) < ($1.key.stretch, $1.key.post) }) {
      guard let post = problem.scenario.post(site.post) else { continue }
      let stretch = problem.stretches[site.stretch]
      let taken = sum(over: options) { option in
        answers[option.key].map { option.partOfUnit * $0 } ?? .zero
      }
      model.require(
        taken - delivered(at: post, in: site.stretch) <= 0,
        named: mathProgName("together", [MathProgSymbol(post.id), MathProgSymbol(stretch)]),
        stating: .requirement(.capacity(post.id, stretch.start)))
    }
  }

  /// The slots that the visits of a post in a stretch take.
  func slotsAnswering(at post: Post.ID, in stretch: Int) -> LinearExpression {
    var slots = LinearExpression()
    for option in problem.answerMenu.visits(at: PostStretch(post: post, stretch: stretch)) {
      if let variable = answers[option.key] { slots.add(variable, times: Double(option.slots)) }
    }
    return slots
  }

  /// Each request is answered by a visit, and no second one, or by whoever keeps the place, or is a gap.
  mutating func addRequests() {
    for answer in problem.answers {
      let indices = [MathProgSymbol(answer.request.id)]
      let statement = Statement.requirement(answer.requirement)
      let gap = addVariable("gapRequest", indices, kind: .integer, upper: 1, week: commonWeek(of: answer.days))
      let row: Constraint
      switch answer.request.place {
      case .residence:
        let visits = sum(over: problem.answerMenu.visits(toAnswer: answer.request)) { option in
          answers[option.key].map { LinearExpression($0) } ?? .zero
        }
        row = model.require(visits + gap == 1, named: mathProgName("request", indices), stating: statement)
      case .post:
        let kept = sum(over: problem.answerMenu.keepings(toAnswer: answer.request)) { LinearExpression(addKeeping($0)) }
        row = model.require(kept + gap >= 1, named: mathProgName("atPlace", indices), stating: statement)
      }
      gaps.append(Gap(variable: gap, row: row))
      payForCoverage(Double(problem.scenario.prices.request), gap)
    }
  }

  /// Whether somebody keeps a place throughout some stretches, in which a request is answered.
  private mutating func addKeeping(_ keeping: KeepingOption) -> Variable {
    let first = problem.stretches[keeping.stretches[0]]
    let indices = [MathProgSymbol(keeping.request), MathProgSymbol(keeping.post), MathProgSymbol(first)]
    let keeps = addVariable("keeps", indices, kind: .binary, week: first.day.week)
    keepings[keeping] = keeps
    for index in keeping.stretches {
      let kept = staff[PostStretch(post: keeping.post, stretch: index)].map { LinearExpression($0) } ?? .zero
      model.require(
        keeps - kept <= 0, named: mathProgName("kept", indices + [MathProgSymbol(problem.stretches[index])]),
        stating: .requirement(.request(keeping.request)))
    }
    return keeps
  }
}
