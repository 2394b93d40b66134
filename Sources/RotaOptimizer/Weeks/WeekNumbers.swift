internal import LinearProgramming
import Rostering

/// The civil weeks of a formulation in their order, and the one in which each variable lives.
struct WeekNumbers: Sendable {
  /// The weeks.
  let weeks: [CivilWeek]
  private let numbers: [Int?]

  init(of formulation: Formulation) {
    let weeks = Set(formulation.weeks.compactMap(\.self)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(weeks, weeks.indices))
    self.weeks = weeks
    self.numbers = formulation.weeks.map { week in week.flatMap { places[$0] } }
  }

  /// The number of a variable's week; nil for one that spans several.
  subscript(variable: Variable) -> Int? { numbers[variable.index] }
}
