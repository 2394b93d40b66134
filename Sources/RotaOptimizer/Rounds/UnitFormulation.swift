internal import LinearProgramming
import Rostering

/// Who walks with whom as a set-partitioning programme: what `Models/units.mod` states, row by row.
///
/// One column for each set of people who could form a unit (R. Garfinkel and G. Nemhauser, “The set-partitioning problem:
/// set covering with equality constraints”, Operations Research 17, 1969).
struct UnitFormulation {
  /// What a row states.
  enum Row: Hashable, Sendable {
    case formed, held, once
  }

  /// A set of people as a unit of a class.
  struct Candidate: Hashable, Sendable {
    /// The position of the class.
    let unitClass: Int
    let people: [Person.ID]
    let variable: Variable
  }

  /// Somebody who could keep a place.
  struct Keeper: Hashable, Sendable {
    let person: Person.ID
    let post: Post.ID
    let variable: Variable
  }

  let problem: UnitProblem
  private(set) var model = Model<Row>(name: "units", direction: .minimize)
  private(set) var candidates: [Candidate] = []
  private(set) var keepers: [Keeper] = []

  init(of problem: UnitProblem) {
    self.problem = problem
    addClasses()
    addKeepings()
    addPeople()
  }

  private mutating func addClasses() {
    for (position, unitClass) in problem.classes.enumerated() {
      let own = problem.candidates(for: unitClass).map { people in
        let variable = model.addVariable(
          mathProgName("form", [MathProgSymbol(position + 1), .string(UnitFormulation.name(of: people))]),
          kind: .binary)
        let habits = problem.habits(of: people, in: unitClass)
        pay(.forbidden, habits.isForbidden ? 1 : 0, for: variable)
        pay(.stranger, habits.strangeness, for: variable)
        pay(.preferred, habits.preferred, for: variable)
        return Candidate(unitClass: position, people: people, variable: variable)
      }
      candidates += own
      model.require(
        own.map(\.variable).sum() == Double(unitClass.unitNumbers.count),
        named: mathProgName("formed", [MathProgSymbol(position + 1)]), stating: .formed)
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

  private mutating func addPeople() {
    for person in problem.people.joined() {
      let places =
        candidates.filter { $0.people.contains(person) }.map(\.variable)
        + keepers.filter { $0.person == person }.map(\.variable)
      model.require(places.sum() == 1, named: mathProgName("once", [MathProgSymbol(person)]), stating: .once)
    }
  }

  private mutating func pay(_ price: UnitPrice, _ count: Int, for variable: Variable) {
    model.objective.add(variable, times: Double(price.value * count))
  }

  /// What a set of people is called: no identifier holds a plus.
  static func name(of people: [Person.ID]) -> String { people.map(\.text).joined(separator: "+") }
}
