import Rostering

/// Gives public space beside residences what no promise needs of an evening.
///
/// A place of second priority has free slots for the asking. For any other slot it waits until every residence of the patrol
/// keeps at least twice as many passes that evening as the place then has: residential space comes first.
struct PublicSpacePasses {
  let weights: PassWeights

  /// Adds passes through public space to a ledger whose slots are given out.
  func fill(_ ledger: inout PassLedger) {
    let days = Dictionary(grouping: ledger.sites, by: \.day).sorted { $0.key < $1.key }
    for sites in days.map(\.value) {
      let places = Array(Set(sites.flatMap(\.secondary)))
      while sites.contains(where: { addPass(at: $0, among: places, in: &ledger) }) {}
    }
  }

  /// One more pass through the place that is visited least, in a free slot or in one that a much-visited residence can spare.
  ///
  /// - Parameter places: All public space that is walked on that day.
  /// - Returns: Whether there was a slot for it.
  private func addPass(at site: PassLedger.Site, among places: [Residence.ID], in ledger: inout PassLedger) -> Bool {
    let today = { [ledger] (place: Residence.ID) in ledger.visits(to: place, on: site.day) }
    let visits = { [ledger] (place: Residence.ID) in (today(place), ledger.visits(to: place), place) }
    let weighed = { [ledger, weights] (residence: Residence.ID) in
      (today(residence), weights.weighed(ledger.visits(to: residence), of: residence), residence)
    }
    let least = site.residences.map(today).min() ?? 0
    // What has more than half, by a promise or in free slots, asks nothing of residences.
    let most = places.map(today).filter { 2 * $0 <= least }.max() ?? 0
    for place in site.secondary.sorted(by: { visits($0) < visits($1) }) where ledger.hasRoom(for: place, at: site) {
      if ledger.slotsLeft(at: site) > 0 {
        ledger.add(1, to: place, at: site)
        return true
      }
      let kept = 2 * Swift.max(today(place) + 1, most)
      guard kept <= least else { continue }
      let spare = site.residences.sorted { weighed($0) > weighed($1) }
      for residence in spare where today(residence) > kept {
        if give(place, aSlotOf: residence, at: site, in: &ledger) { return true }
      }
    }
    return false
  }

  /// Gives a pass of a residence to a place, unless a promise needs it.
  private func give(
    _ place: Residence.ID, aSlotOf residence: Residence.ID, at site: PassLedger.Site, in ledger: inout PassLedger
  ) -> Bool {
    guard ledger.visits(to: residence, at: site) > 0 else { return false }
    let before = ledger.missingCost(of: residence)
    ledger.add(-1, to: residence, at: site)
    guard ledger.missingCost(of: residence) <= before else {
      ledger.add(1, to: residence, at: site)
      return false
    }
    ledger.add(1, to: place, at: site)
    return true
  }
}
