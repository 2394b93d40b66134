import Rostering

/// Who may walk with whom: `{apart: [[m1, m2]], together: [[m3, m4]], onlyWith: {m6: [m1, m3]}}`.
struct PairingSection {
  /// What the section may call a person; nil when nobody knows.
  let team: [Person.ID]?

  func read(_ field: FieldReader?) -> Pairing {
    guard let section = field?.mapping(keys: ["apart", "together", "onlyWith"]) else { return Pairing() }
    let apart = pairs(section["apart"])
    let together = pairs(section["together"])
    for pair in Set(apart).intersection(together).sorted(by: { $0.people.lexicographicallyPrecedes($1.people) }) {
      section["together"]?.report(
        "\(pair.people[0]) and \(pair.people[1]) are to be kept apart as well", advice: "Maybe delete one of the two")
    }
    return Pairing(apart: Set(apart), together: Set(together), onlyWith: onlyWith(section["onlyWith"]))
  }

  private func pairs(_ field: FieldReader?) -> [Pairing.Pair] {
    (field?.list() ?? []).compactMap { item in
      guard let people = item.list() else { return nil }
      guard people.count == 2 else {
        item.report("two people are expected here", advice: "Maybe [\(example(0)), \(example(1))]")
        return nil
      }
      let known = people.compactMap(person)
      guard known.count == 2 else { return nil }
      guard known[0] != known[1] else {
        item.report("a pair is two people", advice: "Maybe delete it, or name another one")
        return nil
      }
      return Pairing.Pair(known[0], known[1])
    }
  }

  private func onlyWith(_ field: FieldReader?) -> [Person.ID: Set<Person.ID>] {
    guard let section = field?.mapping(keys: team?.map(\.text)) else { return [:] }
    var tutors: [Person.ID: Set<Person.ID>] = [:]
    for key in section.keys {
      guard let items = section[key]?.list() else { continue }
      let named = items.compactMap(person)
      let others = Set(named).subtracting([Person.ID(key)])
      if others.isEmpty, named.count == items.count {
        section[key]?.report(
          "somebody else to walk with is expected here", advice: "Maybe [\(example(otherThan: key))]")
      }
      tutors[Person.ID(key)] = others
    }
    return tutors
  }

  private func person(_ field: FieldReader) -> Person.ID? {
    guard let text = field.text("the identifier of a person") else { return nil }
    guard let team else { return Person.ID(text) }
    guard let id = team.first(where: { $0.text == text }) else {
      field.report(
        "the team has nobody of that name",
        advice: Nearest.advice(on: text, among: team.map(\.text), orElse: "Maybe the person is still to be listed"))
      return nil
    }
    return id
  }

  private func example(_ index: Int) -> String {
    team.flatMap { $0.count > index ? $0[index].text : nil } ?? "m\(index + 1)"
  }

  private func example(otherThan name: String) -> String { team?.first { $0.text != name }?.text ?? "m2" }
}
