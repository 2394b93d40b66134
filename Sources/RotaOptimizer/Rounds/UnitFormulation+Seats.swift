internal import LinearProgramming
import Rostering

extension UnitFormulation {
  /// The values of all variables when people sit in some seats.
  func values(of seats: [Person.ID: Seat]) -> [Double] {
    var values = [Double](repeating: 0, count: model.variables.count)
    for (position, unitClass) in problem.classes.enumerated() {
      for unit in unitClass.unitNumbers {
        let people = seats.filter { $0.value == Seat(post: unitClass.post, unit: unit) }.keys.sorted()
        if let formed = candidates.first(where: { $0.unitClass == position && $0.people == people }) {
          values[formed.variable.index] = 1
        }
      }
    }
    for keeper in keepers where seats[keeper.person] == Seat(post: keeper.post, unit: nil) {
      values[keeper.variable.index] = 1
    }
    return values
  }

  /// Where everybody sits by some values.
  ///
  /// A unit that was one already keeps its number; the others take what is left, in order.
  func seats(at values: [Double]) -> [Person.ID: Seat] {
    var seats: [Person.ID: Seat] = [:]
    for keeper in keepers where values[keeper.variable.index] > 0.5 {
      seats[keeper.person] = Seat(post: keeper.post, unit: nil)
    }
    for (position, unitClass) in problem.classes.enumerated() {
      let formed = candidates.filter { $0.unitClass == position && values[$0.variable.index] > 0.5 }.map(\.people)
      let kept = formed.map { standingNumber(of: $0, in: unitClass) }
      var free = unitClass.unitNumbers.filter { !kept.contains($0) }
      for (people, number) in zip(formed, kept) {
        let number = number ?? free.removeFirst()
        for person in people { seats[person] = Seat(post: unitClass.post, unit: number) }
      }
    }
    return seats
  }

  /// The number of the unit that some people form already.
  private func standingNumber(of people: [Person.ID], in unitClass: UnitProblem.UnitClass) -> Int? {
    guard let seat = people.first.flatMap({ problem.seats[$0] }), seat.post == unitClass.post,
      people.allSatisfy({ problem.seats[$0] == seat })
    else { return nil }
    return seat.unit.flatMap { unitClass.unitNumbers.contains($0) ? $0 : nil }
  }
}
