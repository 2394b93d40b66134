internal import LinearProgramming
import Rostering

/// Who walks with whom as a set-partitioning programme: what `Models/teams.mod` states, row by row.
///
/// One column for each set of people who could form a unit (R. Garfinkel and G. Nemhauser, “The set-partitioning problem:
/// set covering with equality constraints”, Operations Research 17, 1969).
struct TeamFormulation {
  /// What a row states.
  enum Row: Hashable, Sendable {
    case formed, held, once
  }

  /// A set of people as one of some units.
  struct Team: Hashable, Sendable {
    /// The position of the units.
    let units: Int
    let people: [Person.ID]
    let variable: Variable
  }

  /// Somebody who keeps a place.
  struct Keeper: Hashable, Sendable {
    let person: Person.ID
    let post: Post.ID
    let variable: Variable
  }

  let problem: TeamProblem
  private(set) var model = Model<Row>(name: "teams", direction: .minimize)
  private(set) var teams: [Team] = []
  private(set) var keepers: [Keeper] = []

  init(of problem: TeamProblem) {
    self.problem = problem
    addUnits()
    addKeepings()
    for person in problem.people.joined() {
      let places =
        teams.filter { $0.people.contains(person) }.map(\.variable)
        + keepers.filter { $0.person == person }.map(\.variable)
      model.require(places.sum() == 1, named: mathProgName("once", [MathProgSymbol(person)]), stating: .once)
    }
  }

  private mutating func addUnits() {
    for (number, units) in problem.units.enumerated() {
      let own = problem.teams(of: units).map { people in
        let variable = model.addVariable(
          mathProgName("form", [MathProgSymbol(number + 1), .string(TeamFormulation.name(of: people))]), kind: .binary)
        let habits = problem.habits(of: people + units.staying)
        pay(.forbidden, habits.isForbidden ? 1 : 0, for: variable)
        pay(.stranger, habits.strangeness, for: variable)
        pay(.preferred, habits.preferred, for: variable)
        return Team(units: number, people: people, variable: variable)
      }
      teams += own
      model.require(
        own.map(\.variable).sum() == Double(units.numbers.count),
        named: mathProgName("formed", [MathProgSymbol(number + 1)]), stating: .formed)
    }
  }

  private mutating func addKeepings() {
    for keeping in problem.keepings {
      let own = problem.people[keeping.kind].map { person in
        let variable = model.addVariable(
          mathProgName("keep", [MathProgSymbol(person), MathProgSymbol(keeping.post)]), kind: .binary)
        pay(.keeper, problem.memory.evenings(of: person, at: keeping.post), for: variable)
        return Keeper(person: person, post: keeping.post, variable: variable)
      }
      keepers += own
      model.require(
        own.map(\.variable).sum() == Double(keeping.places),
        named: mathProgName("held", [MathProgSymbol(keeping.post), MathProgSymbol(keeping.kind + 1)]), stating: .held)
    }
  }

  private mutating func pay(_ price: TeamPrice, _ count: Int, for variable: Variable) {
    model.objective.add(variable, times: Double(price.value * count))
  }

  /// What a set of people is called: no identifier holds a plus.
  static func name(of people: [Person.ID]) -> String { people.map(\.text).joined(separator: "+") }
}

extension TeamProblem {
  /// What is known of some people as a unit.
  struct Habits {
    let isForbidden: Bool
    /// The evenings that all pairs of them lack to be used to one another.
    let strangeness: Int
    /// The pairs of them who walk together when they can.
    let preferred: Int
  }

  func habits(of people: [Person.ID]) -> Habits {
    let pairs = people.pairs
    return Habits(
      isForbidden: !pairing.allows(people),
      strangeness: pairs.reduce(0) { $0 + TeamMemory.wellUsed - memory.evenings(of: $1) },
      preferred: pairs.intersection(pairing.together).count)
  }
}
