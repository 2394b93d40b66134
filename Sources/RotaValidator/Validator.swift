import Rostering

/// Reads a rota against its scenario and says what is wrong with it.
///
/// It knows nothing of how the rota came about. Every number is measured on the clock, from the duties and passes
/// alone, so that it can judge the optimizer's rotas, and those made or mended by hand, by the same measure.
public struct Validator: Sendable {
  /// A validator; it needs no setting.
  public init() {}

  /// What a rota does that a rule forbids, or that its reader should know, in order of day, person and rule.
  ///
  /// Coverage is not among it: `Rota.gaps(for:history:)` counts that.
  /// - Parameters:
  ///   - rota: The rota.
  ///   - scenario: The scenario that it is for.
  ///   - history: The published rotas before it; what they hold on days of the rota is left out.
  public func findings(in rota: Rota, for scenario: Scenario, history: History = .none) -> [Finding] {
    let before = history.before(rota.horizon.first).duties
    let checked = CheckedRota(rota, for: scenario, after: before)
    let published = Dictionary(grouping: before, by: \.person)
    let known = history.knownSince(rota.horizon.first)..<rota.horizon.end
    let ofLines = scenario.people.flatMap { person in
      let duties = (published[person.id] ?? []) + (checked.dutiesByPerson[person.id] ?? [])
      return LineOfWork(of: person, duties: duties, in: scenario, known: known)
        .findings(against: scenario.rules.rules(for: person), over: rota.horizon.days)
    }
    return (ofLines + Validator.fieldChecks.flatMap { $0.findings(in: checked) }).sorted(by: Finding.precedes)
  }

  /// What is checked besides the rules of work.
  private static let fieldChecks: [any FieldCheck] = [
    PeopleAreKnown(), DutiesHaveTheirDay(), DutiesSuitTheirHolders(), PiecesLieWithinDuties(), PeopleAreInOnePlace(),
    DutiesStayAtTheirSite(),
    PostsAreOpen(), EverybodyStandsSomewhere(), UnitsAreComplete(), UnitsMayWalkTogether(),
    PassesAreMadeByUnits(), PassesFitTheClock(),
    UnitsWalkBetweenPasses(), VisitsAnswerTheirRequests(), SessionsCount(), SessionsKeepTheirOrder(),
    SessionsHaveRoom(),
  ]
}

extension LineOfWork {
  /// Where the line breaks some rules, as findings.
  fileprivate func findings(against rules: [any WorkRule], over days: Range<Day>) -> [Finding] {
    rules.flatMap { rule in
      rule.breaches(in: self, over: days).map { breach in
        Finding(
          rule: breach.rule, source: rule.source, person: person.id, day: breach.day, measured: breach.measured,
          limit: breach.limit, unit: breach.unit, severity: rule.severity)
      }
    }
  }
}

extension WorkRule {
  /// What does not bind is a warning.
  fileprivate var severity: Finding.Severity { kind.isBinding ? .breach : .warning }
}

extension Finding {
  /// By day, person and rule; by numbers where even these agree, so that a report is the same every time.
  fileprivate static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.day, left.person, left.rule.rawValue, left.measured, left.limit)
      < (right.day, right.person, right.rule.rawValue, right.measured, right.limit)
  }
}
