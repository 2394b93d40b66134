import Foundation
import Rostering

extension PeriodReport {
  /// The bytes of the report as data: keys in a fixed order, the numbers of the text, and every gap.
  ///
  /// - Parameters:
  ///   - scenario: The scenario that it is about.
  ///   - audience: Who reads it: of beneficiaries who are few, or one by one, the coordinator alone is told.
  ///   - digest: The digest of that scenario.
  ///   - toolVersion: The version of the program that counted.
  public func json(
    for scenario: Scenario, audience: Audience = .everybody, digest: String, toolVersion: String
  ) -> Data {
    let writer = ReportJSONWriter(scenario: scenario, report: self, audience: audience)
    return writer.value(digest: digest, toolVersion: toolVersion).bytes
  }
}

/// Makes the JSON of a report; a further register becomes one more key.
private struct ReportJSONWriter {
  let scenario: Scenario
  let report: PeriodReport
  let audience: Audience
  /// What a report has in common with a rota is written alike.
  private var rota: RotaJSONWriter { RotaJSONWriter(offsets: scenario.calendar.offsets) }

  private var funding: FundingJSON { FundingJSON(programme: scenario.programme, report: report) }

  func value(digest: String, toolVersion: String) -> JSONValue {
    .object(head(digest: digest, toolVersion: toolVersion) + counted + accompanied + funded)
  }

  private func head(digest: String, toolVersion: String) -> [(key: String, value: JSONValue)] {
    [
      ("schema", .integer(1)),
      ("scenario", .text(scenario.name)),
      ("title", .text(scenario.title)),
      ("scenarioDigest", .text(digest)),
      ("toolVersion", .text(toolVersion)),
      ("period", period),
      ("programme", programme),
    ]
  }

  private var counted: [(key: String, value: JSONValue)] {
    [
      ("people", .array(report.people.map(value))),
      ("windows", .array(report.windows.map(value))),
      ("promises", .array(report.promises.map(value))),
      ("residences", .array(report.residences.map(value))),
      ("territories", .array(report.territories.map(value))),
      ("towns", .array(report.towns.map(value))),
      ("publicSpace", rota.publicSpace(report.publicSpace)),
      ("landlords", .array(report.landlords.map(rota.value))),
      ("fieldMinutes", .integer(report.fieldMinutes)),
      ("missions", .array(report.missions.map(value))),
      ("windowGaps", .array(report.windowGaps.map(value))),
      ("residenceGaps", .array(report.residenceGaps.map(value))),
      ("eventGaps", .array(report.eventGaps.map(value))),
      ("requestGaps", requestGaps),
      ("gaps", .array(gaps)),
      ("events", .array(report.events.map(EventJSON.value))),
      ("requests", requests),
    ] + openEvents
  }

  /// How events with an open date went; nothing where there are none.
  private var openEvents: [(key: String, value: JSONValue)] {
    report.openEvents.isEmpty ? [] : [("openEvents", .array(report.openEvents.map(EventJSON.value)))]
  }

  /// What became of follow-ups; nothing where nobody is accompanied.
  private var accompanied: [(key: String, value: JSONValue)] {
    guard let followUps = report.followUps else { return [] }
    return [("followUpGaps", report.followUpGaps.map(value) ?? .null)]
      + FollowUpJSON(scenario: scenario, audience: audience).entries(of: followUps)
  }

  private var funded: [(key: String, value: JSONValue)] {
    [
      ("budgets", funding.budgets),
      ("projects", funding.projects),
      ("assumptions", .array(scenario.assumptions.map { .text($0) })),
    ]
  }

  private var requestGaps: JSONValue { report.requestGaps.map(value) ?? .null }

  private var requests: JSONValue { .array(report.requests.map(rota.value)) }

  private var period: JSONValue {
    .object([
      ("from", .text(report.horizon.first.description)),
      ("to", .text(report.horizon.end.description)),
      ("days", .integer(report.horizon.days.count)),
      ("published", .integer(report.published.count)),
      ("unpublished", .array(unpublished)),
      ("unpublishedOpenDays", .integer(report.unpublishedOpenDays.count)),
    ])
  }

  /// The days without a rota, from the first of each span to the day after its last.
  private var unpublished: [JSONValue] {
    report.unpublished.spans.map { .object([("from", value($0.lowerBound)), ("to", value($0.upperBound))]) }
  }

