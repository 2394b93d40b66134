import Rostering

/// The landlords, the residences, and how landlords share.
struct PlacesSection {
  let top: MappingReader

  func read(into scenario: inout Scenario) {
    if let shares = top["shares"]?.choice(Landlord.Shares.self) { scenario.shares = shares }
    let landlords = EntryList.entries(top["landlords"], keys: ["id", "name", "dwellings", "share"], of: Landlord.self)
    scenario.landlords = landlords.map { id, entry in
      Landlord(
        id: id ?? "", name: name(entry) ?? id?.text ?? "", dwellings: dwellings(entry),
        share: share(entry, mode: scenario.shares))
    }
    checkSum(of: scenario.landlords, mode: scenario.shares)
    let keys = ["id", "name", "landlord", "territory", "dwellings", "mostPassesPerStretch"]
    scenario.residences = EntryList.entries(top["residences"], keys: keys, of: Residence.self).map { id, entry in
      Residence(
        id: id ?? "", name: name(entry) ?? id?.text ?? "",
        landlord: landlord(entry["landlord"], among: scenario.landlords), territory: entry["territory"]?.text(),
        dwellings: dwellings(entry), mostPassesPerStretch: entry["mostPassesPerStretch"]?.integer(in: 1...1_000))
    }
  }

  private func name(_ entry: MappingReader) -> String? { entry["name"]?.text() }

  private func dwellings(_ entry: MappingReader) -> Int? { entry["dwellings"]?.integer(in: 0...10_000_000) }

  /// A landlord's share in percent, where shares are explicit.
  private func share(_ entry: MappingReader, mode: Landlord.Shares) -> Double? {
    switch mode {
    case .explicit:
      guard let field = entry.required("share", advice: "Maybe “share: 50”, in percent") else { return nil }
      guard let share = field.number() else { return nil }
      guard (0...100).contains(share) else {
        field.report("a share lies from 0 to 100 percent", advice: "Maybe \(share < 0 ? 0 : 100)")
        return nil
      }
      return share
    case .equal, .dwellings, .none:
      entry["share"]?.report(
        "shares are “\(mode.rawValue)”, not each landlord's own", advice: "Maybe “shares: explicit”, or delete the key")
      return nil
    }
  }

  /// Explicit shares that do not make a whole would leave time to nobody, or give it twice.
  private func checkSum(of landlords: [Landlord], mode: Landlord.Shares) {
    let shares = landlords.compactMap(\.share)
    guard mode == .explicit, shares.count == landlords.count, !shares.isEmpty else { return }
    let sum = shares.reduce(0, +)
    guard abs(sum - 100) > 0.05 else { return }
    let written = (sum * 100).rounded() / 100
    top["landlords"]?.report(
      "the shares add up to \(written.formatted) percent, not to 100", advice: "Maybe one of them is mistyped")
  }

  private func landlord(_ field: FieldReader?, among landlords: [Landlord]) -> Landlord.ID? {
    guard let field, let text = field.text("the identifier of a landlord") else { return nil }
    guard let landlord = landlords.first(where: { $0.id.text == text }) else {
      guard !top.isMisspelled("landlords") else { return nil }
      field.report(
        "there is no landlord with this identifier",
        advice: Nearest.advice(on: text, among: landlords.map(\.id.text), orElse: "Maybe null, if it is not known"))
      return nil
    }
    return landlord.id
  }
}

extension Double {
  /// The number without a point where it is whole.
  fileprivate var formatted: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
