import Rostering

/// The rules of work: a profile, what the scenario sets otherwise, and what it sets otherwise again for single people.
struct RulesSection {
  /// The entries of the menu that a rule may count; nil when they are not known.
  let duties: [DutyTemplate.ID]?
  /// The people for whom something else may be set; nil when they are not known.
  let team: [Person.ID]?

  private static let settable = RuleName.allCases.filter(\.isOfWork).map(\.rawValue)

  /// Rules that hold for everybody and have no parameters.
  private static let fixed = RuleName.allCases.filter { !$0.isOfWork }

  func rules(_ field: FieldReader?) -> RuleBook {
    guard let section = field?.mapping(keys: ["profile", "set", "personal"]) else { return .codeDuTravail }
    var book = RuleBook(section["profile"]?.choice(RuleBook.Profile.self) ?? .codeDuTravail)
    if let set = section["set"] { apply(set, to: &book) }
    book.personal = personal(section["personal"], otherwise: book)
    return book
  }

  /// The books of those for whom something is set otherwise, by person.
  private func personal(_ field: FieldReader?, otherwise book: RuleBook) -> [Person.ID: RuleBook] {
    guard let section = field?.mapping(keys: nil) else { return [:] }
    var books: [Person.ID: RuleBook] = [:]
    for key in section.keys {
      guard let set = section[key] else {
        section.reportMissing(key, advice: "Maybe delete the line")
        continue
      }
      if let team, !team.contains(where: { $0.text == key }) {
        set.report(
          "there is nobody with the identifier “\(key)” in the team",
          advice: Nearest.advice(on: key, among: team.map(\.text), orElse: "Maybe the person is still to be listed"))
      }
      var own = book
      apply(set, to: &own)
      books[Person.ID(key)] = own
    }
    return books
  }

  private func apply(_ field: FieldReader, to book: inout RuleBook) {
    let fixed = RulesSection.fixed.map(\.rawValue)
    guard let set = field.mapping(keys: RulesSection.settable, silent: fixed) else { return }
    for name in RuleName.allCases where set.has(name.rawValue) {
      guard let value = set[name.rawValue] else {
        set.reportMissing(name.rawValue, advice: "Maybe “\(name.rawValue): off” to switch the rule off")
        continue
      }
      apply(value, to: name, in: &book)
    }
  }

  private func apply(_ value: FieldReader, to name: RuleName, in book: inout RuleBook) {
    switch name {
    case .dailyMaximum: set(value, &book.dailyMaximum, "minutes", 1...1_440, example: 600, DailyMaximum.init)
    case .amplitude: set(value, &book.amplitude, "minutes", 1...1_440, example: 780, Amplitude.init)
    case .interruptions: setInterruptions(value, in: &book)
    case .dailyRest: set(value, &book.dailyRest, "minutes", 0...2_880, example: 660, DailyRest.init)
    case .daysAWeek: set(value, &book.daysAWeek, "days", 0...7, example: 6, DaysAWeek.init)
    case .weeklyRest: set(value, &book.weeklyRest, "minutes", 0...10_080, example: 2_100, WeeklyRest.init)
    case .weeklyMaximum: set(value, &book.weeklyMaximum, "minutes", 0...10_080, example: 2_880, WeeklyMaximum.init)
    case .consecutiveDaysOff: setDaysOff(value, in: &book)
    case .contractHours:
      if isOff(value) {
        book.contractHours = nil
      } else if value.mapping(keys: []) != nil {
        book.contractHours = ContractHours()
      }
    case .consecutiveDaysWorked: setDaysWorked(value, in: &book)
    case .daysOffBetweenRuns:
      set(value, &book.daysOffBetweenRuns, "atLeast", 1...31, example: 2, DaysOffBetweenRuns.init)
    case .weekendsWorked: set(value, &book.weekendsWorked, "atMost", 0...60, example: 2, WeekendsWorked.init)
    case .dutyCount: setDutyCounts(value, in: &book)
    case .horizonMaximum:
      set(value, &book.horizonMaximum, "minutes", 0...600_000, example: 9_000, HorizonMaximum.init)
    case .nightWork: setNightWork(value, in: &book)
    case .oneDuty, .availability, .eligibility, .onePlace, .neverAlone, .unitSize, .pairing, .passByUnit, .passLength,
      .passWalk,
      .passOpening, .passBreak, .answer, .session, .sessionsADay, .sessionOrder, .sessionsApart,
      .sessionTurns, .sessionRoom, .knownPerson, .dutyDay, .withinHorizon, .withinDuty, .openPost, .idle:
      value.report(
        "the rule holds for everybody and has nothing to set", advice: "Maybe delete the line")
    }
  }

