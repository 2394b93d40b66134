internal import LinearProgramming
import Rostering

/// A round as a mixed-integer programme: what `Models/rounds.mod` states, row by row.
///
/// Each unit is a path through a network with a layer for each slot and a node for each place (a time-space network, as
/// for vehicles: L. R. Ford and D. R. Fulkerson, “Constructing maximal dynamic flows from static flows”, Operations
/// Research 6, 1958). A path by itself is whole in the relaxation; only passes that are due and residences that fill
/// couple the units.
struct RoundFormulation {
  /// What a row states.
  enum Row: Hashable, Sendable {
    case onePlace, leave, come, promise, apart
  }

  let problem: RoundProblem
  private(set) var model = Model<Row>(name: "rounds", direction: .minimize)
  /// Whether a unit spends a slot at a place, by unit, slot and place; the last place is nowhere.
  private(set) var visit: [[[Variable]]] = []
  /// Where a unit may spend a slot, by unit and slot.
  private let places: [[[Residence.ID?]]]
  /// Whether a unit goes from a place in a slot to one in the next, by unit, slot and the two places.
  private var leg: [[[[Variable]]]] = []
  /// What completes each row of passes that are due.
  private var missing: [(row: Constraint, variable: Variable)] = []
  /// What each row of a residence at a time has too many.
  private var crowd: [(row: Constraint, variable: Variable)] = []

  init(of problem: RoundProblem) {
    self.problem = problem
    self.places = problem.units.indices.map { unit in
      problem.units[unit].walking.slots.indices.map { problem.places(of: unit, in: $0) }
    }
    addVisits()
    addLegs()
    addDue()
    addCrowds()
  }

  private mutating func addVisits() {
    for (number, unit) in problem.units.enumerated() {
      visit.append([])
      for slot in unit.walking.slots.indices {
        let variables = places[number][slot].map { place in
          let variable = model.addVariable(
            mathProgName("visit", [.string(unit.name), MathProgSymbol(slot + 1), symbol(place)]), kind: .binary)
          if let place {
            pay(.stale, unit.staleness[slot][place] ?? 0, for: variable)
            pay(.stranger, RoundMemory.wellKnown - (unit.acquaintance[place] ?? 0), for: variable)
          }
          return variable
        }
        visit[number].append(variables)
        model.require(
          variables.sum() == 1, named: mathProgName("onePlace", [.string(unit.name), MathProgSymbol(slot + 1)]),
          stating: .onePlace)
      }
    }
  }

  /// From each slot to the next: whoever is at a place leaves for one place, and comes from one.
  private mutating func addLegs() {
    for (number, unit) in problem.units.enumerated() {
      leg.append([])
      for slot in unit.walking.slots.indices.dropLast() {
        let indices = [MathProgSymbol.string(unit.name), MathProgSymbol(slot + 1)]
        let (origins, destinations) = (places[number][slot], places[number][slot + 1])
        let legs = origins.map { from in
          destinations.map { to in
            let leg = model.addVariable(mathProgName("leg", indices + [symbol(from), symbol(to)]))
            if let to { pay(.walk, problem.walk(of: number, from: from, to: to), for: leg) }
            if from != nil, from == to { pay(.again, 1, for: leg) }
            return leg
          }
        }
        leg[number].append(legs)
        for (position, place) in origins.enumerated() {
          model.require(
            legs[position].sum() - visit[number][slot][position] == 0,
            named: mathProgName("leave", indices + [symbol(place)]), stating: .leave)
        }
        for (position, place) in destinations.enumerated() {
          model.require(
            legs.map { $0[position] }.sum() - visit[number][slot + 1][position] == 0,
            named: mathProgName("come", indices + [symbol(place)]), stating: .come)
        }
      }
    }
  }

  /// Each residence of a patrol has the passes that are due in the stretch, and no more; what no unit makes is missing.
  private mutating func addDue() {
    for due in problem.promises {
      let count = problem.due[due] ?? 0
      let indices = [
        MathProgSymbol(due.site.post), MathProgSymbol(due.residence), MathProgSymbol(due.site.stretch),
      ]
      var made = LinearExpression()
      for (number, unit) in problem.units.enumerated() {
        for slot in unit.walking.slots.indices where unit.site(of: slot) == due.site {
          if let visit = visit(of: number, in: slot, to: due.residence) { made += visit }
        }
      }
      let missing = model.addVariable(mathProgName("missing", indices), upper: Double(count))
      pay(.missing, 1, for: missing)
      let row = model.require(
        made + missing == Double(count), named: mathProgName("promise", indices), stating: .promise)
      self.missing.append((row, missing))
    }
  }

  /// A residence has one unit at a time, or as many as there are others already, or pays for more.
  private mutating func addCrowds() {
    for time in problem.times {
      let slots = problem.slots(at: time)
      let residences = Set(slots.flatMap { places[$0.unit][$0.slot].compactMap(\.self) })
      for residence in residences.sorted() {
        let visits = slots.compactMap { visit(of: $0.unit, in: $0.slot, to: residence) }
        let others = problem.others[RoundProblem.Visit(time: time, residence: residence)] ?? 0
        guard visits.count + others > 1 else { continue }
        let indices = [MathProgSymbol(problem.minute(time)), MathProgSymbol(residence)]
        let crowd = model.addVariable(mathProgName("crowd", indices))
        pay(.crowd, 1, for: crowd)
        let row = model.require(
          visits.sum() - crowd <= Double(max(0, 1 - others)), named: mathProgName("apart", indices), stating: .apart)
        self.crowd.append((row, crowd))
      }
    }
  }

  private func visit(of unit: Int, in slot: Int, to residence: Residence.ID) -> Variable? {
    places[unit][slot].firstIndex(of: residence).map { visit[unit][slot][$0] }
  }

  private mutating func pay(_ price: RoundPrice, _ count: Int, for variable: Variable) {
    model.objective.add(variable, times: Double(price.value * count))
  }

  /// Nowhere is a star, which no identifier holds.
  private func symbol(_ place: Residence.ID?) -> MathProgSymbol { place.map { MathProgSymbol($0) } ?? "*" }
}

extension RoundFormulation {
  /// The values of all variables for a round.
  func values(of choice: RoundChoice) -> [Double] {
    var values = [Double](repeating: 0, count: model.variables.count)
    for (number, visits) in choice.visits.enumerated() {
      let positions = visits.enumerated().map { slot, place in
        guard let position = places[number][slot].firstIndex(of: place) else {
          preconditionFailure("a unit goes where a pass is due")
        }
        return position
      }
      for (slot, position) in positions.enumerated() { values[visit[number][slot][position].index] = 1 }
      for (slot, (from, to)) in zip(positions, positions.dropFirst()).enumerated() {
        values[leg[number][slot][from][to].index] = 1
      }
    }
    for (row, variable) in missing { values[variable.index] = max(0, upper(of: row) - activity(of: row, at: values)) }
    for (row, variable) in crowd { values[variable.index] = max(0, activity(of: row, at: values) - upper(of: row)) }
    return values
  }

  private func upper(of row: Constraint) -> Double { model.constraints[row.index].upper }

  private func activity(of row: Constraint, at values: [Double]) -> Double {
    model.terms(of: row).reduce(0) { $0 + $1.coefficient * values[$1.variable.index] }
  }

  /// The round that some values stand for.
  func choice(at values: [Double]) -> RoundChoice {
    RoundChoice(
      visits: visit.enumerated().map { number, slots in
        slots.enumerated().map { slot, variables in
          zip(places[number][slot], variables).max { values[$0.1.index] < values[$1.1.index] }?.0 ?? nil
        }
      })
  }
}
