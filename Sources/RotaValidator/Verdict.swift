import Rostering

/// What a check of a rota comes to, as an exit code.
public struct Verdict: Hashable, Sendable {
  /// What makes a check fail.
  public enum Policy: String, CaseIterable, Codable, Sendable {
    /// A coverage gap beyond its tolerance, or a broken rule.
    case gap
    /// A broken rule only.
    case rule
    /// Nothing: the check only reports.
    case never
  }

  /// How many gaps are beyond their tolerance.
  public let gaps: Int
  /// How many rules are broken; warnings are not counted.
  public let breaches: Int
  /// What makes the check fail.
  public let policy: Policy

  /// The verdict on a rota's gaps and findings.
  public init(gaps: [CoverageGap], findings: [Finding], failingOn policy: Policy = .gap) {
    self.gaps = gaps.filter(\.isBeyondTolerance).count
    self.breaches = findings.filter { $0.severity == .breach }.count
    self.policy = policy
  }

  /// 0 when all is well, 1 for a gap, 2 for a broken rule, which beats a gap.
  public var exitCode: Int32 {
    switch policy {
    case .never: 0
    case .rule: breaches > 0 ? 2 : 0
    case .gap: breaches > 0 ? 2 : gaps > 0 ? 1 : 0
    }
  }
}
