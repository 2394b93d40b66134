/// The version of the program, as rotas record it.
enum Version {
  static let current = "0.1.0"
}
