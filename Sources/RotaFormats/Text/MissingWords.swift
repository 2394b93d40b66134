import Rostering

/// Why sessions are missing, in words.
struct MissingWords {
  let scenario: Scenario
  let words: DateWords

  /// The reasons of a follow-up, each with how many sessions it accounts for where there are several.
  func reasons(of record: FollowUpRecord) -> String {
    guard let followUp = scenario.followUp(record.followUp) else { return "" }
    return record.reasons.map { missing in
      let count = record.reasons.count > 1 ? "\(missing.sessions)\u{A0}× " : ""
      return count + sentence(for: missing.reason, followUp)
    }.joined(separator: ", ")
  }

  private func sentence(for reason: MissingReason, _ followUp: FollowUp) -> String {
    switch reason {
    case .noRole: words.either("nobody in the team has the role", "personne dans l'équipe n'a le rôle")
    case .noOpening: words.either("nothing is open when it suits", "rien d'ouvert quand cela convient")
    case .venueLent: words.either("the venue is lent", "le lieu est prêté")
    case .nobodyAvailable:
      words.either("nobody is available when it suits", "personne de disponible quand cela convient")
    case .waitsForFirst:
      words.either("waits for a first session of ", "attend un premier rendez-vous de ") + first(before: followUp)
    case .otherThatDay:
      words.either("another session on each of the days", "un autre rendez-vous chacun des jours possibles")
    case .tooNear: words.either("too near to another session", "trop près d'un autre rendez-vous")
    case .turnOfOther: words.either("it is the turn of ", "c'est le tour de ") + other(than: followUp)
    case .timeTaken: words.either("the time was taken by other work", "le temps est pris par d'autres tâches")
    }
  }

  private func first(before followUp: FollowUp) -> String {
    titles(of: scenario.service(followUp.service)?.after.sorted() ?? [], or: words.either(" or ", " ou "))
  }

  private func other(than followUp: FollowUp) -> String {
    let others = scenario.followUps(inTurnWith: followUp)
    return titles(of: scenario.followUps.filter { others.contains($0.id) }.map(\.service), or: ", ")
  }

  private func titles(of services: [Service.ID], or separator: String) -> String {
    services.map(title).joined(separator: separator)
  }

  /// What people read in place of a service's identifier.
  func title(of id: Service.ID) -> String { scenario.service(id)?.title.map(TextLayout.printable) ?? id.text }
}
