import Rostering

/// What earlier evenings have made usual: at what times residences are visited, and by whom.
///
/// A round at the same hour every evening is known to everybody by the second week; people whom the residents know are
/// told what strangers are not.
struct RoundMemory {
  /// The evenings of the last weeks, oldest first.
  private var evenings: [(day: Day, passes: [Pass])] = []
  private let offsets: UTCOffsets

  /// How many evenings back a time is still expected.
  static let evenings = 5
  /// The number of passes from which people are as well known as can be.
  static let wellKnown = 4

  /// What some published rotas leave in memory.
  init(after history: History = .none, offsets: UTCOffsets) {
    self.offsets = offsets
    for (day, passes) in Evenings.remembered(history.passes, by: \.day) { add(passes, on: day) }
  }

  /// Remembers the passes of a day; one without any is no evening.
  mutating func add(_ passes: [Pass], on day: Day) {
    guard !passes.isEmpty else { return }
    evenings.removeAll { $0.day.distance(to: day) > Evenings.daysRemembered }
    evenings.append((day, passes))
  }

  /// How much a pass through a residence at some time of a day repeats the evenings before: the last one counts
  /// ``evenings``, each before it one less.
  func staleness(of residence: Residence.ID, during interval: Range<Instant>, on day: Day) -> Int {
    let clock = minutes(interval, on: day)
    return evenings.suffix(RoundMemory.evenings).reversed().enumerated().reduce(0) { sum, evening in
      let (day, passes) = evening.element
      let isRepeated = passes.contains { pass in
        pass.residence == residence && minutes(pass.interval, on: day).overlaps(clock)
      }
      return sum + (isRepeated ? RoundMemory.evenings - evening.offset : 0)
    }
  }

  /// How well a residence knows some people: the passes that at least two of them made together in the last weeks, and
  /// ``wellKnown`` at the most.
  func acquaintance(of people: [Person.ID], with residence: Residence.ID, on day: Day) -> Int {
    let together = evenings.filter { $0.day.distance(to: day) <= Evenings.daysRemembered }.reduce(0) { sum, evening in
      sum + evening.passes.count { $0.residence == residence && $0.people.count(where: people.contains) >= 2 }
    }
    return Swift.min(RoundMemory.wellKnown, together)
  }

  private func minutes(_ interval: Range<Instant>, on day: Day) -> Range<Int> {
    let start = offsets.time(at: interval.lowerBound, countedFrom: day).minutes
    return start..<start + interval.minutes
  }
}
