import Rostering

extension Validator {
  /// Targets without residences, on residences that no patrol visits, or at hours at which none is out.
  static func lintTargets(_ scenario: Scenario) -> [Lint] {
    scenario.targets.flatMap { target -> [Lint] in
      let place = "targets.\(target.id)"
      let unvisited = target.residences.filter { residence in
        !scenario.posts.contains { $0.patrol?.residences.contains(residence) == true }
      }
      var lints: [Lint] = []
      if target.residences.isEmpty {
        lints.append(
          Lint(
            place: place, message: "it is about no residence",
            advice: "name its residences; “all” are those whose priority is primary."))
      }
      if !unvisited.isEmpty {
        let names = unvisited.map(\.text).joined(separator: ", ")
        lints.append(
          Lint(
            place: place, message: "no patrol visits \(names)",
            advice: "add the residences to a patrol; as it is, the target asks nothing for them."))
      }
      if let band = target.band, unvisited.count < target.residences.count, !isOut(during: band, target, scenario) {
        lints.append(
          Lint(
            place: place,
            message: "no patrol of its residences is open between \(band.lowerBound) and \(band.upperBound)",
            advice: "move the band into the opening hours; as it is, the target asks nothing."))
      }
      return lints
    }
  }

  /// Public space that nobody walks, or that belongs to a landlord.
  static func lintPublicSpace(_ scenario: Scenario) -> [Lint] {
    scenario.residences.filter { $0.priority == .secondary }.flatMap { residence -> [Lint] in
      let place = "residences.\(residence.id)"
      var lints: [Lint] = []
      if !scenario.posts.contains(where: { $0.patrol?.residences.contains(residence.id) == true }) {
        lints.append(
          Lint(place: place, message: "no patrol walks it", advice: "add it to the residences of a patrol."))
      }
      if let landlord = residence.landlord {
        lints.append(
          Lint(
            place: place, message: "it is public space, and its time counts towards the share of \(landlord)",
            advice: "leave the landlord out, or make its priority primary."))
      }
      return lints
    }
  }

  private static func isOut(during band: Range<ClockTime>, _ target: CoverageTarget, _ scenario: Scenario) -> Bool {
    let windows = scenario.posts.filter { post in
      target.residences.contains { post.patrol?.residences.contains($0) == true }
    }.map(\.window)
    return scenario.windows.filter { windows.contains($0.id) }.contains { window in
      window.openings.contains { $0.hours.overlaps(band) }
        || window.exceptions.contains { $0.hours?.overlaps(band) == true }
    }
  }

  /// Training whose hours the scenario does not say, and absences of people whom it does not have.
  static func lintAbsences(_ scenario: Scenario) -> [Lint] {
    scenario.absences.flatMap { absence -> [Lint] in
      let place = "absences.\(absence.person)"
      guard scenario.person(absence.person) != nil else {
        return [
          Lint(
            place: place, message: "the team has nobody of that name",
            advice: "correct the name, here or in the list of people.")
        ]
      }
      guard absence.kind == .training, absence.hours == nil else { return [] }
      let assumed = Absence.assumedTrainingHours
      return [
        Lint(
          place: place,
          message:
            "training on \(absence.days.lowerBound) has no hours: \(assumed.lowerBound)–\(assumed.upperBound) assumed",
          advice: "give its hours: they count as work, and the rests before and after depend on them.")
      ]
    }
  }

  /// Prices that make it worth while to shut a place, or to leave a required post empty, for something less.
  static func lintPrices(_ scenario: Scenario) -> [Lint] {
    lintDesiredTier(scenario) + lintPassPrices(scenario)
  }

  /// A person desired somewhere must be worth much less than one required elsewhere.
  private static func lintDesiredTier(_ scenario: Scenario) -> [Lint] {
    let prices = scenario.prices
    let required = scenario.posts.map { $0.patrol == nil ? prices.premises : prices.requiredUnit }.min()
    let hasDesired = scenario.posts.contains { $0.staffing.desired > $0.staffing.required }
    guard hasDesired, let required, 2 * prices.desiredUnit > required else { return [] }
    return [
      Lint(
        place: "prices.desiredUnit",
        message:
          "a desired person-hour costs \(prices.desiredUnit), a required one \(required): one is left out for another",
        advice: "make it at most a tenth of the required price.")
    ]
  }

  /// The passes that a unit can make in a window must be worth less than the unit's presence, and than the people of a
  /// place that might be shut to form one.
  private static func lintPassPrices(_ scenario: Scenario) -> [Lint] {
    let value =
      scenario.residences.map { residence in
        scenario.targets.filter { $0.residences.contains(residence.id) }.reduce(0) {
          $0 + $1.price(at: scenario.prices)
        }
      }.max() ?? 0
    guard value > 0 else { return [] }
    return scenario.windows.flatMap { window -> [Lint] in
      let minutes =
        window.openings.map { $0.hours.lowerBound.minutes.distance(to: $0.hours.upperBound.minutes) }.max() ?? 0
      let posts = scenario.posts.filter { $0.window == window.id }
      let patrols = posts.filter { $0.patrol != nil }.map { scenario.passes(of: $0.id) }
      let passes = patrols.map { $0.capacity(inMinutes: minutes - $0.approach) }.max() ?? 0
      guard passes > 0 else { return [] }
      return posts.compactMap { post in
        let price = post.patrol == nil ? scenario.prices.premises : scenario.prices.requiredUnit
        let people = post.patrol == nil ? post.staffing.required : post.peoplePerUnit
        let worth = price * people * minutes / 60 / passes
        guard people > 0, value > worth else { return nil }
        return Lint(
          place: "prices.pass",
          message:
            "a pass is worth \(value), “\(post.id)” only \(worth) for each pass of a unit in “\(window.id)”:"
            + " it is left empty to make passes",
          advice: "lower the prices of passes below \(worth).")
      }
    }
  }
}

extension CoverageTarget {
  /// What one pass more is worth to the target; a spread is left out, for only some of the passes mend it.
  fileprivate func price(at prices: Prices) -> Int {
    switch promise {
    case .passes(_, per: _, between: let band): prices.pass(isWithinBand: band != nil)
    case .spread: 0
    }
  }
}
