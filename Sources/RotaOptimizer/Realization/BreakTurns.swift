import Rostering

/// When the people of a stretch take their breaks: each unit between two passes, one unit after another, and those who keep
/// a place one after another, as far as the stretch has room, so that it is not left to nobody.
struct BreakTurns {
  private let problem: PlanningProblem
  private let stretch: Stretch
  /// How many units of each post walk.
  private let units: [Post.ID: Int]
  /// Those who keep a place and whom no lock has put there, by post.
  private let keepers: [Post.ID: [Int]]

  init(of problem: PlanningProblem, stretch: Stretch, present: [DutyOption], seats: [Int: Seat]) {
    self.problem = problem
    self.stretch = stretch
    let taken = present.compactMap { option in seats[option.person].map { (option: option, seat: $0) } }
    self.units = Dictionary(grouping: taken.filter { $0.seat.unit != nil }, by: \.seat.post)
      .mapValues { Set($0.map(\.seat.unit)).count }
    self.keepers = Dictionary(
      grouping: taken.filter { $0.seat.unit == nil && $0.option.breaks(in: stretch) && $0.option.stays.isEmpty },
      by: \.seat.post
    ).mapValues { $0.map(\.option.person) }
  }

  /// When somebody takes the break of a duty, if it falls in the stretch: at the scenario's time, or in turn around it.
  func pause(of option: DutyOption, at seat: Seat?) -> Range<Instant>? {
    guard let pause = option.shape.pause, option.breaks(in: stretch) else { return nil }
    guard let seat, let openPost = stretch.openPosts.first(where: { $0.post == seat.post }) else { return pause }
    guard let unit = seat.unit else { return inTurn(pause, of: option, at: seat.post) }
    return PassTiming(of: openPost, in: stretch, scenario: problem.scenario)
      .times(of: unit, among: units[seat.post] ?? 1).pause(minutes: pause.minutes)
  }

  /// Each keeper of a place goes a break earlier or later than another.
  private func inTurn(_ pause: Range<Instant>, of option: DutyOption, at post: Post.ID) -> Range<Instant> {
    guard let turn = keepers[post]?.firstIndex(of: option.person) else { return pause }
    let room = stretch.interval.clamped(to: option.shape.presence)
    let earlier = room.lowerBound.distance(to: pause.lowerBound) / pause.minutes
    let later = max(0, pause.upperBound.distance(to: room.upperBound)) / pause.minutes
    let turns = BreakOrder.around(0, in: -earlier...later) { shift in
      option.shape.allows(breakAt: pause.lowerBound.advanced(by: shift * pause.minutes), insteadOf: pause.lowerBound)
    }
    let start = pause.lowerBound.advanced(by: turns[turn % turns.count] * pause.minutes)
    return start..<start.advanced(by: pause.minutes)
  }
}

extension DutyOption {
  /// Whether the break of the duty begins in a stretch.
  fileprivate func breaks(in stretch: Stretch) -> Bool {
    shape.pause.map { stretch.interval.contains($0.lowerBound) } ?? false
  }
}
