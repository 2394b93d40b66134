import Foundation
import Rostering

/// Makes a scenario of `scenario.yaml`, section by section, and of the CSV files that it names.
///
/// What is wrong in one section does not hide what is wrong in the next: identifiers count as known even when the rest of
/// their entry is wrong.
struct ScenarioReader {
  /// The keys that a scenario may have.
  static let keys = [
    "schema", "name", "title", "language", "timezone", "calendar", "rules", "landlords", "shares", "residences",
    "windows", "exceptions", "posts", "events", "duties", "passes", "walks", "pairing", "targets", "requests", "people",
    "absences", "availability",
    "venues", "services", "beneficiaries", "followUps", "history", "prices",
    "contract", "dwellings", "missions", "partners", "funders", "budgets", "expenses", "territories", "projects",
    "lateFrom", "assumptions",
  ]

  let folder: URL
  let file: InputFile
  /// Where notes go: what is no mistake, yet worth a second look.
  let notes: ProblemLog
  private(set) var digest = ChangeDigest()
  private(set) var history: URL?

  init(folder: URL, file: InputFile, notes: ProblemLog) {
    self.folder = folder
    self.file = file
    self.notes = notes
  }

  /// The scenario, or nil when the file gives none; it means nothing once a mistake has been reported.
  mutating func read(_ bytes: Data) -> Scenario? {
    digest.add(file: file.name, bytes)
    guard let text = SourceText.unicode(bytes, of: file), let root = YAMLText.root(of: text, in: file),
      let top = FieldReader(root, file: file, notation: .yaml).mapping(keys: ScenarioReader.keys)
    else { return nil }
    guard hasKnownSchema(top) else { return nil }
    let name = top.required("name", advice: "Maybe “name: bellefontaine”")?.identifier(of: Scenario.self)
    var scenario = Scenario(name: name?.text ?? "", title: name?.text ?? "", calendar: calendar(top))
    if let title = top["title"]?.text() { scenario.title = title }
    if let language = top["language"]?.choice(Scenario.Language.self) { scenario.language = language }
    if let lateFrom = top["lateFrom"]?.clockTime() { scenario.lateFrom = lateFrom }
    scenario.prices = prices(top["prices"])
    PlacesSection(top: top).read(into: &scenario)
    scenario.programme = ProgrammeSection(top: top).read(landlords: scenario.landlords)
    let windows = WindowsSection(top: top)
    scenario.windows = windows.read()
    let vocabulary = Vocabulary(
      residences: scenario.residences, windows: windows.known,
      isComplete: !top.isMisspelled("residences") && !top.isMisspelled("windows"))
    scenario.passes = PassesSection(standard: PassSettings()).read(top["passes"])
    scenario.posts = PostsSection(vocabulary: vocabulary, passes: scenario.passes).read(top["posts"])
    scenario.walks = WalksSection(scenario: scenario).read(top["walks"])
    scenario.assumptions = assumptions(top["assumptions"])
    let menu = DutiesSection(vocabulary: vocabulary).read(top["duties"], into: &scenario)
    let duties = vocabulary.isComplete && !top.isMisspelled("duties") ? menu : nil
    scenario.targets = TargetsSection(vocabulary: vocabulary).read(top["targets"])
    scenario.requests = requests(top, in: scenario)
    readHistory(top["history"])
    let team = readTeam(top, duties: duties, into: &scenario)
    let events = EventsSection.entries(top["events"])
    scenario.events = EventsSection(scenario: scenario, team: team).read(
      events.filter { !$0.entry.has("dates") }, posts: top["posts"])
    FundingSection(top: top).read(into: &scenario.programme)
    readFollowUps(top, team: team, into: &scenario)
    OpenEventsSection(scenario: scenario).read(events.filter { $0.entry.has("dates") }, into: &scenario)
    scenario.pairing = PairingSection(team: team).read(top["pairing"])
    readExpenses(top, into: &scenario.programme)
    scenario.rules = RulesSection(duties: duties, team: team).rules(top["rules"])
    scenario.assumptions += DerivedAssumptions.of(scenario)
    ScenarioNotes(file: notes.open(file.name), top: top).note(scenario)
    return scenario
  }

