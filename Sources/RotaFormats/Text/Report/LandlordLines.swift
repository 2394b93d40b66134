import Rostering

/// What each landlord got, and whom a group of landlords stands for.
struct LandlordLines {
  let scenario: Scenario
  let landlords: [LandlordTime]
  let words: DateWords

  var lines: [String] {
    PlacesTable(scenario: scenario, visits: [], landlords: landlords, words: words).landlordLines
      + scenario.landlords.filter { !$0.members.isEmpty }.flatMap { landlord in
        TextLayout.paragraph(
          landlord.members.map(TextLayout.printable).joined(separator: ", "),
          prefix: "\(TextLayout.printable(landlord.name))\(words.colon) ")
      }
  }
}
