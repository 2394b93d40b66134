import Rostering

/// A wish of one person for one day.
struct Wish: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case toBeOff, toWork
  }

  let kind: Kind
  /// The duties against which, or for which, the wish is.
  let options: [DutyOption]
  /// How many times the price of a wish it is worth.
  let weight: Int
}

extension PlanningProblem {
  /// The wishes on planned days that duties of the menu can fulfil or go against.
  var wishes: [Wish] {
    scenario.absences.flatMap { absence -> [Wish] in
      let kind: Wish.Kind
      switch absence.kind {
      case .wishOff: kind = .toBeOff
      case .wishOn: kind = .toWork
      case .leave, .sick, .training, .unavailable: return []
      }
      guard let person = scenario.people.firstIndex(where: { $0.id == absence.person }) else { return [] }
      return absence.days.filter(days.contains).compactMap { day in
        let wished = absence.interval(on: day, offsets: scenario.calendar.offsets)
        let options = options(of: person, on: day).filter { option in
          option.shape.span.overlaps(wished) && (absence.duty.map(option.entries.contains) ?? true)
        }
        guard let first = options.first else { return nil }
        // Who is locked more than once that day works that day, once.
        return Wish(kind: kind, options: first.isLocked ? [first] : options, weight: absence.weight)
      }
    }
  }
}
