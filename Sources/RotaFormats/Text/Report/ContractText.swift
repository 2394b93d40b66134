import Rostering

/// Under whose contract some days lie, and how much of it is left after them.
struct ContractText {
  let contract: Contract
  let horizon: Horizon
  let words: DateWords

  /// Where the days lie and what is left after them; nothing where the days of the contract are not known.
  var sentence: String? {
    guard let standing = contract.standing(of: horizon.days), let end = contract.end,
      let renewedEnd = contract.renewedEnd, let left = contract.monthsLeft(from: horizon.end),
      let leftWithRenewal = contract.monthsLeftWithRenewal(from: horizon.end)
    else { return nil }
    let last = words.long(end.advanced(by: -1))
    let renewed = words.long(renewedEnd.advanced(by: -1))
    switch standing {
    case .firstTerm:
      let renewal =
        renewedEnd == end
        ? ""
        : words.either(
          ", \(leftWithRenewal) with the renewal, to \(renewed)",
          ", \(leftWithRenewal) avec la reconduction, jusqu'au \(renewed)")
      return words.either(
        "to \(last), \(months(left)) left\(renewal).",
        "jusqu'au \(last), il reste \(months(left))\(renewal).")
    case .renewal:
      return words.either(
        "these days lie in the renewal, to \(renewed), \(months(leftWithRenewal)) left.",
        "ces jours tombent dans la reconduction, jusqu'au \(renewed), il reste \(months(leftWithRenewal)).")
    case .outside:
      let span = contract.start.map { words.span($0, renewedEnd.advanced(by: -1)) } ?? ""
      let renewal = renewedEnd == end ? "" : words.either(" and its renewal", " et de sa reconduction")
      return words.either(
        "some of these days lie OUTSIDE the contract\(renewal), \(span).",
        "des jours tombent HORS du contrat\(renewal), \(span).")
    }
  }

  /// The sentence after the operator's name, for the head of a plan; no line where the days are not known.
  var lines: [String] {
    guard let sentence else { return [] }
    let name = contract.operatorName.map { " \(TextLayout.printable($0))" } ?? ""
    return TextLayout.paragraph(words.either("Contract", "Contrat") + name + words.colon + " " + sentence)
  }

  private func months(_ count: Int) -> String {
    words.either(words.count(count, "month", "months"), "\(count)\u{A0}mois")
  }
}
