import Rostering

/// The contract, the dwellings, the missions and the names of partners and funders: what reports print and no rota needs.
struct ProgrammeSection {
  let top: MappingReader

  /// Reads the section; the landlords' dwellings are held against the whole.
  func read(landlords: [Landlord]) -> Programme {
    Programme(
      contract: contract(top["contract"]), dwellings: dwellings(top["dwellings"], of: landlords),
      missions: missions(top["missions"]), partners: NameList.names(top["partners"]),
      funders: NameList.names(top["funders"]))
  }

  private func contract(_ field: FieldReader?) -> Contract? {
    let section = field?.mapping(keys: ["operator", "start", "months", "renewalMonths"])
    return section.map { section in
      Contract(
        operatorName: section["operator"]?.text("a name"), start: section["start"]?.day(),
        months: section["months"]?.integer(in: 1...1_200),
        renewalMonths: section["renewalMonths"]?.integer(in: 0...1_200))
    }
  }

  /// Where every landlord's number is known, one number too many or too few is somebody's dwellings lost.
  private func dwellings(_ field: FieldReader?, of landlords: [Landlord]) -> Int? {
    guard let field, let all = field.integer(in: 0...10_000_000) else { return nil }
    let known = landlords.compactMap(\.dwellings)
    guard !landlords.isEmpty, known.count == landlords.count, !top.isMisspelled("landlords") else { return all }
    let sum = known.reduce(0, +)
    if sum != all {
      field.report("the landlords' dwellings add up to \(sum), not to \(all)", advice: "Maybe \(sum)")
    }
    return all
  }

  private func missions(_ field: FieldReader?) -> [Mission] {
    let entries = EntryList.entries(field, keys: ["id", "title", "share"], of: Mission.self)
    let missions = entries.map { id, entry in
      Mission(
        id: id ?? "", title: entry["title"]?.text() ?? id?.text ?? "",
        share: entry["share"].flatMap(Percentages.share))
    }
    let shares = missions.compactMap(\.share)
    if shares.count == missions.count { Percentages.checkSum(of: shares, field) }
    return missions
  }
}
