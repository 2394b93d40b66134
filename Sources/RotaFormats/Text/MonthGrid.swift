import Rostering

/// The rota at a glance: a line for each person, two columns for each day.
struct MonthGrid {
  let scenario: Scenario
  let rota: Rota
  let words: DateWords
  private let names: PersonNames

  init(scenario: Scenario, rota: Rota, words: DateWords) {
    self.scenario = scenario
    self.rota = rota
    self.words = words
    self.names = PersonNames(scenario)
  }

  /// The lines of the grid; a horizon of more than a month is shown month by month.
  var lines: [String] {
    let days = Array(rota.horizon.days)
    guard days.count > 31 else { return block(of: days) + [""] + legend }
    let months = Dictionary(grouping: days) { [$0.date.year, $0.date.month] }.values.sorted { $0[0] < $1[0] }
    return months.flatMap { block(of: $0, title: words.month(of: $0[0])) + [""] } + legend
  }

  /// The numbers of the days read downwards; a bar stands before each Monday.
  private func block(of days: [Day], title: String = "") -> [String] {
    let tens = days.map { $0.date.day < 10 ? " " : "\($0.date.day / 10)" }
    let header = [
      row(title, tens, of: days, bar: " "), row("", days.map { "\($0.date.day % 10)" }, of: days),
      row("", days.map { String(words.initials($0.weekday).prefix(1)) }, of: days),
    ]
    let isHeaderShort = title.isEmpty && days.allSatisfy { $0.date.day < 10 }
    return header.dropFirst(isHeaderShort ? 1 : 0)
      + scenario.people.map { person in row(names.cell(person.id), days.map { mark(of: person, on: $0) }, of: days) }
  }

  private func row(_ name: String, _ marks: [String], of days: [Day], bar: String = "|") -> String {
    let cells = zip(days, marks).map { day, mark in
      (day.weekday == .monday && day != days.first ? bar : " ") + mark
    }
    return TextLayout.cell(name, width: PersonNames.width) + cells.joined()
  }

  /// What a person does on a day: a letter for the duty, a sign for why there is none.
  private func mark(of person: Person, on day: Day) -> String {
    if let duty = rota.duties.first(where: { $0.person == person.id && $0.day == day }) { return letter(of: duty) }
    let binding = scenario.absences(of: person.id, on: day).filter(\.isBinding)
    guard person.isEmployed(on: day) else { return "-" }
    return binding.first.map { sign(of: $0.kind) } ?? "."
  }

  private func letter(of duty: Duty) -> String {
    let index = scenario.windows.firstIndex { window in isWorked(window, in: duty) }
    guard isAtEvent(duty) else { return index.map(letter(ofWindow:)) ?? "x" }
    return index == nil ? "e" : "+"
  }

  private func isAtEvent(_ duty: Duty) -> Bool {
    duty.pieces.contains { $0.kind == .event && scenario.isEvent($0.id) }
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

  /// What the signs mean that the grid shows.
  private var legend: [String] {
    let shown = Set(scenario.people.flatMap { person in rota.horizon.days.map { mark(of: person, on: $0) } })
    let duties =
      scenario.windows.count > 1
      ? scenario.windows.enumerated().map { (letter(ofWindow: $0.offset), $0.element.id.text) }
      : [("x", words.either("on duty", "de service"))]
    let entries = (duties + signs).filter { shown.contains($0.0) }
    // A sign and its meaning stay on one line.
    let text = entries.map { "\($0.0)\u{A0}\($0.1.replacing(" ", with: "\u{A0}"))" }.joined(separator: ", ")
    return TextLayout.paragraph(text)
  }

  private var signs: [(String, String)] {
    switch words.language {
    case .french:
      [
        ("e", "événement"), ("+", "événement et service"), (".", "libre"), ("c", "congé"), ("m", "maladie"),
        ("f", "formation"), ("i", "indisponible"),
        ("-", "hors contrat"),
      ]
    case .english:
      [
        ("e", "event"), ("+", "event and duty"), (".", "off"), ("l", "leave"), ("s", "sick"), ("t", "training"),
        ("u", "unavailable"), ("-", "not employed"),
      ]
    }
  }
}
