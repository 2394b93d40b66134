/// A roster problem as seen from some days of it: exact there, by prices and by weekly totals after.
///
/// The lines and their rules stay whole. What duties add to later rows is paid for at known prices, as in Lagrangian
/// relaxation; prices alone would let work pile up anywhere, so that the sums over later weeks and over the later days of
/// the week must also stay near what they were in the mean answer at those prices. What was before the days is settled, and
/// costs nothing any more.
struct RollingWindow {
  /// The problem as seen.
  let problem: RosterProblem
  /// For each of its rows, the row of the whole problem; nil for a total.
  private let origins: [Int?]

  /// - Parameters:
  ///   - days: The days seen exactly.
  ///   - prices: The price of each row.
  ///   - activity: What lines add to each row in the mean answer.
  init(of whole: RosterProblem, days: Range<Int>, prices: [Double], activity: [Double]) {
    let spans = RollingWindow.spans(of: whole)
    var seen = RosterProblem(days: whole.days)
    var origins: [Int?] = []
    var places: [Place] = []
    var totals: [Total: Int] = [:]
    for (row, limits) in whole.rows.enumerated() {
      guard let span = spans[row], span.upperBound >= days.lowerBound else {
        places.append(.settled)
        continue
      }
      if span.lowerBound < days.upperBound {
        let terms = limits.terms.map { LinkingRow.Term($0.coefficient, side: seen.add(whole.sides[$0.side])) }
        places.append(.exact(seen.add(LinkingRow(lower: limits.lower, upper: limits.upper, terms: terms))))
        origins.append(row)
      } else {
        let ahead = span.lowerBound - days.upperBound
        let own = [Total.week(ahead / 7), Total.weekday(ahead % 7)].map { total in
          if let known = totals[total] { return known }
          origins.append(nil)
          totals[total] = seen.add(
            LinkingRow(lower: 0, upper: 0, terms: RollingWindow.deviations(&seen, dearest: whole.dearestSide)))
          return seen.rows.count - 1
        }
        for total in own {
          seen.rows[total].lower += activity[row]
          seen.rows[total].upper += activity[row]
        }
        places.append(.later(totals: own, price: prices[row]))
      }
    }
    seen.lines = whole.lines.map { line in
      var line = line
      for day in line.menu.indices {
        line.menu[day] = line.menu[day].map { RollingWindow.duty($0, at: places) }
      }
      return line
    }
    problem = seen
    self.origins = origins
  }

  /// How a row is seen.
  private enum Place {
    case settled
    case exact(Int)
    case later(totals: [Int], price: Double)
  }

  /// What is summed up of later rows: all of a week, and all of a day of the week, on which limits may count.
  private enum Total: Hashable {
    case week(Int)
    case weekday(Int)
  }

  /// What a unit costs by which a total is off, as a part of what the dearest side variable does.
  private static let deviation = 0.2

  private static func deviations(_ seen: inout RosterProblem, dearest: Double) -> [LinkingRow.Term] {
    [1.0, -1.0].map { LinkingRow.Term($0, side: seen.add(SideVariable(cost: deviation * dearest))) }
  }

  private static func duty(_ duty: LineProblem.Duty, at places: [Place]) -> LineProblem.Duty {
    var seen = LineProblem.Duty(cost: duty.cost)
    for entry in duty.entries {
      switch places[entry.row] {
      case .settled: break
      case .exact(let row): seen.entries.append(LineProblem.Duty.Entry(row: row, coefficient: entry.coefficient))
      case .later(let totals, let price):
        seen.cost -= price * entry.coefficient
        seen.entries += totals.map { LineProblem.Duty.Entry(row: $0, coefficient: entry.coefficient) }
      }
    }
    return seen
  }

  /// The first and the last day on which a duty enters each row.
  private static func spans(of problem: RosterProblem) -> [ClosedRange<Int>?] {
    var spans = [ClosedRange<Int>?](repeating: nil, count: problem.rows.count)
    for line in problem.lines {
      for (day, duties) in line.menu.enumerated() {
        for duty in duties {
          for entry in duty.entries {
            let span = spans[entry.row] ?? day...day
            spans[entry.row] = min(span.lowerBound, day)...max(span.upperBound, day)
          }
        }
      }
    }
    return spans
  }

  /// Prices of its rows, from those of the whole problem; 0 for a total.
  func prices(from whole: [Double]) -> [Double] { origins.map { $0.map { whole[$0] } ?? 0 } }

  /// Prices of the whole problem's rows, brought up to date by those of its own.
  func updated(_ whole: [Double], from own: [Double]) -> [Double] {
    var prices = whole
    for (price, origin) in zip(own, origins) {
      if let origin { prices[origin] = price }
    }
    return prices
  }
}
