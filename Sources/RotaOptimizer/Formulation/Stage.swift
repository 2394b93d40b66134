/// Which of the two problems is solved: coverage first, then quality at that coverage.
enum Stage: Hashable, Sendable {
  /// The fewest priced gaps.
  case coverage
  /// The best hours, fairness and wishes among rotas whose priced gaps cost at most so much.
  case quality(coverageAtMost: Double)

  /// The second problem, at the coverage that the first has found.
  static func quality(keeping cost: Double) -> Stage { .quality(coverageAtMost: level(keeping: cost)) }

  /// What priced gaps may cost to count as no more than were found.
  static func level(keeping cost: Double) -> Double { cost + slack }

  /// How far above the level: prices are integers, and rounding must not shut the rota itself out.
  private static let slack = 0.5
}
