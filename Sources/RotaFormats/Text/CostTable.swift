import Rostering

/// What each kind of gap costs in a rota, and the prices in force.
struct CostTable {
  let scenario: Scenario
  let gaps: [CoverageGap]
  let words: DateWords

  var lines: [String] {
    let parts = Dictionary(grouping: gaps, by: part).mapValues { $0.reduce(0) { $0 + $1.cost(at: scenario.prices) } }
    let list = parts.sorted { $0.key < $1.key }.map { "\($0.key)\u{A0}\(words.number($0.value))" }
    let prices = Prices.entries.filter { !scenario.followUps.isEmpty || !$0.isOfSessions }.map {
      "\($0.key)\u{A0}\(scenario.prices[keyPath: $0.path])"
    }
    let (costs, inForce, none) = words.either(
      ("What the gaps cost: ", "Prices in force: ", "nothing"),
      ("Ce que coûtent les manques\u{A0}: ", "Prix en vigueur\u{A0}: ", "rien"))
    return TextLayout.paragraph(list.isEmpty ? none : list.joined(separator: ", "), prefix: costs)
      + TextLayout.paragraph(prices.joined(separator: ", "), prefix: inForce)
  }

  private var titles: EventWords { EventWords(scenario: scenario, words: words) }

  /// The family and the post or target that a gap belongs to.
  private func part(_ gap: CoverageGap) -> String {
    switch gap.requirement {
    case .cover(let post, _): titles.title(ofPost: post.text)
    case .desired(let post, _): post.text + words.either(" (desired)", " (souhaité)")
    case .role(let post, let role, _): "\(titles.title(ofPost: post.text)) (\(titles.name(ofRole: role)))"
    case .passes(let target, _, _), .spread(let target, _, _): target.text
    case .request: words.either("requests", "demandes")
    case .sessions: words.either("sessions", "rendez-vous")
    case .contact: words.either("contact", "contact")
    case .place, .pairing, .capacity, .rule: gap.requirement.name
    }
  }
}
