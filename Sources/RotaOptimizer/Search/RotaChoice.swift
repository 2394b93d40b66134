import Rostering

/// The decisions that make a rota, in whole numbers: who works, how many stand where, which residences are visited.
struct RotaChoice: Sendable {
  /// Whether each duty is worked, by option.
  var isWorked: [Bool]
  /// People at premises, standby posts and events.
  var staff: [PostStretch: Int] = [:]
  /// Units of a size at patrol posts.
  var units: [UnitStretch: Int] = [:]
  /// Whether a post that closes when short is open.
  var isOpen: [PostOpening: Bool] = [:]
  /// Passes by a post through a residence.
  var passes: [PassStretch: Int] = [:]
  /// Visits that answer requests.
  var answers: Set<AnswerStretch> = []
  /// People of a role at a post.
  var seats: [RoleStretch: Int] = [:]
  /// The sessions held, by slot.
  var sessions: [Int: ChosenSession] = [:]
  /// Who stands elsewhere than at the post that a locked duty names.
  var displaced: Set<PersonStretch> = []

  /// Nothing but the locked duties, and those without which work that is no choice would break a rule.
  init(of problem: PlanningProblem) {
    self.isWorked = problem.menu.options.map { $0.isLocked || problem.menu.needed.contains($0.index) }
  }

  /// The post at which each person stands because a locked duty says so.
  func kept(in stretch: Int, of problem: PlanningProblem) -> [Int: Post.ID] {
    problem.presences[stretch].posted.filter {
      !displaced.contains(PersonStretch(person: $0.key, stretch: stretch))
    }
  }

  /// Those who hold sessions in a stretch, and stand at no post then.
  func engaged(in stretch: Int, of problem: PlanningProblem) -> Set<Int> {
    Set((problem.sessions.slotsIn[stretch] ?? []).flatMap { sessions[$0]?.people.joined().map(\.self) ?? [] })
  }

  /// The duties whose holders are there for the posts of a stretch.
  func present(in stretch: Int, of problem: PlanningProblem) -> [DutyOption] {
    let engaged = engaged(in: stretch, of: problem)
    return problem.presences[stretch].standing.filter { isWorked[$0.index] && !engaged.contains($0.person) }
  }

  /// The same rota with nobody in a session.
  var withoutSessions: RotaChoice {
    var choice = self
    choice.sessions = [:]
    return choice
  }

  /// The duties worked, in the order of the menu.
  func duties(of problem: PlanningProblem) -> [DutyOption] {
    problem.menu.options.filter { isWorked[$0.index] }
  }
}

/// How a session is held, among the choices that make a rota.
struct ChosenSession: Hashable, Sendable {
  /// Who holds it, seat by seat: positions in the scenario, in order.
  var people: [[Int]]
  /// The beneficiaries who join, by their chances, in order.
  var guests: [Int]
}

extension RotaChoice {
  /// How many people stand at a post in a stretch.
  func people(at post: Post, in stretch: Int) -> Int {
    switch post.kind {
    case .premises, .standby, .event: staff[PostStretch(post: post.id, stretch: stretch)] ?? 0
    case .patrol(let patrol):
      patrol.unitSizes.reduce(0) { sum, size in
        sum + size * (units[UnitStretch(post: post.id, size: size, stretch: stretch)] ?? 0)
      }
    }
  }

  /// How many units walk for a post in a stretch.
  func unitCount(of post: Post, in stretch: Int) -> Int {
    (post.patrol?.unitSizes ?? []).reduce(0) { sum, size in
      sum + (units[UnitStretch(post: post.id, size: size, stretch: stretch)] ?? 0)
    }
  }
}