  private var programme: JSONValue {
    let programme = scenario.programme
    return .object([
      ("contract", programme.contract.map { rota.value($0, over: report.horizon) } ?? .null),
      ("coordinator", scenario.landlords.first(where: \.isCoordinator).map { .text($0.id.text) } ?? .null),
      ("dwellings", .optional(programme.dwellings)),
      ("partners", .array(programme.partners.map { .text($0) })),
      ("funders", .array(programme.funders.map { .text($0) })),
      ("landlords", .array(scenario.landlords.map(value))),
      ("territories", funding.territories),
    ])
  }

  /// Every gap, as in `rota.json`; those that name a beneficiary for the coordinator alone.
  private var gaps: [JSONValue] {
    rota.inOrder(report.gaps.filter { audience == .coordinator || !namesBeneficiary($0) }).map(rota.value)
  }

  private func namesBeneficiary(_ gap: CoverageGap) -> Bool {
    gap.kind == .appointment && scenario.beneficiary(Beneficiary.ID(gap.place))?.isEvent != true
  }

  private func value(_ day: Day) -> JSONValue { .text(day.description) }

  private func value(_ landlord: Landlord) -> JSONValue {
    .object([
      ("id", .text(landlord.id.text)), ("name", .text(landlord.name)), ("dwellings", .optional(landlord.dwellings)),
      ("members", .array(landlord.members.map { .text($0) })),
    ])
  }

  private func value(_ record: PersonRecord) -> JSONValue {
    .object(
      [
        ("person", .text(record.tally.person.text)),
        ("name", .text(scenario.person(record.tally.person)?.name ?? record.tally.person.text)),
      ] + rota.entries(of: record.tally) + [("nightMinutes", .optional(record.nightMinutes))])
  }

  private func entries(_ count: OpeningCount) -> [(key: String, value: JSONValue)] {
    [
      ("openings", .integer(count.openings)), ("held", .integer(count.held)), ("short", .integer(count.short)),
      ("closed", .integer(count.closed)), ("minutesHeld", .integer(count.minutesHeld)),
      ("minutesDue", .integer(count.minutesDue)),
    ]
  }

  private func value(_ record: WindowRecord) -> JSONValue {
    .object(
      [("window", .text(record.window.text))] + entries(record.total) + [
        ("posts", .array(record.posts.map { .object([("post", .text($0.post.text))] + entries($0.count)) })),
        (
          "weekdays",
          .array(record.weekdays.map { .object([("weekday", .text($0.weekday.rawValue))] + entries($0.count)) })
        ),
        ("plannedClosures", .array(record.plannedClosures.map(value))),
      ])
  }

  private func value(_ record: PromiseRecord) -> JSONValue {
    .object([
      ("target", .text(record.target.text)), ("unit", .text(record.unit.rawValue)), ("due", .integer(record.due)),
      ("kept", .integer(record.kept)), ("missing", .integer(record.missing)),
      ("beyondTolerance", .integer(record.beyondTolerance)),
    ])
  }

  private func value(_ record: ResidenceRecord) -> JSONValue {
    .object([
      ("residence", .text(record.visits.residence.text)),
      ("name", .text(scenario.residence(record.visits.residence)?.name ?? record.visits.residence.text)),
      ("passes", .integer(record.visits.passes)), ("minutes", .integer(record.visits.minutes)),
      ("due", .integer(record.due)), ("kept", .integer(record.kept)), ("missing", .integer(record.missing)),
      ("longestWithout", .integer(record.visits.longestWithout)),
      ("lastPass", record.lastPass.map(value) ?? .null),
    ])
  }

  private func value(_ total: PlaceTotal) -> JSONValue {
    .object([
      ("name", total.name.map { .text($0) } ?? .null), ("residences", .integer(total.residences)),
      ("passes", .integer(total.passes)), ("minutes", .integer(total.minutes)), ("due", .integer(total.due)),
      ("missing", .integer(total.missing)),
    ])
  }

  private func value(_ time: MissionTime) -> JSONValue {
    .object([
      ("mission", .text(time.mission.text)),
      ("title", .text(scenario.programme.missions.first { $0.id == time.mission }?.title ?? time.mission.text)),
      ("share", .optional(time.share)), ("plannedMinutes", .optional(time.minutes)),
    ])
  }

  private func value(_ count: GapCount) -> JSONValue {
    .object([
      ("place", .text(count.place)), ("gaps", .integer(count.gaps)),
      ("beyondTolerance", .integer(count.beyondTolerance)), ("missingMinutes", .integer(count.missingMinutes)),
      ("passes", .integer(count.passes)), ("runs", .integer(count.runs)),
    ])
  }
}
