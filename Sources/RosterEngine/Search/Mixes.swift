/// Each person's mix of lines in a solved master, over some days: how much of each choice it holds.
struct Mixes {
  /// A choice of one person on one day.
  struct Fixing: Hashable {
    let person: Int
    let day: Int
    let choice: Int
    /// How much of it the mix holds, below 1.
    let weight: Double
  }

  private let days: Range<Int>
  private let shares: [[(line: Line, weight: Double)]]
  /// Who mixes lines that differ on the days.
  let mixed: [Int]

  init(of columns: [Column], at point: RestrictedMaster.Point, people: Int, days: Range<Int>) {
    var shares = [[(line: Line, weight: Double)]](repeating: [], count: people)
    for (column, weight) in zip(columns, point.weights) where weight > 1e-9 {
      shares[column.person].append((column.line, weight))
    }
    self.days = days
    self.shares = shares
    self.mixed = shares.indices.filter { person in
      guard let first = shares[person].first?.line else { return false }
      return shares[person].dropFirst().contains { share in
        days.contains { share.line.choice(on: $0) != first.choice(on: $0) }
      }
    }
  }

  /// Everybody's line, when nobody mixes any that differ on the days: the one with the greatest weight.
  var wholeLines: [Line]? {
    guard mixed.isEmpty else { return nil }
    let lines = shares.compactMap { share in
      share.reduce(0) { $0 + $1.weight } > 1 - 1e-6 ? share.max { $0.weight < $1.weight }?.line : nil
    }
    return lines.count == shares.count ? lines : nil
  }

  /// The weight of each choice of a person on a day.
  func weights(of person: Int, on day: Int) -> [Int: Double] {
    shares[person].reduce(into: [:]) { $0[$1.line.choice(on: day), default: 0] += $1.weight }
  }

  /// For a share of the people who mix lines, the choice of which their mix holds most without being all of it.
  func surest(share: Double) -> [Fixing] {
    let candidates = mixed.compactMap { person -> Fixing? in
      var best: Fixing?
      for day in days {
        for (choice, weight) in weights(of: person, on: day) where weight < 1 - 1e-6 {
          let fixing = Fixing(person: person, day: day, choice: choice, weight: weight)
          if best.map({ Mixes.isSurer(fixing, than: $0) }) ?? true { best = fixing }
        }
      }
      return best
    }
    let count = max(1, Int((Double(candidates.count) * share).rounded()))
    return Array(candidates.sorted(by: Mixes.isSurer).prefix(count))
  }

  private static func isSurer(_ left: Fixing, than right: Fixing) -> Bool {
    if abs(left.weight - right.weight) > 1e-9 { return left.weight > right.weight }
    return (left.person, left.day, left.choice) < (right.person, right.day, right.choice)
  }
}
