import Rostering

/// How a unit's time in one stretch divides into approach, slots of a walk and a pass, and the break.
struct PassTiming: Hashable, Sendable {
  /// How many passes one unit can make.
  let capacity: Int
  private let stretch: Range<Instant>
  private let settings: PassSettings
  private let approach: Int
  private let pauseMinutes: Int
  private let slotsBeforePause: Int

  /// The timing of one of several units of an open post; by default the only one.
  ///
  /// Units take their breaks in turn, one slot apart around the scenario's time, in an order that goes round from day to day.
  ///
  /// A duty loses its approach in its first stretch and its break in the stretch where the scenario puts it; where
  /// duties differ, the one that loses most decides, so that the round can always realise the capacity.
  init(
    of openPost: Stretch.OpenPost, in stretch: Stretch, scenario: Scenario, unit: Int = 1, among units: Int = 1
  ) {
    let shapes = scenario.shapes(on: openPost.occurrence.day).filter { $0.presence.covers(stretch.interval) }
    let settings = scenario.passes
    let isFirst = shapes.contains { $0.presence.lowerBound == stretch.interval.lowerBound }
    let pause = shapes.compactMap(\.pause).filter { stretch.interval.contains($0.lowerBound) }
      .max { $0.minutes < $1.minutes }
    let approach = isFirst ? settings.approach : 0
    let minutesBefore = pause.map { stretch.interval.lowerBound.distance(to: $0.lowerBound) } ?? 0
    let capacity = settings.capacity(inMinutes: stretch.minutes - approach - (pause?.minutes ?? 0))
    // A break that reaches beyond the stretch is taken early, so that it ends within.
    let latest = min(capacity, settings.capacity(inMinutes: minutesBefore - approach))
    let start = { (slots: Int) in stretch.interval.lowerBound.advanced(by: approach + slots * settings.slot) }
    let turns = BreakTurns.around(latest, in: 0...max(latest, capacity)) { count in
      shapes.allSatisfy { $0.allows(breakAt: start(count), insteadOf: start(latest)) }
    }
    let turn = ((unit - 1 + stretch.day.number) % units + units) % units
    self.stretch = stretch.interval
    self.settings = settings
    self.approach = approach
    self.pauseMinutes = pause?.minutes ?? 0
    self.capacity = capacity
    self.slotsBeforePause = turns[turn % turns.count]
  }

  /// When a unit's pass takes place, counted from 0.
  func pass(_ turn: Int) -> Range<Instant> {
    let pause = turn < slotsBeforePause ? 0 : pauseMinutes
    let start = stretch.lowerBound.advanced(by: approach + pause + turn * settings.slot + settings.walk)
    return start..<start.advanced(by: settings.minutes)
  }

  /// When a unit takes a break of so many minutes: between two passes, at the scenario's time or in turn around it.
  func pause(minutes: Int) -> Range<Instant> {
    let start = stretch.lowerBound.advanced(by: approach + slotsBeforePause * settings.slot)
    return start..<start.advanced(by: minutes)
  }
}

extension PlanningProblem {
  /// How many passes one unit of a post can make in a stretch.
  func capacity(of openPost: Stretch.OpenPost, in stretch: Stretch) -> Int {
    PassTiming(of: openPost, in: stretch, scenario: scenario).capacity
  }
}
