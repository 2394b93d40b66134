import Rostering

/// What is proven of a rota, in sentences.
struct ProofText {
  let solve: SolveReport
  /// Whether provisional days follow the horizon, whose gaps the cost counts too.
  let hasProvisionalDays: Bool
  /// Whether events lack people, which are not among the uncovered minutes of the openings.
  let isShortAtEvents: Bool
  let words: DateWords

  var lines: [String] {
    (uncovered + [stage(coverageName, solve.coverage.cost, solve.coverage.bound, solve.coverage.relativeGap)]
      + [stage(qualityName, solve.quality.cost, solve.quality.bound, solve.quality.relativeGap)] + [stop])
      .flatMap { TextLayout.paragraph($0) }
  }

  private var coverageName: String {
    switch (words.language, hasProvisionalDays) {
    case (.french, false): "Couverture (manques, au prix du scénario)"
    case (.french, true): "Couverture (manques, jours provisoires compris, au prix du scénario)"
    case (.english, false): "Coverage (gaps at the scenario's prices)"
    case (.english, true): "Coverage (gaps at the scenario's prices, provisional days included)"
    }
  }

  private var qualityName: String {
    words.either(
      "Quality at that coverage (hours, fairness, wishes)", "Qualité à cette couverture (heures, équité, souhaits)")
  }

  private var uncovered: [String] {
    let leaves = words.hours(solve.coverage.uncoveredMinutes)
    let isFrench = words.language == .french
    if solve.coverage.uncoveredMinutes == 0 {
      guard !isShortAtEvents else {
        return [
          isFrench
            ? "Hors événements, toute la présence requise est couverte."
            : "Events apart, all the presence required is covered."
        ]
      }
      return [isFrench ? "Toute la présence requise est couverte." : "All the presence required is covered."]
    }
    guard let bound = solve.coverage.uncoveredMinutesBound else {
      return [
        isFrench
          ? "Ce planning laisse \(leaves) de présence à découvert\u{A0}; rien n'est prouvé."
          : "This rota leaves \(leaves) of presence uncovered; nothing is proven."
      ]
    }
    let least = words.hours(bound)
    return [
      isFrench
        ? "Aucun planning ne laisse moins de \(least) de présence à découvert\u{A0}; celui-ci en laisse \(leaves)."
        : "No rota leaves less than \(least) of presence uncovered; this one leaves \(leaves)."
    ]
  }

  private func stage(_ name: String, _ cost: Double, _ bound: Double?, _ gap: Double?) -> String {
    let subject = "\(name)\(words.colon) \(words.number(cost)), "
    guard let bound, let gap else {
      return subject + words.either("nothing proven.", "rien n'est prouvé.")
    }
    let proven = gap <= SolveReport.provenGap
    switch (words.language, proven) {
    case (.french, true): return subject + "c'est prouvé, on ne peut faire mieux."
    case (.french, false): return subject + "pas moins de \(words.number(bound)) (écart \(words.percent(gap)))."
    case (.english, true): return subject + "proven: none does better."
    case (.english, false): return subject + "not below \(words.number(bound)) (gap \(words.percent(gap)))."
    }
  }

  private var stop: String {
    let seconds = words.number(solve.seconds)
    switch (words.language, solve.status) {
    case (.french, .optimal): return "Arrêt\u{A0}: preuve complète, en \(seconds) s."
    case (.french, .gapReached): return "Arrêt\u{A0}: l'écart demandé est atteint, en \(seconds) s."
    case (.french, .limit): return "Arrêt\u{A0}: limite de temps ou d'effort, après \(seconds) s."
    case (.french, .cancelled):
      return "Arrêt\u{A0}: interrompu après \(seconds) s\u{A0}; voici le meilleur planning trouvé."
    case (.french, .failed):
      return "Arrêt\u{A0}: GLPK n'a pas su finir, après \(seconds) s\u{A0}; voici le meilleur planning trouvé."
    case (.french, .locksBreakLaw):
      return "Attention\u{A0}: des services verrouillés, publiés ou des formations enfreignent les règles du travail."
    case (.english, .optimal): return "Stopped: proven, in \(seconds) s."
    case (.english, .gapReached): return "Stopped: the gap asked for is reached, in \(seconds) s."
    case (.english, .limit): return "Stopped: a limit of time or work, after \(seconds) s."
    case (.english, .cancelled): return "Stopped: interrupted after \(seconds) s; this is the best rota found."
    case (.english, .failed):
      return "Stopped: GLPK could not finish, after \(seconds) s; this is the best rota found."
    case (.english, .locksBreakLaw):
      return "Beware: locked or published duties, or training, break the rules of work."
    }
  }
}
