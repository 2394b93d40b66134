/// What the beneficiaries of a group or a territory were due together, and got.
public struct BeneficiaryTotal: Hashable, Sendable {
  /// The sessions of one month.
  public struct Month: Hashable, Sendable {
    /// Its first day.
    public let first: Day
    /// How many were held on the days of the period, a gathering once for each beneficiary in it.
    public let held: Int
  }

  /// The group or the territory; nil for the beneficiaries of whom it is not said.
  public let name: String?
  /// How many there are.
  public let beneficiaries: Int
  /// How many sessions were due to them, a gathering once for each.
  public let due: Int
  /// How many were held.
  public let held: Int
  /// How many of those due were missing.
  public let missing: Int
  /// The sessions held, month by month; they add up.
  public let months: [Month]
}

extension SessionRegister {
  /// The sums by a name that beneficiaries share, in the order in which the names come up, what has none at the end; nothing
  /// where no beneficiary has one.
  func totals(
    by name: KeyPath<Beneficiary, String?>, of records: [BeneficiaryRecord]
  ) -> MaskedTable<BeneficiaryTotal> {
    let nameOf = { (id: Beneficiary.ID) in scenario.beneficiary(id)?[keyPath: name] }
    let byName = Dictionary(grouping: records) { nameOf($0.beneficiary) }
    let names = records.compactMap { nameOf($0.beneficiary) }.distinct
    let rows = (names.map(Optional.some) + [nil]).compactMap { name in
      byName[name].map { total(name, of: $0) }
    }
    return MaskedTable(names.isEmpty ? [] : rows, by: \.beneficiaries)
  }

  private func total(_ name: String?, of records: [BeneficiaryRecord]) -> BeneficiaryTotal {
    let own = Set(records.map(\.beneficiary))
    let days = within.filter { session in
      scenario.followUp(session.followUp).map { own.contains($0.beneficiary) } ?? false
    }.map(\.day)
    return BeneficiaryTotal(
      name: name, beneficiaries: records.count, due: records.reduce(0) { $0 + $1.due },
      held: records.reduce(0) { $0 + $1.held }, missing: records.reduce(0) { $0 + $1.missing },
      months: horizon.months.map { month in
        BeneficiaryTotal.Month(first: month.lowerBound, held: days.count(where: month.contains))
      })
  }
}
