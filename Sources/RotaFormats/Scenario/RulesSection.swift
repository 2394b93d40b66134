import Rostering

/// The rules of work: a profile, and what the scenario sets otherwise.
enum RulesSection {
  private static let settable = RuleName.allCases.filter(\.isOfWork).map(\.rawValue)

  /// Rules that hold for everybody and have no parameters.
  private static let fixed = RuleName.allCases.filter { !$0.isOfWork }

  static func rules(_ field: FieldReader?) -> RuleBook {
    guard let section = field?.mapping(keys: ["profile", "set"]) else { return .codeDuTravail }
    var book = RuleBook(section["profile"]?.choice(RuleBook.Profile.self) ?? .codeDuTravail)
    guard let set = section["set"]?.mapping(keys: settable, silent: fixed.map(\.rawValue)) else { return book }
    for name in RuleName.allCases where set.has(name.rawValue) {
      guard let value = set[name.rawValue] else {
        set.reportMissing(name.rawValue, advice: "Maybe “\(name.rawValue): off” to switch the rule off")
        continue
      }
      apply(value, to: name, in: &book)
    }
    return book
  }

  private static func apply(_ value: FieldReader, to name: RuleName, in book: inout RuleBook) {
    switch name {
    case .dailyMaximum: set(value, &book.dailyMaximum, "minutes", 1...1_440, example: 600, DailyMaximum.init)
    case .amplitude: set(value, &book.amplitude, "minutes", 1...1_440, example: 780, Amplitude.init)
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
    case .oneDuty, .availability, .eligibility, .onePlace, .neverAlone, .unitSize, .passByUnit, .passLength, .passWalk,
      .passOpening, .passBreak, .knownPerson, .dutyDay, .withinHorizon, .withinDuty, .openPost, .idle:
      value.report(
        "the rule holds for everybody and has nothing to set", advice: "Maybe delete the line")
    }
  }

  private static func isOff(_ value: FieldReader) -> Bool {
    guard case .text("off", _) = value.node.content else { return false }
    return true
  }

  private static func set<Rule>(
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

  private static func setDaysOff(_ value: FieldReader, in book: inout RuleBook) {
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

  /// The parameters of a rule; a bare word or number is told how to be written.
  private static func parameters(_ value: FieldReader, _ keys: [String]) -> MappingReader? {
    guard case .text(let text, _) = value.node.content else { return value.mapping(keys: keys) }
    let isNumber = Int(text) != nil
    value.report(
      "“off” or the rule's parameters are expected here",
      advice: isNumber ? "Maybe “{\(keys[0]): \(text)}”" : "Maybe “off”")
    return nil
  }
}
