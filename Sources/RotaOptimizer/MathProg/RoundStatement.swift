internal import LinearProgramming
import Rostering

/// The round of one evening as data for `Models/rounds.mod`.
struct RoundStatement {
  let problem: RoundProblem
  private var data = MathProgData()

  init(of problem: RoundProblem) {
    self.problem = problem
    addPrices()
    addUnits()
    addSlots()
    addHabits()
    addDue()
  }

  /// The model and its data in one file, which `glpsol --math` solves.
  var text: String { MathProgModel.rounds.text(with: data, title: "\(problem.day)") }

  private mutating func addPrices() {
    data.addParameter(
      "price", values: RoundPrice.allCases.map { ([.string($0.rawValue)], MathProgSymbol($0.value)) })
  }

  private mutating func addUnits() {
    data.addSet("UNITS", problem.units.map { .string($0.name) })
    data.addSet("RESIDENCES", residences.map { MathProgSymbol($0) })
    data.addSet("POSTS", Set(problem.units.map(\.walking.post)).sorted().map { MathProgSymbol($0) })
    data.state("post", problem.units.map { ([.string($0.name)], MathProgSymbol($0.walking.post)) })
    data.state("slots", problem.units.map { ([.string($0.name)], MathProgSymbol($0.walking.slots.count)) })
  }

  private mutating func addSlots() {
    let slots = problem.units.flatMap { unit in
      unit.walking.slots.enumerated().map { number, slot in
        (subscripts: [MathProgSymbol.string(unit.name), MathProgSymbol(number + 1)], slot: slot)
      }
    }
    data.addSet("STRETCHES", Set(slots.map(\.slot.stretch)).sorted().map { MathProgSymbol($0) })
    data.state("from", slots.map { ($0.subscripts, minute($0.slot.interval.lowerBound)) })
    data.state("to", slots.map { ($0.subscripts, minute($0.slot.interval.upperBound)) })
    data.state("stretch", slots.map { ($0.subscripts, MathProgSymbol($0.slot.stretch)) })
  }

  private mutating func addHabits() {
    let units = problem.units.enumerated().map { (number: $0, symbol: MathProgSymbol.string($1.name), beat: $1.beat) }
    data.state("longest", units.map { ([$0.symbol], MathProgSymbol(problem.longestWalk(of: $0.number))) })
    data.state(
      "walk",
      units.flatMap { unit in
        unit.beat.flatMap { one in
          unit.beat.map { other in
            (
              [unit.symbol, MathProgSymbol(one), MathProgSymbol(other)],
              MathProgSymbol(problem.walk(of: unit.number, from: one, to: other))
            )
          }
        }
      })
    data.state(
      "staleness",
      problem.units.flatMap { unit in
        unit.staleness.enumerated().flatMap { slot, residences in
          residences.sorted { $0.key < $1.key }.map { residence, points in
            ([.string(unit.name), MathProgSymbol(slot + 1), MathProgSymbol(residence)], MathProgSymbol(points))
          }
        }
      })
    data.addParameter("wellKnown", MathProgSymbol(RoundMemory.wellKnown))
    data.state(
      "acquaintance",
      problem.units.flatMap { unit in
        unit.acquaintance.sorted { $0.key < $1.key }.map { residence, points in
          ([.string(unit.name), MathProgSymbol(residence)], MathProgSymbol(points))
        }
      })
  }

  private mutating func addDue() {
    let promises = problem.promises.map { due in
      (
        subscripts: [
          MathProgSymbol(due.site.post), MathProgSymbol(due.residence), MathProgSymbol(due.site.stretch),
        ],
        count: MathProgSymbol(problem.due[due] ?? 0)
      )
    }
    data.addSet("DUE", tuples: promises.map(\.subscripts))
    data.state("due", promises.map { ($0.subscripts, $0.count) })
    data.addSet("TIMES", problem.times.map(minute))
    let visited = Set(residences)
    data.state(
      "others",
      problem.others.filter { visited.contains($0.key.residence) }.sorted {
        ($0.key.time, $0.key.residence) < ($1.key.time, $1.key.residence)
      }.map { visit, count in
        ([minute(visit.time), MathProgSymbol(visit.residence)], MathProgSymbol(count))
      })
  }

  private var residences: [Residence.ID] { Set(problem.units.flatMap(\.beat)).sorted() }

  private func minute(_ time: Instant) -> MathProgSymbol { MathProgSymbol(problem.minute(time)) }
}
