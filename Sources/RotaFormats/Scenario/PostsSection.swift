import Rostering

/// The posts.
struct PostsSection {
  private enum Kind: String, CaseIterable {
    case premises, patrol, standby

    /// The keys that a post of this kind may have.
    var keys: [String] {
      switch self {
      case .premises: ["id", "kind", "window", "roles", "people", "desiredPeople", "closesWhenShort"]
      case .patrol: ["id", "kind", "window", "roles", "unitSizes", "units", "desiredUnits", "residences", "passes"]
      case .standby: ["id", "kind", "window", "roles", "people", "desiredPeople"]
      }
    }

    static var allKeys: [String] {
      allCases.flatMap(\.keys).reduce(into: []) { keys, key in
        if !keys.contains(key) { keys.append(key) }
      }
    }
  }

  let vocabulary: Vocabulary
  /// How long passes take where a patrol does not say.
  let passes: PassSettings

  func read(_ field: FieldReader?) -> [Post] {
    EntryList.entries(field, keys: Kind.allKeys, of: Post.self).compactMap { id, entry in
      let window = vocabulary.window(
        entry.required("window", advice: "Maybe “window: \(vocabulary.windows.first?.text ?? "evening")”"))
      let roles = RoleRequests.read(entry["roles"])
      guard let kind = entry.required("kind", advice: "Maybe “kind: premises”")?.choice(Kind.self) else { return nil }
      refuseKeysOfOtherKinds(entry, kind)
      let content = content(entry, kind)
      guard let id, let window else { return nil }
      return Post(id: id, window: window, kind: content, roles: roles)
    }
  }

  private func refuseKeysOfOtherKinds(_ entry: MappingReader, _ kind: Kind) {
    for key in entry.keys where Kind.allKeys.contains(key) && !kind.keys.contains(key) {
      guard let field = entry[key] else { continue }
      let others = Kind.allCases.filter { $0.keys.contains(key) }.map { "“kind: \($0.rawValue)”" }
      field.report(
        "a \(kind.rawValue) post has no “\(key)”",
        advice: "Maybe \(others.joined(separator: " or ")), or delete the key")
    }
  }

  private func content(_ entry: MappingReader, _ kind: Kind) -> Post.Kind {
    switch kind {
    case .premises:
      let people = staffing(entry, "people", desired: "desiredPeople", most: 100)
      return .premises(
        Post.Premises(people: people, closesWhenShort: entry.boolean("closesWhenShort", orElse: false)))
    case .patrol:
      let units = staffing(entry, "units", desired: "desiredUnits", most: 50)
      return .patrol(
        Post.Patrol(
          unitSizes: unitSizes(entry["unitSizes"]), units: units,
          residences: vocabulary.residences(entry["residences"]),
          passes: entry["passes"].map(PassesSection(standard: passes).read)))
    case .standby: return .standby(staffing(entry, "people", desired: "desiredPeople", most: 100))
    }
  }

  private func staffing(_ entry: MappingReader, _ key: String, desired: String, most: Int) -> Post.Staffing {
    let required = entry.required(key, advice: "Maybe “\(key): 1”")?.integer(in: 0...most)
    guard let wanted = entry[desired], let number = wanted.integer(in: 0...most) else {
      return Post.Staffing(required: required ?? 0)
    }
    if let required, number < required {
      wanted.report("fewer are desired than the \(required) required", advice: "Maybe \(required + 1)")
    }
    return Post.Staffing(required: required ?? 0, desired: number)
  }

  private func unitSizes(_ field: FieldReader?) -> [Int] {
    guard let field, let items = field.list() else { return [2] }
    let sizes = items.compactMap { $0.integer(in: 2...10) }
    if Set(sizes).count < sizes.count { field.report("a size is listed twice", advice: "Maybe delete one of the two") }
    if items.isEmpty { field.report("a unit needs a size", advice: "Maybe [2]: field work is never done alone") }
    return sizes.isEmpty ? [2] : sizes
  }
}
