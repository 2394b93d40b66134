import Rostering

/// The rota at a glance: a line for each person, two columns for each day.
struct MonthGrid {
  let scenario: Scenario
  let rota: Rota
  let words: DateWords

  /// The lines of the grid; a horizon of more than a month is shown month by month.
  var lines: [String] {
    let months = Dictionary(grouping: rota.horizon.days) { [$0.date.year, $0.date.month] }
      .values.sorted { $0[0] < $1[0] }
    return months.flatMap { block(of: $0) + [""] } + TextLayout.paragraph(legend)
  }

  private let nameWidth = 16

  private func block(of days: [Day]) -> [String] {
    let months = rota.horizon.weeks.count > 6 ? words.month(of: days[0]) : ""
    let weekdays = days.map { " " + String(words.initials($0.weekday).prefix(1)) }.joined()
    let numbers = days.map { TextLayout.cell("\($0.date.day)", width: 2, alignedRight: true) }.joined()
    let header = [
      TextLayout.cell(months, width: nameWidth) + weekdays, TextLayout.cell("", width: nameWidth) + numbers,
    ]
    return header
      + scenario.people.map { person in
        TextLayout.cell(person.name, width: nameWidth) + days.map { " " + mark(of: person, on: $0) }.joined()
      }
  }

  /// What a person does on a day: a letter for the duty, a sign for why there is none.
  private func mark(of person: Person, on day: Day) -> String {
    if let duty = rota.duties.first(where: { $0.person == person.id && $0.day == day }) { return letter(of: duty) }
    let binding = scenario.absences(of: person.id, on: day).filter(\.isBinding)
    guard person.isEmployed(on: day) else { return "-" }
    return binding.first.map { sign(of: $0.kind) } ?? "."
  }

  private func letter(of duty: Duty) -> String {
    guard let index = scenario.windows.firstIndex(where: { window in isWorked(window, in: duty) }) else { return "x" }
    return letter(ofWindow: index)
  }

  private func isWorked(_ window: OpeningWindow, in duty: Duty) -> Bool {
    let posts = Set(scenario.posts.filter { $0.window == window.id }.map(\.id.text))
    return duty.pieces.contains { $0.kind == .post && posts.contains($0.id) }
  }

  /// `x` when there is one window only, a letter for each otherwise.
  private func letter(ofWindow index: Int) -> String {
    guard scenario.windows.count > 1 else { return "x" }
    let letters = Array("ABCDEFGHIJKMNOPQRUVWXYZ")
    return String(letters[index % letters.count])
  }

  private func sign(of kind: Absence.Kind) -> String {
    switch (kind, words.language) {
    case (.leave, .french): "c"
    case (.leave, .english): "l"
    case (.sick, .french): "m"
    case (.sick, .english): "s"
    case (.training, .french): "f"
    case (.training, .english): "t"
    case (.unavailable, .french): "i"
    case (.unavailable, .english): "u"
    case (.wishOff, _), (.wishOn, _): "."
    }
  }

  private var legend: String {
    let duties =
      scenario.windows.count > 1
      ? scenario.windows.enumerated().map { "\(letter(ofWindow: $0.offset)) \($0.element.id)" }.joined(separator: ", ")
      : (words.language == .french ? "x de service" : "x on duty")
    switch words.language {
    case .french:
      return "\(duties), . libre, c congé, m maladie, f formation, i indisponible, - hors contrat"
    case .english:
      return "\(duties), . off, l leave, s sick, t training, u unavailable, - not employed"
    }
  }
}
