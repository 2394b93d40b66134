import Rostering

/// The landlords, the residences, and how landlords share.
struct PlacesSection {
  let top: MappingReader

  func read(into scenario: inout Scenario) {
    if let shares = top["shares"]?.choice(Landlord.Shares.self) { scenario.shares = shares }
    let landlords = EntryList.entries(top["landlords"], keys: ["id", "name", "dwellings"], of: Landlord.self)
    scenario.landlords = landlords.map { id, entry in
      Landlord(id: id ?? "", name: name(entry) ?? id?.text ?? "", dwellings: dwellings(entry))
    }
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
