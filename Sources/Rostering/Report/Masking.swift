/// Which rows of a table about beneficiaries nobody but the coordinator may see.
///
/// The threshold rule of statistical disclosure control: a number of fewer than five beneficiaries is masked. Where the rows
/// add up to a total that is known, one masked row would be what the others leave of it, and masked rows that all have the
/// fewest or the most they can would be told by their number; then the smallest rows that are open are masked as well,
/// complementary suppression. Masked rows look alike, so that nobody can tell which of them is a small one, not even
/// knowing this rule: any two of them may have changed places, or one beneficiary may be in the other. Where no row is left
/// to be masked, the whole table is withheld.
///
/// It protects numbers of beneficiaries against what one report counts. It cannot protect them from whoever lays reports of
/// periods that overlap side by side, subtracts the sessions of one table from those of another, or knows how often each
/// beneficiary is due a session and divides.
public struct Masking: Hashable, Sendable {
  /// The fewest beneficiaries of whom a number is shown.
  public static let threshold = 5

  /// Whether each row is masked.
  public let isMasked: [Bool]
  /// Whether the table is not shown at all.
  public let isWithheld: Bool

  /// What is masked where each is in one row.
  ///
  /// - Parameter counts: How many each row has; rows of none hide nobody, and are shown.
  public init(_ counts: [Int]) { self.init(counts, small: counts.map(Masking.isFew)) }

  /// What is masked where each is in one row, and only some of the small rows need it.
  ///
  /// - Parameter isSmall: Whether a row needs it; none that does has more than a few.
  init(_ counts: [Int], small isSmall: [Bool]) {
    self.init(counts, small: isSmall) { masked in
      let own = Set(masked.map { counts[$0] })
      return masked.isEmpty || (masked.count > 1 && own != [1] && own != [Masking.threshold - 1])
    }
  }

  /// What is masked where each is in one row at the least, and perhaps in several.
  ///
  /// Such rows add up to no total; but where the open ones leave so many that the masked ones must all be as large as they
  /// can, they are told. Of a few in all, no total is shown that could tell them.
  ///
  /// - Parameters:
  ///   - counts: How many each row has.
  ///   - total: How many there are, each counted once.
  public init(_ counts: [Int], covering total: Int) {
    let isSmall = counts.map(Masking.isFew)
    self.init(counts, small: isSmall) { masked in
      let open = counts.indices.filter { !masked.contains($0) }.reduce(0) { $0 + counts[$1] }
      return masked.isEmpty || !masked.allSatisfy { isSmall[$0] }
        || Masking.isFew(total) || total - open < masked.count * (Masking.threshold - 1)
    }
  }

  private init(_ counts: [Int], small isSmall: [Bool], isSafe: (Set<Int>) -> Bool) {
    var masked = Set(counts.indices.filter { isSmall[$0] })
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
