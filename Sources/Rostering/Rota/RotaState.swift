extension Rota {
  /// Whether the team has been told of a rota.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// A proposal.
    case draft
    /// What the team works by: its days stay as they are, and are history for the rotas after it.
    case published
  }
}
