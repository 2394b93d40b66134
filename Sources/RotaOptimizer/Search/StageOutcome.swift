/// What the search of a stage came to.
protocol StageOutcome: Sendable {
  /// The best rota found.
  var choice: RotaChoice { get }
  /// Why the search stopped.
  var stop: StageStop { get }
}
