import Rostering

/// A pass is made by people of one unit who are on patrol together from its first minute to its last.
struct PassesAreMadeByUnits: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.passes.flatMap { pass -> [Finding] in
      let named = Set(pass.people)
      let units = checked.units(present: pass)
      let best = units.max { ($0.people.count, $1.name) < ($1.people.count, $0.name) }
      let together = best?.people ?? []
      let needed = max(best?.smallest ?? 2, named.count)
      guard together.count >= needed else {
        // Those who are not with the others; when all are together and too few, the first.
        let strays = named.subtracting(together).sorted()
        let blamed = strays.isEmpty ? [pass.people.first ?? "nobody"] : strays
        return blamed.map { finding(.passByUnit, pass, $0, together.count, needed, severity: .breach) }
      }
      guard let best, best.awake.count < best.smallest, let first = together.subtracting(best.awake).sorted().first
      else { return [] }
      return [finding(.passBreak, pass, first, best.awake.count, best.smallest, severity: .warning)]
    }
  }

  private func finding(
    _ rule: RuleName, _ pass: Pass, _ person: Person.ID, _ measured: Int, _ limit: Int, severity: Finding.Severity
  ) -> Finding {
    Finding(
      rule: rule, source: "complete units make passes", person: person, day: pass.day, measured: measured, limit: limit,
      unit: .people, severity: severity)
  }
}

extension CheckedRota {
  /// A unit of a patrol that visits a residence, as far as it is there for a pass.
  struct UnitPresent {
    /// Post and number, for order.
    let name: String
    /// Those of the pass's people who belong to the unit throughout.
    let people: Set<Person.ID>
    /// Those of them who are on no break meanwhile.
    let awake: Set<Person.ID>
    /// How many people the patrol needs for a unit.
    let smallest: Int
  }

  /// The units that have somebody there for a pass.
  func units(present pass: Pass) -> [UnitPresent] {
    let near = walks.filter { walk in
      walk.unit.number != nil && pass.people.contains(walk.person) && walk.interval.overlaps(pass.interval)
        && scenario.post(walk.unit.post)?.patrol?.residences.contains(pass.residence) == true
    }
    return Dictionary(grouping: near, by: \.unit).map { unit, walks in
      let byPerson = Dictionary(grouping: walks, by: \.person)
      let people = byPerson.filter { pass.interval.minutes(outside: $0.value.map(\.interval)) == 0 }
      let awake = people.filter { !$0.value.contains(where: \.isBreak) }
      return UnitPresent(
        name: "\(unit.post) \(unit.number ?? 0)", people: Set(people.keys), awake: Set(awake.keys),
        smallest: scenario.post(unit.post)?.patrol?.smallestUnit ?? 2)
    }
  }
}

/// A pass lasts as long as one must, within the hours of a patrol that visits the residence.
struct PassesFitTheClock: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    checked.rota.passes.flatMap { pass -> [Finding] in
      guard let person = pass.people.first else { return [] }
      let finding = { (rule: RuleName, source: String, measured: Int, limit: Int) in
        Finding(
          rule: rule, source: source, person: person, day: pass.day, measured: measured, limit: limit, unit: .minutes,
          severity: .breach)
      }
      var findings: [Finding] = []
      // A pass does not say which patrol made it: what the least strict of them allows is no breach.
      let shortest = checked.scenario.passes(through: pass.residence).map(\.minutes).min() ?? 0
      if pass.interval.minutes < shortest {
        findings.append(finding(.passLength, "the scenario's passes", pass.interval.minutes, shortest))
      }
      let openings = checked.scenario.posts
        .filter { $0.patrol?.residences.contains(pass.residence) == true }
        .flatMap { checked.scenario.occurrences(of: $0, on: pass.day).map(\.interval) }
      let outside = pass.interval.minutes(outside: openings)
      if outside > 0 { findings.append(finding(.passOpening, "the opening hours of the patrols", outside, 0)) }
      return findings
    }
  }
}

/// Between passes through two residences there is time to walk.
struct UnitsWalkBetweenPasses: FieldCheck {
  func findings(in checked: CheckedRota) -> [Finding] {
    let legs = checked.rota.passes.flatMap { pass in Set(pass.people).map { (person: $0, pass: pass) } }
    let rounds = Dictionary(grouping: legs, by: \.person)
    return rounds.flatMap { person, round -> [Finding] in
      let passes = round.map(\.pass).sorted {
        ($0.interval.lowerBound, $0.residence) < ($1.interval.lowerBound, $1.residence)
      }
      return zip(passes, passes.dropFirst()).compactMap { earlier, later -> Finding? in
        let time = earlier.interval.upperBound.distance(to: later.interval.lowerBound)
        let leastAllowance = [earlier, later].flatMap { checked.scenario.passes(through: $0.residence) }.map(\.walk)
          .min()
        let walk = checked.scenario.walk(from: earlier.residence, to: later.residence) ?? leastAllowance ?? 0
        // Passes at the same time are for another rule: one place.
        guard earlier.residence != later.residence, (0..<walk).contains(time) else { return nil }
        return Finding(
          rule: .passWalk, source: "the scenario's passes", person: person, day: later.day, measured: time, limit: walk,
          unit: .minutes, severity: .breach)
      }
    }
  }
}
