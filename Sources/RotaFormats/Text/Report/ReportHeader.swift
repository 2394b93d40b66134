import Rostering

/// The head of a report: which days, what is published of them, and whose programme it is.
struct ReportHeader {
  let scenario: Scenario
  let report: PeriodReport
  let words: DateWords

  var lines: [String] {
    TextLayout.paragraph("\(TextLayout.printable(scenario.title)) – \(words.period(report.horizon))") + published
      + programme
  }

  /// How many of the days are published, and which are not.
  private var published: [String] {
    let days = report.horizon.days.count
    let summary = words.either(
      "What was done and promised, from the published rotas: \(report.published.count) of "
        + "\(words.count(days, "day", "days")).",
      "Ce qui a été fait et promis, d'après les plannings publiés\u{A0}: \(report.published.count) "
        + "\(report.published.count < 2 ? "jour" : "jours") sur \(days).")
    guard !report.unpublished.isEmpty else { return TextLayout.paragraph(summary) }
    let spans = report.unpublished.spans.map { words.span($0.lowerBound, $0.upperBound.advanced(by: -1)) }
    let open = report.unpublishedOpenDays.count
    let shown = spans.prefix(ReportHeader.mostSpans).joined(separator: ", ")
    let more = spans.count > ReportHeader.mostSpans ? ", …" : ""
    return TextLayout.paragraph(summary)
      + TextLayout.paragraph(
        words.either(
          "Not published: \(shown)\(more). \(words.count(open, "day", "days")) of opening among them; nothing is counted "
            + "on them, and nothing is missing.",
          "Non publié\u{A0}: \(shown)\(more). Dont \(words.count(open, "jour", "jours")) d'ouverture\u{A0}: rien n'y est "
            + "compté, et rien n'y manque."))
  }

  /// How many spans of days without a rota are named.
  private static let mostSpans = 6

  /// Who does the work, for whom and with whom, as far as the scenario says.
  private var programme: [String] {
    let programme = scenario.programme
    let contract = programme.contract.map { ContractText(contract: $0, horizon: report.horizon, words: words) }
    let coordinator = scenario.landlords.filter(\.isCoordinator).map(\.name)
    return line(words.either("Operator", "Opérateur"), programme.contract?.operatorName.map { [$0] } ?? [])
      + (contract?.sentence.map { line(words.either("Contract", "Contrat"), [$0]) } ?? [])
      + line(words.either("Coordination", "Coordination"), coordinator)
      + line(words.either("Partners", "Partenaires"), programme.partners)
      + line(words.either("Funders", "Financeurs"), programme.funders)
      + line(words.either("Dwellings", "Logements"), programme.dwellings.map { [words.grouped($0)] } ?? [])
  }

  private func line(_ name: String, _ values: [String]) -> [String] {
    guard !values.isEmpty else { return [] }
    return TextLayout.paragraph(
      values.map(TextLayout.printable).joined(separator: ", "), prefix: "\(name)\(words.colon) ")
  }
}

extension [Day] {
  /// Days in order, as spans that follow one another without a gap.
  var spans: [Range<Day>] {
    reduce(into: []) { spans, day in
      guard let last = spans.last, last.upperBound == day else { return spans.append(day..<day.advanced(by: 1)) }
      spans[spans.count - 1] = last.lowerBound..<day.advanced(by: 1)
    }
  }
}