  /// Another schema may mean anything by the same keys, so nothing else is then read.
  private func hasKnownSchema(_ top: MappingReader) -> Bool {
    guard let schema = top.required("schema", advice: "Maybe “schema: 1”") else { return true }
    guard schema.node.written != "1" else { return true }
    schema.report("this version reads schema 1 only", advice: "Maybe “schema: 1”, or a newer version of the program")
    return false
  }

  private func calendar(_ top: MappingReader) -> WorkCalendar {
    var offsets = UTCOffsets.utc
    if let zone = top.required("timezone", advice: "Maybe “timezone: Europe/Paris”"), let name = zone.text() {
      if let table = UTCOffsets(ianaZone: name) {
        offsets = table
      } else {
        zone.report("this is no time zone of the IANA list", advice: UTCOffsets.advice(onZone: name))
      }
    }
    var calendar = WorkCalendar(offsets: offsets)
    guard let section = top["calendar"]?.mapping(keys: ["holidays", "closed"]) else { return calendar }
    if let region = section["holidays"]?.choice(PublicHoliday.Region.self) { calendar.region = region }
    calendar.closures = section["closed"]?.list()?.compactMap(closure) ?? []
    return calendar
  }

  private func closure(_ field: FieldReader) -> WorkCalendar.Closure? {
    guard let text = field.text("a date") else { return nil }
    // 2000 is a leap year: 02-29 may be closed in those that have it.
    if text.utf8.count == 5, let day = Day(iso: "2000-" + text) {
      return .yearly(month: day.date.month, day: day.date.day)
    }
    guard text.utf8.count != 5 else {
      field.report("there is no such day in the calendar", advice: "Maybe “05-01”: the month, then the day")
      return nil
    }
    return field.day().map { .date($0) }
  }

  private func prices(_ field: FieldReader?) -> Prices {
    var prices = Prices()
    guard let section = field?.mapping(keys: Prices.entries.map(\.key)) else { return prices }
    for entry in Prices.entries {
      prices[keyPath: entry.path] = section.integer(
        entry.key, in: 0...1_000_000, orElse: prices[keyPath: entry.path])
    }
    return prices
  }

  private func assumptions(_ field: FieldReader?) -> [String] { field?.list()?.compactMap { $0.text() } ?? [] }

  /// The requests, once it is known where they can be answered.
  private mutating func requests(_ top: MappingReader, in scenario: Scenario) -> [Request] {
    guard let field = top["requests"],
      let table = bytes(of: field, standard: "requests.csv", besides: top["absences"])
    else { return [] }
    return RequestsFile(file: file.log.open(table.name), scenario: scenario, knowsPlaces: file.log.isEmpty)
      .requests(table.bytes)
  }

  /// Reads what was spent of the budgets.
  private mutating func readExpenses(_ top: MappingReader, into programme: inout Programme) {
    guard let field = top["expenses"], let table = bytes(of: field, standard: "expenses.csv", besides: top["people"])
    else { return }
    programme.expenses = ExpensesFile(
      file: file.log.open(table.name), budgets: budgets(of: programme, top), projects: projects(of: programme, top)
    ).expenses(table.bytes)
  }

  /// The budgets that other sections may name; nil when nobody knows.
  private func budgets(of programme: Programme, _ top: MappingReader) -> [Budget.ID]? {
    top.isMisspelled("budgets") ? nil : programme.budgets.map(\.id)
  }

  /// The projects that other sections may name; nil when nobody knows.
  private func projects(of programme: Programme, _ top: MappingReader) -> [Project.ID]? {
    top.isMisspelled("projects") ? nil : programme.projects.map(\.id)
  }

  private mutating func readHistory(_ field: FieldReader?) {
    guard let field, let name = field.text("the name of a folder") else { return }
    guard let url = InsideFolder.file(named: name, in: folder) else {
      field.report("published rotas must lie inside the scenario's folder", advice: "Maybe “published”")
      return
    }
    history = url
  }

