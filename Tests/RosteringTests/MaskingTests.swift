import Rostering
import RotaTestSupport
import Testing

/// Oracle: by hand, and every table that a reader could take the shown one for.
@Suite("What is masked in a table about beneficiaries")
struct MaskingTests {
  private func masked(_ counts: [Int]) -> [Bool] { Masking(counts).isMasked }

  @Test("rows of five and more are open, and rows of none hide nobody")
  func open() {
    #expect(masked([5, 12, 0]) == [false, false, false])
    #expect(masked([]) == [] && !Masking([]).isWithheld)
  }

  @Test("one row of one to four takes the smallest other row with it, or it would be what that leaves of the total")
  func complement() {
    for few in 1...4 { #expect(masked([10, few, 7, 0]) == [false, true, true, false]) }
    #expect(masked([7, 3, 7]) == [true, true, true], "of two alike, neither is told from the other")
  }

  @Test("two small rows hide one another, unless both must be one or both must be four")
  func pairs() {
    #expect(masked([10, 2, 3]) == [false, true, true])
    #expect(masked([10, 1, 1]) == [true, true, true])
    #expect(masked([10, 9, 4, 4]) == [false, true, true, true])
  }

  @Test("a table of which every row is small is withheld where its total would tell them")
  func withheld() {
    #expect(Masking([3]).isWithheld && Masking([1, 1, 1, 1, 1]).isWithheld && Masking([4, 4]).isWithheld)
    #expect(!Masking([2, 3]).isWithheld && !Masking([5]).isWithheld)
  }

  @Test(
    "no masked row can be derived: another table with the same total and the same open rows is masked alike",
    arguments: UInt64(0)..<400)
  func underivable(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let counts = (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 0...8, using: &random) }
    let masking = Masking(counts)
    guard !masking.isWithheld else { return }
    let hidden = counts.indices.filter { masking.isMasked[$0] }
    let total = hidden.reduce(0) { $0 + counts[$1] }
    let like = splits(of: total, into: hidden.count).filter { split in
      var other = counts
      for (index, count) in zip(hidden, split) { other[index] = count }
      return Masking(other) == masking
    }
    #expect(hidden.isEmpty || like.contains(hidden.map { counts[$0] }))
    for position in hidden.indices { #expect(Set(like.map { $0[position] }).count > 1, "\(counts)") }
    for index in counts.indices where Masking.isFew(counts[index]) { #expect(masking.isMasked[index]) }
  }

  @Test("where rows overlap, a small one stands alone, unless what the others leave forces it to be four")
  func covering() {
    #expect(Masking([25, 4, 9], covering: 25).isMasked == [false, true, false])
    #expect(Masking([10, 4], covering: 14).isMasked == [true, true])
    #expect(Masking([10, 3], covering: 13).isMasked == [false, true])
    #expect(Masking([4], covering: 4).isMasked == [true] && !Masking([4], covering: 4).isWithheld)
    #expect(Masking([4, 4], covering: 8).isWithheld && !Masking([4, 4], covering: 7).isWithheld)
  }

  @Test(
    "where rows overlap, no masked row can be derived either: another that covers all is masked alike",
    arguments: UInt64(0)..<400)
  func underivableCover(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let counts = (0..<Int.random(in: 1...4, using: &random)).map { _ in Int.random(in: 0...8, using: &random) }
    let most = counts.reduce(0, +)
    let total = Int.random(in: (counts.max() ?? 0)...most, using: &random)
    let masking = Masking(counts, covering: total)
    // Of a few in all, no total is told.
    guard !masking.isWithheld, !Masking.isFew(total) else { return }
    let hidden = counts.indices.filter { masking.isMasked[$0] }
    let open = counts.indices.filter { !masking.isMasked[$0] }.reduce(0) { $0 + counts[$1] }
    let like = (0...(total * hidden.count)).flatMap { splits(of: $0, into: hidden.count) }.filter { split in
      var other = counts
      for (index, count) in zip(hidden, split) { other[index] = count }
      return open + split.reduce(0, +) >= total && split.allSatisfy { $0 <= total }
        && Masking(other, covering: total) == masking
    }
    for position in hidden.indices { #expect(Set(like.map { $0[position] }).count > 1, "\(counts) of \(total)") }
  }

  @Test("of few households the sessions are shown, unless they are so few themselves; then a second row is hidden")
  func work() {
    let rows = [(name: "a", count: 25, work: 40), (name: "b", count: 4, work: 8), (name: "c", count: 1, work: 1)]
      .map { Row(name: $0.name, count: $0.count, work: $0.work) }
    let shown = MaskedTable(rows, by: \.count, covering: 25, sessions: \.work).rows(for: .everybody)
    #expect(shown.map(\.hidesBeneficiaries) == [false, true, true])
    #expect(shown.map(\.hidesSessions) == [false, true, true])
    let more = MaskedTable(Array(rows.prefix(2)), by: \.count, covering: 25, sessions: \.work).rows(for: .everybody)
    #expect(more.map(\.hidesBeneficiaries) == [false, true] && more.map(\.hidesSessions) == [false, false])
  }

  /// Every way to make a total of so many numbers from 1 on.
  private func splits(of total: Int, into parts: Int) -> [[Int]] {
    guard parts > 0 else { return total == 0 ? [[]] : [] }
    guard total >= parts else { return [] }
    return (1...(total - parts + 1)).flatMap { first in
      splits(of: total - first, into: parts - 1).map { [first] + $0 }
    }
  }

  @Test("everybody reads a masked row by its name alone, and nothing of a withheld table; the coordinator reads all")
  func audiences() {
    let table = MaskedTable(["north": 12, "south": 3, "west": 6].sorted { $0.key < $1.key }.map(Row.init), by: \.count)
    #expect(table.rows(for: .everybody).map(\.hidesSessions) == [false, true, true])
    #expect(table.rows(for: .coordinator).map(\.hidesBeneficiaries) == [false, false, false])
    #expect(table.isMasked(for: .everybody) && !table.isMasked(for: .coordinator))
    let small = MaskedTable([Row(name: "north", count: 2)], by: \.count)
    #expect(small.rows(for: .everybody).isEmpty && small.isWithheld(from: .everybody) && !small.isEmpty)
    #expect(small.rows(for: .coordinator).map(\.row.count) == [2])
  }

  private struct Row: Hashable, Sendable {
    let name: String
    let count: Int
    let work: Int

    init(name: String, count: Int, work: Int = 0) {
      self.name = name
      self.count = count
      self.work = work
    }

    init(_ entry: (key: String, value: Int)) { self.init(name: entry.key, count: entry.value) }
  }
}
