import Rostering

/// Something in a scenario that is allowed, and that its author hardly means.
public struct Lint: Hashable, Sendable {
  /// Where in the scenario, as its keys are written: `posts.local`.
  public let place: String
  /// What is odd.
  public let message: String
  /// What may be done about it.
  public let advice: String

  /// Something odd in a scenario.
  public init(place: String, message: String, advice: String) {
    self.place = place
    self.message = message
    self.advice = advice
  }
}

extension Lint: CustomStringConvertible {
  /// The lint on two lines, the advice after “Maybe”.
  public var description: String { "\(place): \(message)\nMaybe \(advice)" }
}

extension Validator {
  /// What is odd in a scenario, in order of its parts.
  ///
  /// - Parameter horizon: The days that are to be planned or checked; nil when none are named.
  public func lint(_ scenario: Scenario, over horizon: Horizon? = nil) -> [Lint] {
    let lints: [(Scenario) -> [Lint]] = [
      Validator.lintWindows, Validator.lintPosts, Validator.lintDuties, Validator.lintTargets,
      Validator.lintPublicSpace,
      Validator.lintAbsences, Validator.lintRequests, Validator.lintPrices, Validator.lintEvents,
      Validator.lintServices, Validator.lintFollowUps, Validator.lintBudgets, Validator.lintTerritories,
    ]
    return lints.flatMap { $0(scenario) } + Validator.lintSessionCosts(scenario, over: horizon)
      + (horizon.map { Validator.lintContract(scenario, over: $0) } ?? [])
  }

  /// Windows without a post or without a duty, and openings that overlap one another.
  private static func lintWindows(_ scenario: Scenario) -> [Lint] {
    scenario.windows.flatMap { window -> [Lint] in
      let place = "windows.\(window.id)"
      let posts = scenario.posts.filter { $0.window == window.id }
      var lints: [Lint] = []
      let duties = scenario.duties.filter { $0.window == window.id || $0.then.contains(window.id) }
      // Those who come for sessions alone need no post.
      let isForSessions = !duties.isEmpty && duties.allSatisfy(\.isForSessions)
      if posts.isEmpty, !isForSessions {
        lints.append(
          Lint(
            place: place, message: "no post is open during it, so nobody is wanted there",
            advice: "give a post this window, or leave the window out."))
      } else if duties.isEmpty {
        lints.append(
          Lint(
            place: place, message: "no duty covers it, so every opening stays a gap",
            advice: "add a duty for this window."))
      }
      if hasOverlap(window) {
        lints.append(
          Lint(
            place: place, message: "two openings of one day overlap, and only the earlier counts while they do",
            advice: "join the hours, or make two windows of them."))
      }
      return lints
    }
  }

  private static func hasOverlap(_ window: OpeningWindow) -> Bool {
    Weekday.allCases.contains { weekday in
      let hours = window.openings.filter { $0.weekdays.contains(weekday) }.map(\.hours)
        .sorted { $0.lowerBound < $1.lowerBound }
      return zip(hours, hours.dropFirst()).contains { $0.upperBound > $1.lowerBound }
    }
  }

  /// Posts that never open, want more people than there are, or want roles that nobody holds.
  private static func lintPosts(_ scenario: Scenario) -> [Lint] {
    scenario.posts.flatMap { post -> [Lint] in
      let place = "posts.\(post.id)"
      let window = scenario.windows.first { $0.id == post.window }
      var lints: [Lint] = []
      if window?.canOpen != true {
        lints.append(
          Lint(
            place: place, message: "its window “\(post.window)” never opens",
            advice: "correct the window's name, or give the window days and hours."))
      }
      let people = post.staffing.required * post.peoplePerUnit
      if people > scenario.people.count {
        lints.append(
          Lint(
            place: place, message: "it requires \(people) people and the team has \(scenario.people.count)",
            advice: "require fewer; as it is, every opening is a gap."))
      }
      for request in post.roles {
        let holders = scenario.people.filter { $0.roles.contains(request.role) }.count
        guard holders < request.people else { continue }
        lints.append(
          Lint(
            place: place, message: "it wants \(request.people) of role “\(request.role)”, which \(holders) people hold",
            advice: "correct the role's name, here or in the list of people."))
      }
      return lints
    }
  }

  /// Duties that nobody may be given, and duties without a window.
  private static func lintDuties(_ scenario: Scenario) -> [Lint] {
    scenario.duties.flatMap { duty -> [Lint] in
      let place = "duties.\(duty.id)"
      var lints: [Lint] = []
      if !scenario.people.isEmpty, !scenario.people.contains(where: duty.suits) {
        lints.append(
          Lint(
            place: place,
            message: "nobody has a role that it asks for (\(duty.roles.sorted().joined(separator: ", ")))",
            advice: "correct the roles, here or in the list of people."))
      }
      if !scenario.windows.contains(where: { $0.id == duty.window }) {
        lints.append(
          Lint(
            place: place, message: "there is no window “\(duty.window)”", advice: "correct the window's name."))
      }
      return lints + lintLength(of: duty, in: scenario).map { Lint(place: place, message: $0, advice: tooLongAdvice) }
    }
  }

  private static let tooLongAdvice = "shorten it, or set the rule's limit if an agreement allows more."

  /// The rules that a duty breaks by itself, on one of the seven weekdays, so that no employee can be given it.
  private static func lintLength(of duty: DutyTemplate, in scenario: Scenario) -> [String] {
    guard let window = scenario.windows.first(where: { $0.id == duty.window }) else { return [] }
    let employee = Person(id: "anybody", name: "Anybody")
    let hours = Set(window.openings.map(\.hours)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return hours.flatMap { hours -> [String] in
      // A day on which no clock changes, in any zone.
      let day = Day(number: 14_620)
      var calendar = scenario.calendar
      calendar.closures = []
      let everyDay = OpeningWindow(id: window.id, openings: [.init(weekdays: [day.weekday], hours: hours)])
      return everyDay.occurrences(on: day, calendar: calendar).compactMap { occurrence in
        duty.shape(covering: occurrence, offsets: calendar.offsets)
      }
      .flatMap { shape -> [String] in
        let held = Duty(shape, heldBy: employee.id)
        let line = LineOfWork(of: employee, duties: [held], in: scenario)
        return scenario.rules.ofWork.filter(\.kind.canBeBrokenByOneDuty).flatMap { rule in
          rule.breaches(in: line, over: day..<day.advanced(by: 2)).map {
            "by itself it breaks \($0.rule.rawValue): \($0.measured) \($0.unit.rawValue), limit \($0.limit)"
          }
        }
      }
    }
  }
}

extension OpeningWindow {
  /// Whether the window opens on any day at all.
  fileprivate var canOpen: Bool {
    openings.contains { !$0.weekdays.isEmpty && !$0.hours.isEmpty }
      || exceptions.contains { $0.hours?.isEmpty == false }
  }
}