  /// Reads people and absences.
  ///
  /// - Returns: What other sections may call a person; nil when nobody knows.
  private mutating func readTeam(
    _ top: MappingReader, duties: [DutyTemplate.ID]?, into scenario: inout Scenario
  ) -> [Person.ID]? {
    let people = top["people"].flatMap { bytes(of: $0, standard: "mediators.csv", besides: top["absences"]) }
    // Without a readable team, nobody knows whose absence is a mistake.
    var team: [Person.ID]? = top["people"] == nil && !top.isMisspelled("people") ? [] : nil
    if let people, let read = MediatorsFile(file.log.open(people.name)).people(people.bytes) {
      scenario.people = read.people
      team = read.known
    }
    if let absences = top["absences"].flatMap({ bytes(of: $0, standard: "absences.csv", besides: top["people"]) }) {
      scenario.absences = AbsencesFile(file.log.open(absences.name), team: team, duties: duties)
        .absences(absences.bytes)
    }
    if let table = top["availability"].flatMap({
      bytes(of: $0, standard: "availability.csv", besides: top["absences"])
    }) {
      let known = AvailabilityFile(file: file.log.open(table.name), team: team).availabilities(table.bytes)
      for index in scenario.people.indices { scenario.people[index].availability = known[scenario.people[index].id] }
    }
    return team
  }

  /// Reads what is due to whom, and who does what for them.
  private mutating func readFollowUps(_ top: MappingReader, team: [Person.ID]?, into scenario: inout Scenario) {
    scenario.venues = VenuesSection.read(top["venues"])
    let read = ServicesSection(
      venues: top.isMisspelled("venues") ? nil : scenario.venues, budgets: budgets(of: scenario.programme, top),
      projects: projects(of: scenario.programme, top)
    ).read(top["services"])
    scenario.services += read.services
    let services = top.isMisspelled("services") ? nil : read.known
    let beneficiaries = readBeneficiaries(top, services: services, into: &scenario)
    guard let field = top["followUps"] else { return }
    // One message for all the lines that would name what no section declares.
    for (key, advice) in [("services", "a list of services"), ("beneficiaries", "beneficiaries.csv")]
    where top[key] == nil && !top.isMisspelled(key) {
      top.reportMissing(key, advice: "Maybe “\(key): \(advice)”")
    }
    guard let table = bytes(of: field, standard: "follow-ups.csv", besides: top["beneficiaries"]) else { return }
    scenario.followUps += FollowUpsFile(
      file: file.log.open(table.name), beneficiaries: beneficiaries, services: top["services"] == nil ? nil : services,
      team: team
    ).followUps(table.bytes)
  }

  /// Reads those to whom something is due.
  ///
  /// - Returns: What other tables may call one of them; nil when nobody knows.
  private mutating func readBeneficiaries(
    _ top: MappingReader, services: [Service.ID]?, into scenario: inout Scenario
  ) -> [Beneficiary.ID]? {
    guard let field = top["beneficiaries"],
      let table = bytes(of: field, standard: "beneficiaries.csv", besides: top["followUps"]),
      let read = BeneficiariesFile(file: file.log.open(table.name), services: services).beneficiaries(table.bytes)
    else { return nil }
    scenario.beneficiaries += read.beneficiaries
    return read.known
  }

  /// The bytes of the file that a field names.
  ///
  /// - Parameters:
  ///   - standard: The name that the file usually has.
  ///   - other: The field that names the other table, which is hardly meant here.
  private mutating func bytes(
    of field: FieldReader, standard: String, besides other: FieldReader?
  ) -> (name: String, bytes: Data)? {
    guard let name = field.text("the name of a file") else { return nil }
    guard let url = InsideFolder.file(named: name, in: folder) else {
      field.report("a file must lie inside the scenario's folder", advice: "Maybe “\(standard)”")
      return nil
    }
    guard let bytes = FileManager.default.contents(atPath: url.path) else {
      let others = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      let files = others.filter { $0.hasSuffix(".csv") && $0 != other?.node.written }.sorted()
      field.report(
        "there is no such file in the scenario's folder",
        advice: Nearest.advice(on: name, among: files, orElse: "Maybe the file still has to be copied there"))
      return nil
    }
    digest.add(file: name, bytes)
    return (name, bytes)
  }
}
