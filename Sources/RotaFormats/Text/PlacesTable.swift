import Rostering

/// What each residence gets, and each landlord.
struct PlacesTable {
  let scenario: Scenario
  let visits: [ResidenceVisits]
  let landlords: [LandlordTime]
  let words: DateWords

  private static let nameWidth = 34

  /// A line for each residence: passes, time, and the most open days in a row without a pass.
  var residenceLines: [String] {
    guard !visits.isEmpty else { return [] }
    let headings = isFrench ? ["passages", "présence", "soirs sans"] : ["passes", "presence", "days without"]
    return [row("", headings)]
      + visits.map { visit in
        row(
          scenario.residence(visit.residence)?.name ?? visit.residence.text,
          ["\(visit.passes)", words.tabular(visit.minutes), "\(visit.longestWithout)"])
      }
      + PublicSpaceText(time: PublicSpaceTime(in: visits, of: scenario), words: words).lines
      + TextLayout.paragraph(
        isFrench
          ? "soirs sans\u{A0}: le plus de jours d'ouverture de suite sans passage"
          : "days without: the most open days in a row without a pass")
  }

  /// A line for each landlord: passes, time, its share of the time that is anybody's, and the share agreed.
  var landlordLines: [String] {
    guard !landlords.isEmpty else { return [] }
    let headings = isFrench ? ["passages", "présence", "part", "convenue"] : ["passes", "presence", "share", "agreed"]
    let percents = PlacesTable.tenths(of: landlords.map(\.share))
    return [row("", headings)]
      + zip(landlords, percents).map { time, percent in
        row(
          name(of: time),
          [
            "\(time.passes)", words.tabular(time.minutes), percent.map { words.percent(Double($0) / 1_000) } ?? "–",
            time.agreed.map { words.percent(($0 * 1_000).rounded() / 1_000) } ?? "–",
          ])
      }
      + [
        row(
          isFrench ? "ensemble" : "together",
          ["\(landlords.reduce(0) { $0 + $1.passes })", words.tabular(landlords.reduce(0) { $0 + $1.minutes })])
      ]
  }

  private func name(of time: LandlordTime) -> String {
    guard let id = time.landlord else { return isFrench ? "non attribué" : "unattributed" }
    return scenario.landlords.first { $0.id == id }?.name ?? id.text
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    TextLayout.cell(TextLayout.printable(name), width: PlacesTable.nameWidth)
      + cells.map { TextLayout.cell($0, width: 11, alignedRight: true) }.joined()
  }

  private var isFrench: Bool { words.language == .french }

  /// Shares in tenths of a percent that add up to the whole: what rounding down leaves goes to the largest remainders.
  static func tenths(of shares: [Double?]) -> [Int?] {
    var tenths = Apportionment.parts(of: 1_000, by: shares.compactMap(\.self))[...]
    return shares.map { $0 == nil ? nil : tenths.popFirst() }
  }
}
