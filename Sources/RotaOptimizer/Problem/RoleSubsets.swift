/// The non-empty subsets of some roles, each in order of name.
struct RoleSubsets: Sequence {
  private let roles: [String]

  /// What a subset is called in the model.
  static func name(of roles: [String]) -> String { roles.joined(separator: "|") }

  init(of roles: Set<String>) {
    precondition(roles.count <= 12, "a stretch wants at most twelve different roles")
    self.roles = roles.sorted()
  }

  func makeIterator() -> some IteratorProtocol<[String]> {
    let roles = roles
    return (1..<Swift.max(1, 1 << roles.count)).lazy
      .map { mask in roles.indices.filter { mask & (1 << $0) != 0 }.map { roles[$0] } }
      .makeIterator()
  }
}
