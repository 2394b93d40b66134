/// A table about beneficiaries, whole, and what may be shown of it.
public struct MaskedTable<Row: Hashable & Sendable>: Hashable, Sendable {
  /// A row, and which of its numbers are to be hidden.
  public struct Shown: Hashable, Sendable {
    /// The row.
    public let row: Row
    /// Whether nobody may be told how many beneficiaries it has.
    public let hidesBeneficiaries: Bool
    /// Whether nobody may be told how many sessions it has, and hours.
    public let hidesSessions: Bool
  }

  private let rows: [Row]
  private let beneficiaries: Masking
  private let sessions: Masking

  /// A table of which each beneficiary is in one row: one of few is masked whole, for where somebody lives or what group
  /// they are of says who they are.
  ///
  /// - Parameters:
  ///   - rows: All of its rows.
  ///   - count: How many beneficiaries a row has.
  public init(_ rows: [Row], by count: (Row) -> Int) {
    self.rows = rows
    self.beneficiaries = Masking(rows.map(count))
    self.sessions = beneficiaries
  }

  /// A table of work, in several rows of which a beneficiary may be: of few, the work is shown all the same, for partners
  /// are paid by it, unless it is so little itself that it tells how few they are.
  ///
  /// - Parameters:
  ///   - rows: All of its rows.
  ///   - count: How many beneficiaries a row has.
  ///   - total: How many there are in all, each counted once.
  ///   - sessions: How many sessions a row has, of which they are no fewer.
  public init(_ rows: [Row], by count: (Row) -> Int, covering total: Int, sessions: (Row) -> Int) {
    let work = rows.map(sessions)
    let isSmall = zip(rows, work).map { Masking.isFew(count($0)) && Masking.isFew($1) }
    self.rows = rows
    self.beneficiaries = Masking(rows.map(count), covering: total)
    self.sessions = Masking(work, small: isSmall)
  }

  /// The rows as somebody may read them; none of a table that is withheld.
  public func rows(for audience: Audience) -> [Shown] {
    switch audience {
    case .coordinator: rows.map { Shown(row: $0, hidesBeneficiaries: false, hidesSessions: false) }
    case .everybody:
      isWithheld(from: audience)
        ? []
        : rows.indices.map { index in
          // Next to hidden sessions, a number of beneficiaries would bound them.
          let hidesSessions = sessions.isMasked[index]
          return Shown(
            row: rows[index], hidesBeneficiaries: hidesSessions || beneficiaries.isMasked[index],
            hidesSessions: hidesSessions)
        }
    }
  }

  /// Whether somebody may read no row of it.
  public func isWithheld(from audience: Audience) -> Bool {
    switch audience {
    case .coordinator: false
    case .everybody: beneficiaries.isWithheld || sessions.isWithheld
    }
  }

  /// Whether some of it is hidden from somebody.
  public func isMasked(for audience: Audience) -> Bool {
    isWithheld(from: audience) || rows(for: audience).contains(where: \.hidesBeneficiaries)
  }

  /// Whether it has no row at all.
  public var isEmpty: Bool { rows.isEmpty }
}
