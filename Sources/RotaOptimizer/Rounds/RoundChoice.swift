import Rostering

/// Where each unit passes in each of its slots; nil where it makes no pass.
struct RoundChoice: Hashable, Sendable {
  var visits: [[Residence.ID?]]
}

extension RoundProblem {
  /// The passes of a choice: a unit walks as long as it must, and stays to the end of the slot.
  func passes(of choice: RoundChoice) -> [Pass] {
    zip(units.indices, choice.visits).flatMap { number, visits in
      visits.indices.compactMap { slot -> Pass? in
        guard let residence = visits[slot] else { return nil }
        let before = slot > 0 ? visits[slot - 1] : nil
        let unit = units[number].walking
        let interval = unit.slots[slot].interval
        let arrival = interval.lowerBound.advanced(by: walk(of: number, from: before, to: residence))
        return Pass(
          day: day, residence: residence, interval: arrival..<interval.upperBound, people: unit.people)
      }
    }
  }

  /// The problem of some of the units, with the others as a choice has them.
  func part(deciding isDecided: (Int) -> Bool, keeping choice: RoundChoice) -> RoundProblem {
    var part = self
    part.units = units.enumerated().filter { isDecided($0.offset) }.map(\.element)
    for (unit, visits) in zip(units, choice.visits).enumerated().filter({ !isDecided($0.offset) }).map(\.element) {
      for (slot, residence) in visits.enumerated() {
        guard let residence else { continue }
        let key = Due(site: unit.site(of: slot), residence: residence)
        part.due[key] = Swift.max(0, part.due[key, default: 0] - 1)
        for time in times where unit.walking.slots[slot].interval.contains(time) {
          part.others[Visit(time: time, residence: residence), default: 0] += 1
        }
      }
    }
    return part
  }
}
