import Rostering

/// What is printed in place of numbers that only the coordinator may read.
struct MaskWords {
  let audience: Audience
  let words: DateWords

  /// What stands for a number.
  var cell: String { words.either("masked", "masqué") }

  /// The numbers of a row, or what stands for those that are hidden.
  func cells<Row>(_ shown: MaskedTable<Row>.Shown, _ beneficiaries: Int, _ sessions: [String]) -> [String] {
    [shown.hidesBeneficiaries ? cell : "\(beneficiaries)"] + (shown.hidesSessions ? [] : sessions)
  }

  /// A number of beneficiaries, or what stands for a small one.
  func count(_ beneficiaries: Int) -> String {
    switch audience {
    case .coordinator: "\(beneficiaries)"
    case .everybody:
      Masking.isFew(beneficiaries)
        ? words.either("fewer than \(Masking.threshold)", "moins de \(Masking.threshold)") : "\(beneficiaries)"
    }
  }

  /// What is masked and why, where something is.
  func legend(isNeeded: Bool) -> [String] {
    guard isNeeded else { return [] }
    return TextLayout.paragraph(
      words.either(
        "masked: fewer than \(Masking.threshold) beneficiaries, or a number from which those could be told",
        "masqué\u{A0}: moins de \(Masking.threshold) bénéficiaires, ou un nombre qui permettrait de les retrouver"))
  }
}
