import Rostering

extension Validator {
  /// What a rota would make the published days around it break, which does not show in the rota itself.
  ///
  /// - Parameters:
  ///   - rota: The rota that is to be published.
  ///   - published: The rotas that are.
  ///   - scenario: The scenario of them all.
  /// - Returns: The breaches, on days from its first civil week to two weeks after it, that are not there without it.
  public func breachesAround(
    _ rota: Rota, publishedAmong published: History, for scenario: Scenario
  ) -> [Finding] {
    let days = rota.horizon.first.week.monday..<rota.horizon.end.advanced(by: Validator.daysAfter)
    let breaches = { (history: History) in
      let standing = history.published(on: days)
      let whole = Rota(scenario: rota.scenario, horizon: Horizon(days), duties: standing.duties)
      return findings(in: whole, for: scenario, history: history)
        .filter { $0.severity == .breach && !rota.horizon.days.contains($0.day) }
    }
    let before = Set(breaches(published))
    return breaches(published.followed(by: History([rota]))).filter { !before.contains($0) }
  }

  /// How far a rota reaches into the days after it: two civil weeks.
  private static let daysAfter = 14
}
