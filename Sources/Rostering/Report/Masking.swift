/// Which rows of a table about beneficiaries nobody but the coordinator may see.
///
/// The threshold rule of statistical disclosure control: a row of fewer than five beneficiaries is masked whole, with every
/// number in it, for what few contribute to says something of each of them. Where the rows add up to a total that is known,
/// one masked row would be what the others leave of it, and masked rows that all have the fewest or the most they can would
/// be told by their number; then the smallest rows that are open are masked as well, complementary suppression. Masked rows
/// look alike, so that nobody can tell which of them is a small one, not even knowing this rule: any two of them may have
/// changed places, or one beneficiary may be in the other. Where no row is left to be masked, the whole table is withheld.
///
/// It protects how many beneficiaries there are in each row, against all that one report says. Whoever lays reports of
/// periods that overlap side by side, or subtracts the sessions of one table from those of another, may learn of a masked
/// row how many sessions it has: sessions are work done, and no number of beneficiaries.
public struct Masking: Hashable, Sendable {
  /// The fewest beneficiaries of whom a number is shown.
  public static let threshold = 5

  /// Whether each row is masked.
  public let isMasked: [Bool]
  /// Whether the table is not shown at all.
  public let isWithheld: Bool

  /// What is masked in a table.
  ///
  /// - Parameter counts: How many beneficiaries each row has; rows of none hide nobody, and are shown.
  public init(_ counts: [Int]) {
    var masked = Set(counts.indices.filter { Masking.isFew(counts[$0]) })
    let isSafe = { (masked: Set<Int>) in
      let own = Set(masked.map { counts[$0] })
      return masked.isEmpty || (masked.count > 1 && own != [1] && own != [Masking.threshold - 1])
    }
    if !isSafe(masked) {
      let smallest = counts.filter { $0 >= Masking.threshold }.min()
      masked.formUnion(counts.indices.filter { counts[$0] == smallest })
    }
    isMasked = counts.indices.map(masked.contains)
    isWithheld = !isSafe(masked)
  }

  /// Whether a number of beneficiaries is too small to be shown; none is not.
  public static func isFew(_ count: Int) -> Bool { (1..<threshold).contains(count) }
}
