/// A table about beneficiaries, whole, and what may be shown of it.
public struct MaskedTable<Row: Hashable & Sendable>: Hashable, Sendable {
  /// A row, and whether its numbers are to be hidden.
  public struct Shown: Hashable, Sendable {
    /// The row.
    public let row: Row
    /// Whether only its name may be told.
    public let isMasked: Bool
  }

  private let rows: [Row]
  private let masking: Masking

  /// A table.
  ///
  /// - Parameters:
  ///   - rows: All of its rows.
  ///   - count: How many beneficiaries a row has.
  public init(_ rows: [Row], by count: (Row) -> Int) {
    self.rows = rows
    self.masking = Masking(rows.map(count))
  }

  /// The rows as somebody may read them; none of a table that is withheld.
  public func rows(for audience: Audience) -> [Shown] {
    switch audience {
    case .coordinator: rows.map { Shown(row: $0, isMasked: false) }
    case .everybody:
      masking.isWithheld ? [] : zip(rows, masking.isMasked).map { Shown(row: $0, isMasked: $1) }
    }
  }

  /// Whether somebody may read no row of it.
  public func isWithheld(from audience: Audience) -> Bool {
    switch audience {
    case .coordinator: false
    case .everybody: masking.isWithheld
    }
  }

  /// Whether some of it is hidden from somebody.
  public func isMasked(for audience: Audience) -> Bool {
    isWithheld(from: audience) || rows(for: audience).contains(where: \.isMasked)
  }

  /// Whether it has no row at all.
  public var isEmpty: Bool { rows.isEmpty }
}
