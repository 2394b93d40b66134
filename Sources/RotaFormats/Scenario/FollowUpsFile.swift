import Foundation
import Rostering

/// What is due to whom: `follow-ups.csv`, one line for each beneficiary and service.
struct FollowUpsFile {
  static let columns = CSVTable.Columns(
    required: ["beneficiary", "service", "sessions", "per"],
    optional: [
      "id", "from", "to", "days", "from_time", "to_time", "apart", "referent", "alternates", "signatories",
    ])

  /// Over what sessions are counted.
  private enum Period: String, CaseIterable {
    case week, month, total
  }

  let file: InputFile
  /// The beneficiaries that there are; nil when nobody knows, and any may be right.
  let beneficiaries: [Beneficiary.ID]?
  /// The services that there are; nil when nobody knows.
  let services: [Service.ID]?
  /// Whom a referent may be; nil when nobody knows.
  let team: [Person.ID]?

  /// The follow-ups of the lines that are right.
  func followUps(_ bytes: Data) -> [FollowUp] {
    guard let table = CSVTable(bytes, columns: FollowUpsFile.columns, file: file) else { return [] }
    var lines: [String: Int] = [:]
    let read = table.rows.compactMap { row -> (row: CSVTable.Row, followUp: FollowUp)? in
      followUp(row, taken: &lines).map { (row, $0) }
    }
    // What a line with a mistake would have said is not known.
    let isWhole = read.count == table.rows.count && table.doubtful.isEmpty
    let followUps = read.map { row, followUp in
      var followUp = followUp
      followUp.alternatesWith = alternate(of: followUp, row, among: read.map(\.followUp), isWhole: isWhole)
      return followUp
    }
    checkTurns(of: followUps, read.map(\.row))
    return followUps
  }

  /// Follow-ups each of which lets another begin never begin at all.
  private func checkTurns(of followUps: [FollowUp], _ rows: [CSVTable.Row]) {
    let next = Dictionary(followUps.map { ($0.id, $0.alternatesWith) }, uniquingKeysWith: { first, _ in first })
    var told: Set<FollowUp.ID> = []
    for (followUp, row) in zip(followUps, rows).reversed() where !told.contains(followUp.id) {
      var circle = [followUp.id]
      while let id = circle.last, let other = next[id] ?? nil, !circle.contains(other) { circle.append(other) }
      guard let last = circle.last, next[last] == followUp.id else { continue }
      told.formUnion(circle)
      let names = circle.reversed().map { "“\($0)”" }.joined(separator: ", ")
      row.report(
        "alternates", "the turns of \(names) go round in a circle, so that none of them can begin",
        advice: "Maybe leave it empty here: whichever names the other begins")
    }
  }

  private func followUp(_ row: CSVTable.Row, taken lines: inout [String: Int]) -> FollowUp? {
    let beneficiary = row.reference("beneficiary", to: "beneficiary", among: beneficiaries)
    let service = row.reference("service", to: "service", among: services)
    let sessions = row.integer(
      "sessions", in: 0...100, or: "this is no number of sessions from 0 to 100", advice: "Maybe 1")
    let period: Period? = row.choice("per")
    let (from, to) = (row.optionalDay("from"), row.optionalDay("to"))
    if let from, let to, to < from {
      row.report("to", "the follow-up ends before it begins on \(from)", advice: "Maybe swap the two dates")
    }
    if period == .total, row["from"].isEmpty || row["to"].isEmpty {
      row.report(
        row["from"].isEmpty ? "from" : "to", "sessions in all are due between two dates",
        advice: "Maybe give both, or “per” as “month”")
    }
    let hours = row.sessionHours(of: "the follow-up")
    let daysApart =
      row["apart"].isEmpty
      ? nil
      : row.integer("apart", in: 1...366, or: "this is no number of days from 1 to 366", advice: "Maybe 7")
    let referent = row["referent"].isEmpty ? nil : row.person("referent", among: team)
    let id = row["id"].isEmpty ? "\(row["beneficiary"])-\(row["service"])" : row["id"]
    if !FollowUp.ID.isValid(id), !row["id"].isEmpty {
      row.report("id", Identifiers.rule, advice: Identifiers.advice(on: id))
    }
    if let line = lines[id] {
      row.report(
        row["id"].isEmpty ? "service" : "id", "line \(line) has the same follow-up, “\(id)”",
        advice: "Maybe one line with all the sessions, or an “id” of its own")
    }
    lines[id] = lines[id] ?? row.line
    guard let beneficiary, let service, let sessions, let period else { return nil }
    return FollowUp(
      id: FollowUp.ID(id), beneficiary: beneficiary, service: service, rhythm: rhythm(sessions, per: period),
      from: from, to: to, hours: hours, daysApart: daysApart, referent: referent, signatories: row.parts("signatories"))
  }

  private func rhythm(_ sessions: Int, per period: Period) -> FollowUp.Rhythm {
    switch period {
    case .week: .weekly(sessions)
    case .month: .monthly(sessions)
    case .total: .total(sessions)
    }
  }

  /// The follow-up of the same beneficiary whose service the line names.
  private func alternate(
    of followUp: FollowUp, _ row: CSVTable.Row, among all: [FollowUp], isWhole: Bool
  ) -> FollowUp.ID? {
    guard !row["alternates"].isEmpty, let service = row.reference("alternates", to: "service", among: services)
    else { return nil }
    let others = all.filter { $0.beneficiary == followUp.beneficiary && $0.id != followUp.id }
    guard let other = others.first(where: { $0.service == service }) else {
      guard isWhole else { return nil }
      row.report(
        "alternates",
        service == followUp.service
          ? "a follow-up cannot take turns with itself"
          : "“\(followUp.beneficiary)” has no follow-up of this service",
        advice: References.advice(
          on: row["alternates"], among: others.map(\.service.text), orElse: "Maybe add a line for the other service"))
      return nil
    }
    return other.id
  }
}
