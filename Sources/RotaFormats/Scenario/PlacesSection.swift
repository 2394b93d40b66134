import Rostering

/// The landlords, the residences, and how landlords share.
struct PlacesSection {
  let top: MappingReader

  func read(into scenario: inout Scenario) {
    if let shares = top["shares"]?.choice(Landlord.Shares.self) { scenario.shares = shares }
    let landlordKeys = ["id", "name", "dwellings", "share", "members", "coordinator"]
    let landlords = EntryList.entries(top["landlords"], keys: landlordKeys, of: Landlord.self)
    scenario.landlords = landlords.map { id, entry in
      Landlord(
        id: id ?? "", name: name(entry) ?? id?.text ?? "", dwellings: dwellings(entry),
        share: share(entry, mode: scenario.shares), members: NameList.names(entry["members"]),
        isCoordinator: entry.boolean("coordinator", orElse: false))
    }
    checkSum(of: scenario.landlords, mode: scenario.shares)
    checkCoordinator(among: zip(scenario.landlords, landlords.map(\.entry)))
    let keys = ["id", "name", "landlord", "territory", "town", "dwellings", "mostPassesPerStretch", "priority"]
    scenario.residences = EntryList.entries(top["residences"], keys: keys, of: Residence.self).map { id, entry in
      Residence(
        id: id ?? "", name: name(entry) ?? id?.text ?? "",
        landlord: landlord(entry["landlord"], among: scenario.landlords), territory: entry["territory"]?.text(),
        town: entry["town"]?.text(), dwellings: dwellings(entry),
        mostPassesPerStretch: entry["mostPassesPerStretch"]?.integer(in: 1...1_000),
        priority: entry["priority"]?.choice(Residence.Priority.self) ?? .primary)
    }
  }

  private func name(_ entry: MappingReader) -> String? { entry["name"]?.text() }

  private func dwellings(_ entry: MappingReader) -> Int? { entry["dwellings"]?.integer(in: 0...10_000_000) }

  /// A landlord's share in percent, where shares are explicit.
  private func share(_ entry: MappingReader, mode: Landlord.Shares) -> Double? {
    switch mode {
    case .explicit:
      guard let field = entry.required("share", advice: "Maybe “share: 50”, in percent") else { return nil }
      return Percentages.share(field)
    case .equal, .dwellings, .none:
      entry["share"]?.report(
        "shares are “\(mode.rawValue)”, not each landlord's own", advice: "Maybe “shares: explicit”, or delete the key")
      return nil
    }
  }

  private func checkSum(of landlords: [Landlord], mode: Landlord.Shares) {
    let shares = landlords.compactMap(\.share)
    guard mode == .explicit, shares.count == landlords.count else { return }
    Percentages.checkSum(of: shares, top["landlords"])
  }

  /// One coordinates the others, or nobody knows whom to ask.
  private func checkCoordinator(among landlords: some Sequence<(Landlord, MappingReader)>) {
    let coordinators = landlords.filter { $0.0.isCoordinator }
    guard let first = coordinators.first else { return }
    for (_, entry) in coordinators.dropFirst() {
      entry["coordinator"]?.report(
        "“\(first.0.id)” already coordinates the landlords", advice: "Maybe delete one of the two")
    }
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