  private func isOff(_ value: FieldReader) -> Bool {
    guard case .text("off", _) = value.node.content else { return false }
    return true
  }

  private func set<Rule>(
    _ value: FieldReader, _ rule: inout Rule?, _ key: String, _ range: ClosedRange<Int>, example: Int,
    _ make: (Int) -> Rule
  ) {
    guard !isOff(value) else {
      rule = nil
      return
    }
    guard let section = parameters(value, [key]) else { return }
    if let number = section.required(key, advice: "Maybe “\(key): \(example)”")?.integer(in: range) {
      rule = make(number)
    }
  }

  private func setDaysOff(_ value: FieldReader, in book: inout RuleBook) {
    guard !isOff(value) else {
      book.consecutiveDaysOff = nil
      return
    }
    guard let section = parameters(value, ["days", "straddling"]) else { return }
    let days = section.required("days", advice: "Maybe “days: 2”")?.integer(in: 1...7)
    let straddling = section["straddling"]?.boolean() ?? true
    guard let days else { return }
    book.consecutiveDaysOff = ConsecutiveDaysOff(days: days, straddling: straddling)
  }

  private func setDaysWorked(_ value: FieldReader, in book: inout RuleBook) {
    guard !isOff(value) else {
      book.consecutiveDaysWorked = nil
      return
    }
    guard let section = parameters(value, ["atMost", "atLeast"]) else { return }
    if section["atMost"] == nil, section["atLeast"] == nil {
      section.reportMissing("atMost", advice: "Maybe “atMost: 6”, or “atLeast: 2”")
    }
    let atMost = section["atMost"]?.integer(in: 1...366)
    let atLeast = section["atLeast"]?.integer(in: 1...31)
    if let atMost, let atLeast, atMost < atLeast {
      section["atLeast"]?.report("fewer days are allowed, \(atMost)", advice: "Maybe \(atMost)")
    }
    book.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: atLeast ?? 1, atMost: atMost)
  }

  private func setInterruptions(_ value: FieldReader, in book: inout RuleBook) {
    guard !isOff(value) else {
      book.interruptions = nil
      return
    }
    guard let section = parameters(value, ["minutes", "atMost"]) else { return }
    let standard = Interruptions()
    book.interruptions = Interruptions(
      minutes: section.integer("minutes", in: 0...1_440, orElse: standard.minutes),
      atMost: section.integer("atMost", in: 0...10, orElse: standard.atMost))
  }

  private func setNightWork(_ value: FieldReader, in book: inout RuleBook) {
    guard !isOff(value) else {
      book.nightWork = nil
      return
    }
    guard let section = parameters(value, ["minutes", "from", "to"]) else { return }
    let standard = NightWork()
    book.nightWork = NightWork(
      minutes: section.integer("minutes", in: 1...525_600, orElse: standard.minutes),
      from: section["from"]?.clockTime() ?? standard.from, to: section["to"]?.clockTime() ?? standard.to)
  }

  private func setDutyCounts(_ value: FieldReader, in book: inout RuleBook) {
    book.dutyCounts = []
    guard !isOff(value), let items = value.list() else { return }
    for item in items {
      guard let entry = item.mapping(keys: ["duty", "atMost"]) else { continue }
      let atMost = entry.required("atMost", advice: "Maybe “atMost: 5”")?.integer(in: 0...366)
      let duty = entry.required("duty", advice: "Maybe “duty: \(duties?.first?.text ?? "evening")”").flatMap(known)
      guard let duty, let atMost else { continue }
      if book.dutyCounts.contains(where: { $0.duty == duty }) {
        entry["duty"]?.report("the list limits “\(duty)” twice", advice: "Maybe delete one of the two")
      } else {
        book.dutyCounts.append(DutyCount(duty: duty, atMost: atMost))
      }
    }
  }

  /// An entry of the menu.
  private func known(_ field: FieldReader) -> DutyTemplate.ID? {
    guard let text = field.text("the identifier of a duty") else { return nil }
    if let duties, !duties.contains(where: { $0.text == text }) {
      field.report(
        "there is no duty with this identifier",
        advice: Nearest.advice(on: text, among: duties.map(\.text), orElse: "Maybe the duty is still to be listed"))
    }
    return DutyTemplate.ID(text)
  }

  /// The parameters of a rule; a bare word or number is told how to be written.
  private func parameters(_ value: FieldReader, _ keys: [String]) -> MappingReader? {
    guard case .text(let text, _) = value.node.content else { return value.mapping(keys: keys) }
    let isNumber = Int(text) != nil
    value.report(
      "“off” or the rule's parameters are expected here",
      advice: isNumber ? "Maybe “{\(keys[0]): \(text)}”" : "Maybe “off”")
    return nil
  }
}
