import RotaTestSupport

@testable import Rostering

/// The evenings that one person of Bellefontaine can work week after week, found by trying every set of them.
///
/// No model and no solver: a set of evenings is legal when the rules find nothing in four weeks of it, with another
/// week of it before and after. Mondays are closed and Sundays end before midnight, so what one week does leaves the
/// next alone.
struct WeeklyPatterns {
  /// The first Monday of the weeks that are tried.
  static let monday: Day = "2010-04-05"

  /// The legal sets of evenings, Tuesday to Sunday as bits 0 to 5, that are part of no larger one.
  let maximal: [Int]

  init(straddling: Bool?, report: Int = 0) {
    let scenario = Scenario.bellefontaine(people: 1, straddling: straddling, report: report)
    let legal = (0..<64).filter { WeeklyPatterns.isLegal($0, in: scenario) }
    self.maximal = legal.filter { set in !legal.contains { $0 != set && $0 & set == set } }
  }

  private static func isLegal(_ set: Int, in scenario: Scenario) -> Bool {
    let person = scenario.people[0]
    let duties = (-1...4).flatMap { week in
      self.duties(of: person, set, from: monday.advanced(by: 7 * week), in: scenario)
    }
    let line = LineOfWork(of: person, duties: duties, in: scenario)
    let days = monday..<monday.advanced(by: 28)
    return scenario.rules.rules(for: person).allSatisfy { $0.breaches(in: line, over: days).isEmpty }
  }

  /// The duties of one person in the week that begins on a Monday.
  static func duties(of person: Person, _ set: Int, from monday: Day, in scenario: Scenario) -> [Duty] {
    (0..<6).filter { set & (1 << $0) != 0 }.flatMap { evening in
      scenario.shapes(on: monday.advanced(by: evening + 1)).map { shape in
        Duty(
          person: person.id, day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes,
          pieces: [Piece(kind: .post, id: "local", interval: shape.presence)])
      }
    }
  }

  /// The least of a measure over every way to give so many people a pattern each; the measure is taken of how many work
  /// each evening.
  func least(people: Int, _ measure: ([Int]) -> Int) -> (value: Int, patterns: [Int]) {
    var best = (value: Int.max, patterns: [Int]())
    var chosen: [Int] = []
    func choose(from first: Int) {
      guard chosen.count < people else {
        let coverage = (0..<6).map { evening in chosen.filter { $0 & (1 << evening) != 0 }.count }
        let value = measure(coverage)
        if value < best.value { best = (value, chosen) }
        return
      }
      for index in first..<maximal.count {
        chosen.append(maximal[index])
        choose(from: index)
        chosen.removeLast()
      }
    }
    choose(from: 0)
    return best
  }

  /// How many people can be there every evening.
  func uniformCoverage(people: Int) -> Int { -least(people: people) { -($0.min() ?? 0) }.value }

  /// Person-minutes that a week lacks at best when so many are wanted every evening.
  func uncoveredMinutes(people: Int, wanted: Int) -> (value: Int, patterns: [Int]) {
    least(people: people) { $0.reduce(0) { $0 + 240 * Swift.max(0, wanted - $1) } }
  }
}
