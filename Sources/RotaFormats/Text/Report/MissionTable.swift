import Rostering

/// How the presence in the field was to be parted among missions.
struct MissionTable {
  let scenario: Scenario
  let report: PeriodReport
  let words: DateWords

  private static let table = ReportTable(widths: [12, 14])

  var lines: [String] {
    guard !report.missions.isEmpty else { return [] }
    let titles = Dictionary(scenario.programme.missions.map { ($0.id, $0.title) }) { first, _ in first }
    return [MissionTable.table.row("", [words.either("share", "part"), words.either("presence", "présence")])]
      + report.missions.map { time in
        MissionTable.table.row(
          titles[time.mission] ?? time.mission.text,
          [time.share.map { words.percent($0 / 100) } ?? "–", time.minutes.map(words.tabular) ?? "–"])
      }
      + [MissionTable.table.row(words.either("together", "ensemble"), ["", words.tabular(report.fieldMinutes)])]
      + TextLayout.paragraph(
        words.either(
          "planned by share, not measured: the share of each mission in the hours that people spent on patrol",
          "prévu par part, non mesuré\u{A0}: la part de chaque mission dans les heures passées en patrouille"))
  }
}
