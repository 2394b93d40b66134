import Rostering

/// How long the walks between places take: `{between: [goya, camus], minutes: 4}`, or `{within: Mordacs, minutes: 5}`.
struct WalksSection {
  let scenario: Scenario

  func read(_ field: FieldReader?) -> Walks {
    var walks = Walks()
    for item in field?.list() ?? [] {
      guard let entry = item.mapping(keys: ["between", "within", "minutes"]) else { continue }
      let places = places(entry)
      let field = entry.required("minutes", advice: "Maybe “minutes: \(scenario.passes.walk)”")
      guard let places, let field, let minutes = minutes(field, between: places) else { continue }
      if let said = walks[places[0], places[1]] {
        item.report("the walk is already given, with \(said) minutes", advice: "Maybe delete one of the two")
      }
      walks[places[0], places[1]] = minutes
    }
    return walks
  }

  private func places(_ entry: MappingReader) -> [Walks.Place]? {
    switch (entry["between"], entry["within"]) {
    case (let between?, nil):
      guard let items = between.list() else { return nil }
      guard items.count == 2 else {
        between.report("two places are expected here", advice: "Maybe “between: \(example)”")
        return nil
      }
      let places = items.compactMap(place)
      return places.count == 2 ? places : nil
    case (nil, let within?): return territory(within).map { [$0, $0] }
    case (_?, let within?):
      within.report("a walk is either “between” two places or “within” one", advice: "Maybe make two entries of it")
    case (nil, nil): entry.reportMissing("between", advice: "Maybe “between: \(example)”")
    }
    return nil
  }

  private func place(_ field: FieldReader) -> Walks.Place? {
    guard let text = field.text("the name of a place") else { return nil }
    if let residence = scenario.residences.first(where: { $0.id.text == text }) { return .residence(residence.id) }
    if territories.contains(text) { return .territory(text) }
    field.report(
      "no residence or territory has this name",
      advice: Nearest.advice(on: text, among: names, orElse: "Maybe the residence is still to be listed"))
    return nil
  }

  private func territory(_ field: FieldReader) -> Walks.Place? {
    guard let text = field.text("the name of a territory") else { return nil }
    guard territories.contains(text) else {
      field.report(
        "no residence has this territory",
        advice: Nearest.advice(
          on: text, among: territories, orElse: "Maybe the territory is still to be said of its residences"))
      return nil
    }
    return .territory(text)
  }

  /// The longest walk is what the month's plan reckons with: a longer one would not fit.
  private func minutes(_ field: FieldReader, between places: [Walks.Place]) -> Int? {
    guard let minutes = field.integer(in: 0...600) else { return nil }
    let patrols = scenario.posts.filter { post in
      places.allSatisfy { place in post.patrol?.residences.contains { isWithin($0, place) } == true }
    }
    let tooShort = patrols.filter { minutes > scenario.passes(of: $0.id).walk }
    guard let first = tooShort.first, let own = first.patrol else { return minutes }
    let key = own.passes == nil ? "passes.walk" : "passes.walk of \(first.id)"
    field.report(
      "the walk is longer than the longest, the \(scenario.passes(of: first.id).walk) minutes of “\(key)”",
      advice: "Maybe “walk: \(minutes)” under “passes”")
    return nil
  }

  private func isWithin(_ residence: Residence.ID, _ place: Walks.Place) -> Bool {
    switch place {
    case .residence(let one): residence == one
    case .territory(let name): scenario.residence(residence)?.territory == name
    }
  }

  private var territories: [String] {
    scenario.residences.compactMap(\.territory).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private var names: [String] { scenario.residences.map(\.id.text) + territories }

  private var example: String { "[" + names.prefix(2).joined(separator: ", ") + "]" }
}
