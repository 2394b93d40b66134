import Rostering

/// Which unit answers which request in one stretch, and in which of its slots: long visits first, each with the unit that has
/// the most slots left.
struct AnswerSchedule {
  /// A visit by one unit.
  struct Visit {
    let option: AnswerOption
    /// The position of the unit.
    let unit: Int
    let slots: Range<Int>
  }

  private(set) var visits: [Visit] = []
  /// The slots that are left to each unit.
  private(set) var free: [[Int]]

  /// A schedule of some visits.
  ///
  /// - Parameters:
  ///   - times: When each unit passes, and when it takes its break.
  ///   - slots: How many slots each unit has.
  init(of options: [AnswerOption], among times: [PassTiming.UnitTimes], slots: Int) {
    self.free = times.map { _ in Array(0..<slots) }
    let inOrder = options.enumerated().sorted { ($1.element.slots, $0.offset) < ($0.element.slots, $1.offset) }
    for option in inOrder.map(\.element) {
      let places = times.indices.compactMap { unit in
        room(for: option.slots, with: unit, times[unit]).map { (unit: unit, slots: $0) }
      }
      guard let place = places.min(by: { free[$0.unit].count > free[$1.unit].count }) else { continue }
      visits.append(Visit(option: option, unit: place.unit, slots: place.slots))
      free[place.unit].removeAll(where: place.slots.contains)
    }
  }

  /// The first free slots in a row between which a unit takes no break.
  private func room(for count: Int, with unit: Int, _ times: PassTiming.UnitTimes) -> Range<Int>? {
    free[unit].map { $0..<$0 + count }.first { slots in
      slots.allSatisfy(free[unit].contains) && times.areTogether(slots)
    }
  }
}
