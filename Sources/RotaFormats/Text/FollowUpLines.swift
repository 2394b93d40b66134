import Rostering

/// Sessions of follow-ups in plain words: those of a day, and those that are missing.
struct FollowUpLines {
  let scenario: Scenario
  let words: DateWords

  /// The sessions of a day, in order of time; beneficiaries who meet are told together.
  func lines(of rota: Rota, on day: Day) -> [String] {
    let sessions = Session.all(of: rota.duties.filter { $0.day == day })
    guard !sessions.isEmpty else { return [] }
    let names = PersonNames(scenario)
    let heading = words.either("sessions", "rendez-vous")
    let gatherings = sessions.reduce(into: [[Session]]()) { gatherings, session in
      if let last = gatherings.last?.last, last.interval == session.interval, last.people == session.people,
        service(of: last)?.id == service(of: session)?.id
      {
        gatherings[gatherings.count - 1].append(session)
      } else {
        gatherings.append([session])
      }
    }
    return TextLayout.paragraph("\(words.short(day)), \(heading)")
      + gatherings.flatMap { together -> [String] in
        let hours = [together[0].interval.lowerBound, together[0].interval.upperBound]
          .map { scenario.calendar.offsets.time(at: $0, countedFrom: day).description }.joined(separator: "–")
        let people = together[0].people.map(names.full).joined(separator: ", ")
        return TextLayout.paragraph(
          "\(subject(of: together)), \(people)", prefix: "  \(hours)\(words.colon) ")
      }
  }

  private func subject(of together: [Session]) -> String {
    let whom = together.map { scenario.followUp($0.followUp).map(beneficiary) ?? $0.followUp.text }
    return named([whom.joined(separator: ", "), service(of: together[0]).map(title) ?? ""])
  }

  /// Whom and what, once where they are the same, as with an event.
  private func named(_ parts: [String]) -> String {
    parts.reduce(into: [String]()) { names, part in
      if !part.isEmpty, !names.contains(part) { names.append(part) }
    }.joined(separator: " – ")
  }

  /// A sentence for each thing that is missing: sessions first, then contact; runs of days that overlap are told as one.
  func sentences(for gaps: [CoverageGap]) -> [String] {
    gaps.filter { $0.unit == .sessions }.map(sentence) + silences(gaps.filter { $0.unit == .contacts }).map(sentence)
  }

  private func sentence(_ gap: CoverageGap) -> String {
    let offsets = scenario.calendar.offsets
    let first = offsets.moment(at: gap.interval.lowerBound).day
    let last = offsets.moment(at: gap.interval.upperBound).day.advanced(by: -1)
    let period = words.span(first, last, withYear: false)
    guard case .sessions(let id, _) = gap.requirement, let followUp = scenario.followUp(id) else {
      let name = scenario.beneficiary(Beneficiary.ID(gap.place)).map(title) ?? gap.place
      let silence = words.either("too long without a session", "trop longtemps sans rendez-vous")
      return "\(period), \(name)\(words.colon) \(silence)"
    }
    let subject = named([beneficiary(of: followUp), scenario.service(followUp.service).map(title) ?? ""])
    let held = words.either(
      "\(gap.delivered) of \(words.count(gap.required, "session", "sessions"))",
      "\(gap.delivered) rendez-vous sur \(gap.required)")
    return "\(period), \(subject)\(words.colon) \(held)"
  }

  private func silences(_ gaps: [CoverageGap]) -> [CoverageGap] {
    gaps.reduce(into: []) { told, gap in
      let previous = told.lastIndex { $0.place == gap.place && $0.interval.overlaps(gap.interval) }
      guard let previous else { return told.append(gap) }
      let (one, other) = (told[previous].interval, gap.interval)
      told[previous].interval =
        Swift.min(one.lowerBound, other.lowerBound)..<Swift.max(one.upperBound, other.upperBound)
    }
  }

  private func service(of session: Session) -> Service? {
    scenario.followUp(session.followUp).flatMap { scenario.service($0.service) }
  }

  private func beneficiary(of followUp: FollowUp) -> String {
    scenario.beneficiary(followUp.beneficiary).map(title) ?? followUp.beneficiary.text
  }

  private func title(of beneficiary: Beneficiary) -> String {
    beneficiary.title.map(TextLayout.printable) ?? beneficiary.id.text
  }

  private func title(of service: Service) -> String { service.title.map(TextLayout.printable) ?? service.id.text }
}
