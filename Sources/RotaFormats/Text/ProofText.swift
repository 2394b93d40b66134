import Rostering

/// What is proven of a rota, in sentences.
struct ProofText {
  let solve: SolveReport
  let words: DateWords

  var lines: [String] {
    (uncovered + [stage(coverageName, solve.coverage.cost, solve.coverage.bound, solve.coverage.relativeGap)]
      + [stage(qualityName, solve.quality.cost, solve.quality.bound, solve.quality.relativeGap)] + [stop])
      .flatMap { TextLayout.paragraph($0) }
  }

  private var coverageName: String {
    words.language == .french ? "Couverture (manques, au prix du scénario)" : "Coverage (gaps at the scenario's prices)"
  }

  private var qualityName: String {
    words.language == .french
      ? "Qualité à cette couverture (heures, équité, souhaits)" : "Quality at that coverage (hours, fairness, wishes)"
  }

  private var uncovered: [String] {
    let leaves = words.hours(solve.coverage.uncoveredMinutes)
    switch (words.language, solve.coverage.uncoveredMinutesBound) {
    case (.french, let bound?):
      return ["Aucun planning ne laisse moins de \(words.hours(bound)) de présence à découvert ; celui-ci, \(leaves)."]
    case (.english, let bound?):
      return ["No rota leaves less than \(words.hours(bound)) of presence uncovered; this one leaves \(leaves)."]
    case (.french, nil): return ["Ce planning laisse \(leaves) de présence à découvert ; rien n'est prouvé."]
    case (.english, nil): return ["This rota leaves \(leaves) of presence uncovered; nothing is proven."]
    }
  }

  private func stage(_ name: String, _ cost: Double, _ bound: Double?, _ gap: Double?) -> String {
    let colon = words.language == .french ? " :" : ":"
    guard let bound, let gap else {
      return "\(name)\(colon) \(words.number(cost)), "
        + (words.language == .french ? "rien n'est prouvé." : "nothing proven.")
    }
    let proven = gap <= SolveReport.provenGap
    switch words.language {
    case .french:
      return proven
        ? "\(name) : \(words.number(cost)), c'est prouvé, on ne peut faire mieux."
        : "\(name) : \(words.number(cost)), pas moins de \(words.number(bound)) (écart \(words.percent(gap)))."
    case .english:
      return proven
        ? "\(name): \(words.number(cost)), proven: none does better."
        : "\(name): \(words.number(cost)), not below \(words.number(bound)) (gap \(words.percent(gap)))."
    }
  }

  private var stop: String {
    let seconds = words.number(solve.seconds)
    switch (words.language, solve.status) {
    case (.french, .optimal): return "Arrêt : preuve complète, en \(seconds) s."
    case (.french, .gapReached): return "Arrêt : l'écart demandé est atteint, en \(seconds) s."
    case (.french, .limit): return "Arrêt : limite de temps ou d'effort, après \(seconds) s."
    case (.french, .cancelled): return "Arrêt : interrompu après \(seconds) s ; voici le meilleur planning trouvé."
    case (.french, .locksBreakLaw):
      return "Attention : des services verrouillés, publiés ou des formations enfreignent les règles du travail."
    case (.english, .optimal): return "Stopped: proven, in \(seconds) s."
    case (.english, .gapReached): return "Stopped: the gap asked for is reached, in \(seconds) s."
    case (.english, .limit): return "Stopped: a limit of time or work, after \(seconds) s."
    case (.english, .cancelled): return "Stopped: interrupted after \(seconds) s; this is the best rota found."
    case (.english, .locksBreakLaw):
      return "Beware: locked or published duties, or training, break the rules of work."
    }
  }
}
