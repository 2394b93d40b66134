import Rostering

/// Requests in words: the register of a rota, and those that nobody answers.
struct RequestLines {
  let scenario: Scenario
  let words: DateWords

  /// A sentence for each request: who asks, where, until when, and who answers when.
  func register(of records: [RequestRecord]) -> [String] {
    guard !records.isEmpty else { return [] }
    let answered = records.count { $0.status == .answered }
    let directed = records.count { $0.request.orientation != nil }
    let sum = words.either(
      "\(words.count(records.count, "request", "requests")), \(answered) answered, \(directed) directed to somebody",
      "\(words.count(records.count, "demande", "demandes")), dont \(words.count(answered, "traitée", "traitées")), "
        + words.count(directed, "orientée", "orientées"))
    return TextLayout.paragraph(sum) + records.flatMap { TextLayout.paragraph(sentence(for: $0), prefix: "- ") }
  }

  /// A sentence for each request without an answer, in order of what is due first.
  func sentences(for gaps: [CoverageGap]) -> [String] {
    gaps.sorted { $0.interval.upperBound < $1.interval.upperBound }.map { gap in
      guard case .request(let id) = gap.requirement, let request = scenario.request(id) else { return gap.place }
      return "\(subject(of: request))\(words.colon) \(words.either("NO ANSWER", "SANS RÉPONSE"))\(reason(for: request))"
    }
  }

  private func sentence(for record: RequestRecord) -> String {
    let request = record.request
    let answer =
      switch record.status {
      case .answered: self.answer(in: record)
      case .unanswered: words.either("NO ANSWER", "SANS RÉPONSE") + reason(for: request)
      case .open: words.either("still to be answered", "encore à traiter")
      }
    let orientation = request.orientation.map {
      ", \(words.either("directed to", "orientée vers")) \(TextLayout.printable($0))"
    }
    return "\(subject(of: request))\(words.colon) \(answer)\(orientation ?? "")"
  }

  private func answer(in record: RequestRecord) -> String {
    guard let interval = record.answer else { return "" }
    let names = PersonNames(scenario)
    let people = record.people.map(names.full).joined(separator: ", ")
    return moment(interval.lowerBound) + (people.isEmpty ? "" : ", \(people)")
  }

  private func subject(of request: Request) -> String {
    let place =
      switch request.place {
      case .residence(let id): TextLayout.printable(scenario.residence(id)?.name ?? id.text)
      case .post(let id): id.text
      }
    let due = words.either("due \(moment(request.time.upperBound))", "pour le \(moment(request.time.upperBound))")
    return "\(request.id) (\(requester(request.requester))), \(place), \(due)"
  }

  /// Why no rota could answer, if that is so.
  private func reason(for request: Request) -> String {
    if scenario.days(toAnswer: request).isEmpty {
      return words.either(" (nothing is open before)", " (rien n'est ouvert d'ici là)")
    }
    guard !scenario.hasRoom(for: request) else { return "" }
    return words.either(" (no part of an opening is long enough)", " (aucune plage d'ouverture n'est assez longue)")
  }

  private func requester(_ requester: Request.Requester) -> String {
    switch requester {
    case .commissioner: words.either("commissioner", "commanditaire")
    case .partner: words.either("partner", "partenaire")
    case .tenant: words.either("tenant", "locataire")
    case .city: words.either("city", "ville")
    case .spontaneous: words.either("spontaneous", "spontanée")
    }
  }

  /// A date and a time; midnight belongs to the evening before.
  private func moment(_ instant: Instant) -> String {
    let offsets = scenario.calendar.offsets
    let day = offsets.moment(at: instant.advanced(by: -1)).day
    let shown = offsets.moment(at: instant).minute == 0 ? day : offsets.moment(at: instant).day
    return "\(words.short(shown)) \(offsets.time(at: instant, countedFrom: shown))"
  }
}
