/// How much was missing in one place of what was required.
public struct GapCount: Hashable, Sendable {
  /// The window, the residence or the event; empty for all together.
  public let place: String
  /// How many requirements were missed.
  public let gaps: Int
  /// How many of them by more than is tolerated.
  public let beyondTolerance: Int
  /// Person-minutes of presence that were missing.
  public let missingMinutes: Int
  /// Passes that were missing, each target for itself.
  public let passes: Int
  /// Runs of open days without the pass that was due in each.
  public let runs: Int

  /// The sum of some gaps.
  public init(place: String, of gaps: [CoverageGap]) {
    let missing = { (unit: CoverageGap.Unit) in gaps.filter { $0.unit == unit }.reduce(0) { $0 + $1.missing } }
    self.place = place
    self.gaps = gaps.count
    self.beyondTolerance = gaps.count(where: \.isBeyondTolerance)
    self.missingMinutes = gaps.reduce(0) { $0 + $1.missingMinutes }
    self.passes = missing(.passes)
    self.runs = missing(.runs)
  }

  /// The gaps of each event that has some, in the order of the scenario.
  static func byEvent(_ gaps: [CoverageGap], in scenario: Scenario) -> [GapCount] {
    let own = Dictionary(grouping: gaps.filter { $0.kind == .event }, by: \.place)
    return scenario.events.compactMap { event in own[event.post.text].map { GapCount(place: event.id.text, of: $0) } }
  }

  /// The gaps of one kind together, wherever they are; nil when there are none.
  static func of(_ kind: CoverageGap.Kind, among gaps: [CoverageGap]) -> GapCount? {
    let own = gaps.filter { $0.kind == kind }
    return own.isEmpty ? nil : GapCount(place: "", of: own)
  }

  /// The gaps of each window that has some, in the order of the scenario.
  static func byWindow(_ gaps: [CoverageGap], in scenario: Scenario) -> [GapCount] {
    let own = Dictionary(grouping: gaps.filter { $0.kind == .window }) { scenario.post(Post.ID($0.place))?.window }
    return scenario.windows.compactMap { window in own[window.id].map { GapCount(place: window.id.text, of: $0) } }
  }

  /// The gaps of each residence that has some, in the order of the scenario.
  static func byResidence(_ gaps: [CoverageGap], in scenario: Scenario) -> [GapCount] {
    let own = Dictionary(grouping: gaps.filter { $0.kind == .passes }, by: \.place)
    return scenario.residences.compactMap { residence in
      own[residence.id.text].map { GapCount(place: residence.id.text, of: $0) }
    }
  }
}
