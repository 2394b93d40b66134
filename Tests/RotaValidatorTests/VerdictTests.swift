import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: the exit codes that the command promises.
@Suite("Verdicts")
struct VerdictTests {
  private func gap(missing: Int, tolerance: Int = 0, tier: CoverageGap.Tier = .required) -> CoverageGap {
    CoverageGap(
      requirement: .passes("t", "goya", "2010-04-05"), kind: .passes, tier: tier, place: "goya",
      interval: UTCOffsets.paris.interval(of: week.days), required: missing, delivered: 0, unit: .passes,
      tolerance: tolerance)
  }

  private func finding(_ severity: Finding.Severity) -> Finding {
    Finding(
      rule: .dailyRest, source: "L3131-1", person: "m1", day: tuesday, measured: 600, limit: 660, unit: .minutes,
      severity: severity)
  }

  private func code(_ gaps: [CoverageGap], _ findings: [Finding], _ policy: Verdict.Policy = .gap) -> Int32 {
    Verdict(gaps: gaps, findings: findings, failingOn: policy).exitCode
  }

  @Test("nothing wrong is 0, a gap 1, a broken rule 2, and 2 beats 1")
  func codes() {
    #expect(code([], []) == 0)
    #expect(code([gap(missing: 1)], []) == 1)
    #expect(code([], [finding(.breach)]) == 2)
    #expect(code([gap(missing: 1)], [finding(.breach)]) == 2)
  }

  @Test("a tolerated gap, a desired one, a warning and information fail nothing")
  func tolerated() {
    #expect(
      code([gap(missing: 1, tolerance: 1), gap(missing: 3, tier: .desired)], [finding(.warning), finding(.info)]) == 0)
    #expect(code([gap(missing: 2, tolerance: 1)], [finding(.warning)]) == 1)
  }

  @Test("failing on rules ignores gaps, and never only reports")
  func policies() {
    #expect(code([gap(missing: 1)], [], .rule) == 0)
    #expect(code([gap(missing: 1)], [finding(.breach)], .rule) == 2)
    #expect(code([gap(missing: 1)], [finding(.breach)], .never) == 0)
    let verdict = Verdict(gaps: [gap(missing: 1)], findings: [finding(.breach), finding(.warning)], failingOn: .never)
    #expect(verdict.gaps == 1 && verdict.breaches == 1)
  }
}
