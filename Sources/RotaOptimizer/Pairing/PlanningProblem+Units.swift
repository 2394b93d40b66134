import Rostering

extension PlanningProblem {
  /// The people of whom a rota can form the units of a stretch.
  func unitPeople(of choice: RotaChoice, in stretch: Int) -> UnitPeople {
    let present = presences[stretch].options.filter { choice.isWorked[$0.index] }.map(\.person)
    let free = present.filter { !presences[stretch].isLockedOnPatrol($0, of: scenario) }
    return UnitPeople(free: free.sorted(), locked: present.count - free.count)
  }

  /// The units of a rota in a stretch, by their size.
  func units(of choice: RotaChoice, in stretch: Int) -> [Int: Int] {
    let own = patrols(in: stretch).flatMap { post, patrol in
      patrol.unitSizes.map { size in
        (size, choice.units[UnitStretch(post: post.id, size: size, stretch: stretch)] ?? 0)
      }
    }
    return Dictionary(own.filter { $0.1 > 0 }, uniquingKeysWith: +)
  }

  /// The patrols of a stretch.
  func patrols(in stretch: Int) -> [(post: Post, patrol: Post.Patrol)] {
    stretches[stretch].openPosts.compactMap { open in
      scenario.post(open.post).flatMap { post in post.patrol.map { (post, $0) } }
    }
  }

  /// Whether the people of a rota can form its units in a stretch, with so many more of a size.
  func canForm(_ more: [Int: Int], in stretch: Int, besides choice: RotaChoice) -> Bool {
    guard let unitRules else { return true }
    let units = units(of: choice, in: stretch).merging(more, uniquingKeysWith: +)
    let people = unitPeople(of: choice, in: stretch)
    // Where the search has too many ways to tell, the rows of the model tell, within which a rota is begun.
    return !cuts.contains { $0.forbids(units, of: people) }
      && PairingCutSearch(rules: unitRules).allows(units, of: people)
  }

  /// Whether a cut forbids the units of a rota in any stretch.
  func isForbidden(_ choice: RotaChoice, by cut: PairingCut) -> Bool {
    stretches.indices.contains { stretch in
      let units = units(of: choice, in: stretch)
      return !units.isEmpty && cut.forbids(units, of: unitPeople(of: choice, in: stretch))
    }
  }

  /// What forbids the units of a rota that its people cannot form, and is not among the problem's cuts.
  func missingCuts(at choice: RotaChoice) -> [PairingCut] {
    guard let search = unitRules.map(PairingCutSearch.init) else { return [] }
    return stretches.indices.reduce(into: []) { found, stretch in
      let (units, people) = (units(of: choice, in: stretch), unitPeople(of: choice, in: stretch))
      guard !units.isEmpty, !(cuts + found).contains(where: { $0.forbids(units, of: people) }) else { return }
      if let cut = search.cut(forbidding: units, of: people) { found.append(cut) }
    }
  }
}

extension StretchPresence {
  /// Whether somebody's locked duty names a patrol: there the person stays, whoever else is there.
  func isLockedOnPatrol(_ person: Int, of scenario: Scenario) -> Bool {
    posted[person].flatMap(scenario.post)?.patrol != nil
  }
}
