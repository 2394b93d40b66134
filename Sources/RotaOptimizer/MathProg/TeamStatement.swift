internal import LinearProgramming
import Rostering

/// Who could walk with whom on one evening, as data for `Models/teams.mod`.
struct TeamStatement {
  let problem: TeamProblem
  private var data = MathProgData()

  init(of problem: TeamProblem) {
    self.problem = problem
    data.addParameter(
      "price", values: TeamPrice.allCases.map { ([.string($0.rawValue)], MathProgSymbol($0.value)) })
    addPeople()
    addUnits()
    addKeepings()
  }

  /// The model and its data in one file, which `glpsol --math` solves.
  var text: String { MathProgModel.teams.text(with: data, title: "an evening") }

  private mutating func addPeople() {
    data.addSet("PEOPLE", problem.people.joined().map { MathProgSymbol($0) })
    add(
      "kind",
      problem.people.enumerated().flatMap { kind, people in
        people.map { ([MathProgSymbol($0)], MathProgSymbol(kind + 1)) }
      })
  }

  private mutating func addUnits() {
    let units = problem.units.enumerated().map { (symbol: MathProgSymbol($0.offset + 1), of: $0.element) }
    data.addSet("UNITS", units.map(\.symbol))
    add("number", units.map { ([$0.symbol], MathProgSymbol($0.of.numbers.count)) })
    let teams = units.flatMap { unit in
      problem.teams(of: unit.of).map { people in
        (
          subscripts: [unit.symbol, .string(TeamFormulation.name(of: people))], people: people,
          habits: problem.habits(of: people + unit.of.staying)
        )
      }
    }
    for unit in units {
      data.addSet("TEAMS", at: [unit.symbol], teams.filter { $0.subscripts[0] == unit.symbol }.map { $0.subscripts[1] })
    }
    for team in teams { data.addSet("MEMBERS", at: team.subscripts, team.people.map { MathProgSymbol($0) }) }
    add("forbidden", teams.filter(\.habits.isForbidden).map { ($0.subscripts, 1) })
    add("strangeness", teams.map { ($0.subscripts, MathProgSymbol($0.habits.strangeness)) })
    add("preferred", teams.map { ($0.subscripts, MathProgSymbol($0.habits.preferred)) })
  }

  private mutating func addKeepings() {
    let posts = Set(problem.keepings.map(\.post)).sorted()
    data.addSet("POSTS", posts.map { MathProgSymbol($0) })
    let keepings = problem.keepings.map { ([MathProgSymbol($0.post), MathProgSymbol($0.kind + 1)], $0.places) }
    data.addSet("KEEPINGS", tuples: keepings.map(\.0))
    add("places", keepings.map { ($0.0, MathProgSymbol($0.1)) })
    add(
      "kept",
      problem.people.joined().flatMap { person in
        posts.map {
          ([MathProgSymbol(person), MathProgSymbol($0)], MathProgSymbol(problem.memory.evenings(of: person, at: $0)))
        }
      })
  }

  /// States the values of a parameter; one over an empty set has none to state.
  private mutating func add(_ name: String, _ values: [(subscripts: [MathProgSymbol], value: MathProgSymbol)]) {
    guard !values.isEmpty else { return }
    data.addParameter(name, values: values)
  }
}
