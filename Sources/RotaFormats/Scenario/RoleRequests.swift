import Rostering

/// The roles wanted among the people present, `{role: number}`.
enum RoleRequests {
  static func read(_ field: FieldReader?) -> [Post.RoleRequest] {
    guard let section = field?.mapping(keys: nil) else { return [] }
    return section.keys.compactMap { role in
      guard let number = section[role] else { return nil }
      guard !role.contains("|") else {
        number.report(
          "a role has no “|” in its name: it parts the roles of a person", advice: "Maybe two roles, each with a number"
        )
        return nil
      }
      return number.integer(in: 1...100).map { Post.RoleRequest(role: role, people: $0) }
    }
  }
}
