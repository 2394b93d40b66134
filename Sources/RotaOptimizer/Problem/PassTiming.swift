import Rostering

/// When the units of a patrol pass in one stretch: approach, slots of a walk and a pass, and the break among them.
struct PassTiming: Sendable {
  private let room: PassRoom
  private let stretch: Stretch
  private let settings: PassSettings
  private let shapes: [DutyShape]

  /// The timing for the units of an open post.
  init(of openPost: Stretch.OpenPost, in stretch: Stretch, scenario: Scenario) {
    self.stretch = stretch
    self.settings = scenario.passes(of: openPost.post)
    self.shapes = scenario.shapes(at: openPost, in: stretch)
    self.room = PassRoom(in: stretch, worked: shapes, settings: settings)
  }

  /// How many passes one unit can make.
  var capacity: Int { room.capacity }

  /// The times of one of several units.
  ///
  /// Units take their breaks in turn, one slot apart around the scenario's time, in an order that goes round from day to day.
  func times(of unit: Int, among units: Int) -> UnitTimes {
    let minutesBefore = room.pause.map { stretch.interval.lowerBound.distance(to: $0.lowerBound) } ?? 0
    // A break that reaches beyond the stretch is taken early, so that it ends within.
    let latest = min(capacity, settings.capacity(inMinutes: minutesBefore - room.approach))
    let start = { (slots: Int) in stretch.interval.lowerBound.advanced(by: room.approach + slots * settings.slot) }
    let turns = BreakOrder.around(latest, in: 0...max(latest, capacity)) { count in
      shapes.allSatisfy { $0.allows(breakAt: start(count), insteadOf: start(latest)) }
    }
    let turn = ((unit - 1 + stretch.day.number) % units + units) % units
    return UnitTimes(
      start: start(0), settings: settings, pauseMinutes: room.pause?.minutes ?? 0,
      slotsBeforePause: turns[turn % turns.count])
  }

  /// When one unit passes, and when it takes its break.
  struct UnitTimes: Hashable, Sendable {
    fileprivate let start: Instant
    fileprivate let settings: PassSettings
    fileprivate let pauseMinutes: Int
    fileprivate let slotsBeforePause: Int

    /// When a pass takes place, counted from 0.
    func pass(_ turn: Int) -> Range<Instant> {
      let pause = turn < slotsBeforePause ? 0 : pauseMinutes
      let arrival = start.advanced(by: pause + turn * settings.slot + settings.walk)
      return arrival..<arrival.advanced(by: settings.minutes)
    }

    /// Whether no break falls within some slots in a row.
    func areTogether(_ slots: Range<Int>) -> Bool {
      pauseMinutes == 0 || !(slots.lowerBound + 1..<slots.upperBound).contains(slotsBeforePause)
        || slots.count < 2
    }

    /// When the break of so many minutes is taken: between two passes, at the scenario's time or in turn around it.
    func pause(minutes: Int) -> Range<Instant> {
      let begin = start.advanced(by: slotsBeforePause * settings.slot)
      return begin..<begin.advanced(by: minutes)
    }
  }
}

extension PlanningProblem {
  /// How many passes one unit of a post can make in a stretch.
  func capacity(of openPost: Stretch.OpenPost, in stretch: Stretch) -> Int {
    PassRoom(of: openPost, in: stretch, scenario: scenario).capacity
  }
}
