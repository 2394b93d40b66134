internal import RosterEngine
import Rostering

/// Between the options of a menu and the choices of the engine's lines.
///
/// Choice 0 of a day is a day off. Locked duties of one day are one choice, the only one.
struct LineChoices {
  /// The number of days of a line: the planned ones.
  let days: Int
  private let first: Day
  /// By person, then day, then choice less one: the options that the choice stands for.
  private let options: [[[[Int]]]]
  /// The choice of each option.
  private let places: [Place]

  /// A choice of a person on a day.
  struct Place: Hashable {
    let day: Int
    let choice: Int

    /// The choice as a mask.
    var mask: UInt64 { 1 << UInt64(choice) }
  }

  init(of problem: PlanningProblem) {
    let days = problem.days
    var options = [[[[Int]]]](
      repeating: [[[Int]]](repeating: [], count: days.count), count: problem.scenario.people.count)
    var places: [Place] = []
    for option in problem.menu.options {
      let day = days.lowerBound.distance(to: option.day)
      if option.isLocked, !options[option.person][day].isEmpty {
        options[option.person][day][0].append(option.index)
      } else {
        options[option.person][day].append([option.index])
      }
      places.append(Place(day: day, choice: options[option.person][day].count))
    }
    self.days = days.count
    self.first = days.lowerBound
    self.options = options
    self.places = places
  }

  /// Where an option is.
  func place(of option: DutyOption) -> Place { places[option.index] }

  /// The number of a day; negative before the planned ones.
  func number(of day: Day) -> Int { first.distance(to: day) }

  /// The lines of a rota.
  func lines(of choice: RotaChoice) -> [Line] {
    options.map { ofPerson in
      Line(
        ofPerson.map { ofDay in
          (ofDay.firstIndex { $0.allSatisfy { choice.isWorked[$0] } } ?? -1) + 1
        })
    }
  }

  /// The options worked by some lines.
  func worked(by lines: [Line]) -> [Int] {
    zip(options, lines).flatMap { ofPerson, line in
      ofPerson.enumerated().flatMap { day, ofDay in line.choice(on: day) == 0 ? [] : ofDay[line.choice(on: day) - 1] }
    }
  }

  /// Everybody's menu and rules.
  ///
  /// - Parameters:
  ///   - duties: What each option costs and which rows it enters.
  ///   - balances: What lines cost.
  func lines(
    of problem: PlanningProblem, duties: [LineProblem.Duty], balances: [LineBalance]
  ) -> [LineProblem] {
    options.enumerated().map { person, ofPerson in
      var line = LineProblem(
        menu: ofPerson.map { ofDay in ofDay.map { $0.map { duties[$0] }.joined() } })
      for (day, ofDay) in ofPerson.enumerated() {
        let isLocked = ofDay.contains { $0.contains { problem.menu.options[$0].isLocked } }
        if isLocked { line.allowed[day] &= ~1 }
      }
      LineRestriction(of: problem, person: person, choices: self, balances: balances).restrict(&line)
      return line
    }
  }
}

extension Sequence<LineProblem.Duty> {
  /// Several duties of one day as one.
  fileprivate func joined() -> LineProblem.Duty {
    var cost = 0.0
    var coefficients: [Int: Double] = [:]
    for duty in self {
      cost += duty.cost
      for entry in duty.entries { coefficients[entry.row, default: 0] += entry.coefficient }
    }
    let entries = coefficients.sorted { $0.key < $1.key }
      .map { LineProblem.Duty.Entry(row: $0.key, coefficient: $0.value) }
    return LineProblem.Duty(cost: cost, entries: entries)
  }
}
