/// The linking rows that a search looks at; what the others cost is a constant.
///
/// A neighbourhood leaves most days as they are. Rows that no free choice enters need no place in its restricted master,
/// which is smaller and quicker by as much.
struct RowSelection: Sendable {
  /// The positions of the rows, in order.
  private(set) var rows: [Int]
  /// By row of the problem, its position among those, or −1.
  private(set) var places: [Int]
  /// The side variables of those rows, in order.
  private(set) var sides: [Int]
  /// What every roster costs beside: the constant of the problem and the rows left out.
  private(set) var constant: Double

  /// All rows.
  init(of problem: RosterProblem) {
    rows = Array(problem.rows.indices)
    places = rows
    sides = Array(problem.sides.indices)
    constant = problem.constant
  }

  /// The rows that free choices enter, where rows are independent; all of them otherwise.
  ///
  /// - Parameter activity: What the lines of a roster add to each row.
  init(of problem: RosterProblem, free mask: Mask, activity: [Double], costs: SideCosts) {
    self.init(of: problem)
    guard costs.areSeparable else { return }
    var isTouched = [Bool](repeating: false, count: problem.rows.count)
    for (person, line) in problem.lines.enumerated() {
      for (day, duties) in line.menu.enumerated() where mask.isFree(person, on: day) {
        for (position, duty) in duties.enumerated() where mask[person][day] & (2 << UInt64(position)) != 0 {
          for entry in duty.entries { isTouched[entry.row] = true }
        }
      }
    }
    rows = problem.rows.indices.filter { isTouched[$0] }
    places = [Int](repeating: -1, count: problem.rows.count)
    for (place, row) in rows.enumerated() { places[row] = place }
    sides = rows.flatMap { problem.rows[$0].terms.map(\.side) }.sorted()
    constant =
      problem.constant
      + problem.rows.indices.filter { !isTouched[$0] }.reduce(0) { $0 + costs.cost(of: $1, at: activity[$1]) }
  }

  /// Prices of all rows of the problem, from those of the selected ones.
  func spread(_ prices: [Double]) -> [Double] {
    places.map { $0 < 0 ? 0 : prices[$0] }
  }
}
