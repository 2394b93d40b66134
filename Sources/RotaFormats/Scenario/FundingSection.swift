import Rostering

/// The budgets, the projects that they pay for and the territories of these: what reports print and no rota needs.
struct FundingSection {
  let top: MappingReader

  /// Reads the section; expenses lie in a table of their own.
  func read(into programme: inout Programme) {
    programme.budgets = budgets(top["budgets"])
    programme.territories = territories(top["territories"])
    programme.projects = projects(top["projects"], of: programme)
  }

  private func budgets(_ field: FieldReader?) -> [Budget] {
    let keys = ["id", "title", "funder", "amount", "range", "from", "to"]
    return EntryList.entries(field, keys: keys, of: Budget.self).map { id, entry in
      let (range, amount) = (entry["range"].flatMap(range), entry["amount"]?.money())
      check(amount, within: range, entry["amount"])
      let (start, end) = (entry["from"]?.day(), entry["to"]?.day())
      if let start, let end, end <= start {
        entry["to"]?.report(
          "the budget ends on or before its first day, \(start)",
          advice: end < start ? "Maybe swap the two dates" : "Maybe a later date: the day after the last")
      }
      return Budget(
        id: id ?? "", title: title(entry, id), funder: entry["funder"]?.text("a name"), amount: amount, range: range,
        start: start, end: end)
    }
  }

  private func title<Entity>(_ entry: MappingReader, _ id: Identifier<Entity>?) -> String {
    entry["title"]?.text() ?? id?.text ?? ""
  }

  /// The least and the most that a funder gives.
  private func range(_ field: FieldReader) -> ClosedRange<Money>? {
    guard case .list(let items) = field.node.content, items.count == 2, let ends = field.list() else {
      field.report("the least and the most are expected here", advice: "Maybe [5000, 8000]")
      return nil
    }
    let amounts = ends.map { $0.money() }
    guard let least = amounts[0], let most = amounts[1] else { return nil }
    guard least <= most else {
      ends[1].report("the most is less than the least, \(least)", advice: "Maybe swap the two amounts")
      return nil
    }
    return least...most
  }

  private func check(_ amount: Money?, within range: ClosedRange<Money>?, _ field: FieldReader?) {
    guard let amount, let range, !range.contains(amount) else { return }
    let nearest = amount < range.lowerBound ? range.lowerBound : range.upperBound
    field?.report(
      "the funder gives from \(range.lowerBound) to \(range.upperBound)", advice: "Maybe \(nearest), or another range")
  }

  private func territories(_ field: FieldReader?) -> [Territory] {
    EntryList.entries(field, keys: ["id", "name", "town", "assumed"], of: Territory.self).map { id, entry in
      Territory(
        id: id ?? "", name: entry["name"]?.text() ?? id?.text ?? "", town: entry["town"]?.text(),
        isAssumed: entry.boolean("assumed", orElse: false))
    }
  }

  private func projects(_ field: FieldReader?, of programme: Programme) -> [Project] {
    let keys = ["id", "title", "partner", "budget", "territories", "milestones"]
    let budgets = top.isMisspelled("budgets") ? nil : programme.budgets.map(\.id)
    // Without a list, a territory is whatever a project calls so.
    let territories = top["territories"] == nil ? nil : programme.territories.map(\.id)
    return EntryList.entries(field, keys: keys, of: Project.self).map { id, entry in
      Project(
        id: id ?? "", title: title(entry, id), partner: entry["partner"]?.text("a name"),
        budget: entry["budget"]?.reference(to: "budget", among: budgets),
        territories: places(entry["territories"], among: territories), milestones: milestones(entry["milestones"]))
    }
  }

  /// The territories of a project, each once.
  private func places(_ field: FieldReader?, among known: [Territory.ID]?) -> [Territory.ID] {
    (field?.list() ?? []).reduce(into: []) { places, item in
      let place = known == nil ? item.identifier() : item.reference(to: "territory", among: known)
      guard let place else { return }
      guard places.contains(place) else { return places.append(place) }
      item.report("the list names “\(place)” twice", advice: "Maybe delete one of the two")
    }
  }

  private func milestones(_ field: FieldReader?) -> [Milestone] {
    EntryList.entries(field, keys: ["id", "title", "due", "done"], of: Milestone.self).map { id, entry in
      Milestone(id: id ?? "", title: title(entry, id), due: entry["due"]?.day(), done: entry["done"]?.day())
    }
  }
}
