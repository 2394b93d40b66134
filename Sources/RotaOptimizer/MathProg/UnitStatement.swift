internal import LinearProgramming
import Rostering

/// Who could walk with whom on one evening, as data for `Models/units.mod`.
struct UnitStatement {
  let problem: UnitProblem
  private var data = MathProgData()

  init(of problem: UnitProblem) {
    self.problem = problem
    data.addParameter(
      "price", values: UnitPrice.allCases.map { ([.string($0.rawValue)], MathProgSymbol($0.value)) })
    addPeople()
    addClasses()
    addKeepings()
  }

  /// The model and its data in one file, which `glpsol --math` solves.
  var text: String { MathProgModel.units.text(with: data, title: "\(problem.day)") }

  private mutating func addPeople() {
    data.addSet("PEOPLE", problem.people.joined().map { MathProgSymbol($0) })
    data.state(
      "kind",
      problem.people.enumerated().flatMap { kind, people in
        people.map { ([MathProgSymbol($0)], MathProgSymbol(kind + 1)) }
      })
  }

  private mutating func addClasses() {
    let classes = problem.classes.enumerated().map { (symbol: MathProgSymbol($0.offset + 1), of: $0.element) }
    data.addSet("CLASSES", classes.map(\.symbol))
    data.state("units", classes.map { ([$0.symbol], MathProgSymbol($0.of.unitNumbers.count)) })
    let candidates = classes.flatMap { unitClass in
      problem.candidates(for: unitClass.of).map { people in
        (
          subscripts: [unitClass.symbol, MathProgSymbol.string(UnitFormulation.name(of: people))], people: people,
          habits: problem.habits(of: people, in: unitClass.of)
        )
      }
    }
    for unitClass in classes {
      let own = candidates.filter { $0.subscripts[0] == unitClass.symbol }
      data.addSet("CANDIDATES", at: [unitClass.symbol], own.map { $0.subscripts[1] })
    }
    for candidate in candidates {
      data.addSet("MEMBERS", at: candidate.subscripts, candidate.people.map { MathProgSymbol($0) })
    }
    data.state("forbidden", candidates.filter(\.habits.isForbidden).map { ($0.subscripts, 1) })
    data.state("strangeness", candidates.map { ($0.subscripts, MathProgSymbol($0.habits.strangeness)) })
    data.state("preferred", candidates.map { ($0.subscripts, MathProgSymbol($0.habits.preferred)) })
  }

  private mutating func addKeepings() {
    let posts = Set(problem.keepings.map(\.post)).sorted()
    data.addSet("POSTS", posts.map { MathProgSymbol($0) })
    let keepings = problem.keepings.map { ([MathProgSymbol($0.post), MathProgSymbol($0.kind + 1)], $0.places) }
    data.addSet("KEEPINGS", tuples: keepings.map(\.0))
    data.state("places", keepings.map { ($0.0, MathProgSymbol($0.1)) })
    data.state(
      "kept",
      problem.people.joined().flatMap { person in
        posts.map {
          ([MathProgSymbol(person), MathProgSymbol($0)], MathProgSymbol(problem.memory.evenings(of: person, at: $0)))
        }
      })
  }
}
