import Rostering

/// Makes the JSON of a rota.
struct RotaJSONWriter {
  let offsets: UTCOffsets

  func value(of document: RotaDocument) -> JSONValue {
    let horizon = document.rota.horizon
    let contract = document.contract.map { value($0, over: horizon) } ?? .null
    return .object(
      [
        ("schema", .integer(1)),
        ("scenario", .text(document.rota.scenario)),
        ("scenarioDigest", .text(document.scenarioDigest)),
        ("toolVersion", .text(document.toolVersion)),
        ("state", .text(document.state.rawValue)),
        ("revision", .integer(document.revision)),
        ("horizon", .object([("from", .text(horizon.first.description)), ("to", .text(horizon.end.description))])),
        ("solve", document.solve.map(value) ?? .null),
        ("duties", .array(document.rota.duties.map(value))),
        ("passes", .array(document.rota.passes.map(value))),
        ("gaps", .array(inOrder(document.gaps).map(value))),
        ("desired", .array(inOrder(document.desired).map(value))),
        ("findings", .array(inOrder(document.findings).map(value))),
        ("requests", .array(document.requests.map(value))),
        ("provisional", .array(document.provisional.duties.map(value))),
        ("provisionalPasses", .array(document.provisional.passes.map(value))),
        ("counters", .object(document.counters.map { ($0.person.text, value($0)) })),
        ("residences", .array(document.visits.map(value))),
        ("publicSpace", publicSpace(document.publicSpace)),
        ("landlords", .array(document.landlords.map(value))),
        ("contract", contract),
      ] + accompaniment(of: document))
  }

  /// What becomes of follow-ups and of the budgets that pay them; nothing where there are none.
  private func accompaniment(of document: RotaDocument) -> [(key: String, value: JSONValue)] {
    let followUps = document.followUps.map { FollowUpRecordJSON.value($0, sessions: "planned") }
    let budgets = document.budgets.map { record in
      JSONValue.object([("budget", .text(record.budget.text))] + FundingJSON.sums(of: record))
    }
    return (followUps.isEmpty ? [] : [("followUps", .array(followUps))])
      + (budgets.isEmpty ? [] : [("budgets", .array(budgets))])
  }

  /// Gaps in order of time.
  func inOrder(_ gaps: [CoverageGap]) -> [CoverageGap] {
    gaps.sorted {
      ($0.interval.lowerBound, $0.requirement, $0.interval.upperBound)
        < ($1.interval.lowerBound, $1.requirement, $1.interval.upperBound)
    }
  }

  private func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.sorted { ($0.day, $0.person, $0.requirement) < ($1.day, $1.person, $1.requirement) }
  }

  func value(_ instant: Instant) -> JSONValue { .text(InstantText.text(instant, offsets: offsets)) }

  private func value(_ solve: SolveReport) -> JSONValue {
    let (coverage, quality) = (solve.coverage, solve.quality)
    return .object([
      ("status", .text(solve.status.rawValue)),
      ("seconds", .number(solve.seconds)),
      (
        "coverage",
        .object([
          ("cost", .number(coverage.cost)),
          ("bound", .optional(coverage.bound)),
          ("relativeGap", .optional(coverage.relativeGap)),
          ("uncoveredMinutes", .integer(coverage.uncoveredMinutes)),
          ("uncoveredMinutesBound", .optional(coverage.uncoveredMinutesBound)),
        ])
      ),
      (
        "quality",
        .object([
          ("cost", .number(quality.cost)),
          ("bound", .optional(quality.bound)),
          ("relativeGap", .optional(quality.relativeGap)),
        ])
      ),
    ])
  }

  private func value(_ duty: Duty) -> JSONValue {
    .object([
      ("person", .text(duty.person.text)),
      ("date", .text(duty.day.description)),
      ("start", value(duty.span.lowerBound)),
      ("end", value(duty.span.upperBound)),
      ("paidMinutes", .integer(duty.paidMinutes)),
      ("locked", .boolean(duty.isLocked)),
      ("pieces", .array(duty.pieces.map(value))),
    ])
  }

  private func value(_ piece: Piece) -> JSONValue {
    .object([
      ("kind", .text(piece.kind.rawValue)),
      ("id", .text(piece.id)),
      ("unit", .optional(piece.unit)),
      ("start", value(piece.interval.lowerBound)),
      ("end", value(piece.interval.upperBound)),
    ])
  }

  private func value(_ pass: Pass) -> JSONValue {
    .object(
      [
        ("residence", .text(pass.residence.text)),
        ("date", .text(pass.day.description)),
        ("start", value(pass.interval.lowerBound)),
        ("end", value(pass.interval.upperBound)),
        ("people", .array(pass.people.map { .text($0.text) })),
      ] + (pass.request.map { [("request", .text($0.text))] } ?? []))
  }

  /// A gap.
  func value(_ gap: CoverageGap) -> JSONValue {
    .object([
      ("requirement", .text(gap.requirement.description)),
      ("kind", .text(gap.kind.rawValue)),
      ("place", .text(gap.place)),
      ("from", value(gap.interval.lowerBound)),
      ("to", value(gap.interval.upperBound)),
      ("required", .integer(gap.required)),
      ("delivered", .integer(gap.delivered)),
      ("missing", .integer(gap.missing)),
      ("unit", .text(gap.unit.rawValue)),
      ("tolerance", .integer(gap.tolerance)),
    ])
  }

  private func value(_ finding: Finding) -> JSONValue {
    .object([
      ("requirement", .text(finding.requirement.description)),
      ("rule", .text(finding.rule.rawValue)),
      ("source", .text(finding.source)),
      ("person", .text(finding.person.text)),
      ("date", .text(finding.day.description)),
      ("measured", .integer(finding.measured)),
      ("limit", .integer(finding.limit)),
      ("unit", .text(finding.unit.rawValue)),
      ("severity", .text(finding.severity.rawValue)),
    ])
  }

  private func value(_ tally: Tally) -> JSONValue { .object(entries(of: tally)) }

  /// What a person works.
  func entries(of tally: Tally) -> [(key: String, value: JSONValue)] {
    [
      ("duties", .integer(tally.duties)),
      ("paidMinutes", .integer(tally.paidMinutes)),
      ("contractMinutes", .optional(tally.contractMinutes)),
    ] + FairnessCounter.allCases.map { ($0.rawValue, .integer(tally.counted[$0] ?? 0)) }
      + [
        ("nightMinutesInTwelveMonths", .optional(tally.nightMinutes)),
        (
          "fairShares",
          .object(
            FairnessCounter.allCases.map { counter in
              (counter.rawValue, .optional(tally.shares[counter].map { ($0 * 1_000).rounded() / 1_000 }))
            })
        ),
      ]
  }

  /// A contract, and how some days lie in it.
  func value(_ contract: Contract, over horizon: Horizon) -> JSONValue {
    .object([
      ("operator", contract.operatorName.map { .text($0) } ?? .null),
      ("start", contract.start.map { .text($0.description) } ?? .null),
      ("months", .optional(contract.months)),
      ("renewalMonths", .optional(contract.renewalMonths)),
      ("standing", contract.standing(of: horizon.days).map { .text($0.rawValue) } ?? .null),
      ("monthsLeft", .optional(contract.monthsLeft(from: horizon.end))),
      ("monthsLeftWithRenewal", .optional(contract.monthsLeftWithRenewal(from: horizon.end))),
    ])
  }
}
