import Rostering

extension Scenario {
  /// Draws requests, in every other scenario: visits short and long, answers at places, due soon or late, some of them
  /// while nothing is open.
  ///
  /// From a stream of their own: the rest of what a seed gives is the same with them as without.
  public mutating func drawRequests(seed: UInt64, over horizon: Horizon) {
    var random = SeededGenerator(seed: seed ^ 0xCA11)
    guard random.once(in: 2) else { return }
    let premises = posts.filter { $0.patrol == nil }.map { Request.Place.post($0.id) }
    let places = residences.map { Request.Place.residence($0.id) } + premises
    guard !places.isEmpty else { return }
    for number in 1...Int.random(in: 1...5, using: &random) {
      let day = horizon.first.advanced(by: Int.random(in: -2..<horizon.days.count, using: &random))
      let hour = ClockTime(minutes: 15 * Int.random(in: 0..<96, using: &random))
      let received = calendar.offsets.instant(on: day, at: hour)
      let place = random.pick(places)
      let minutes = random.pick([10, 20, 30, 45, 60, 90])
      let due =
        random.once(in: 2)
        ? nextOpeningEnd(toAnswerAt: place, minutes: minutes, from: received)
        : received.advanced(by: 60 * Int.random(in: 1...96, using: &random))
      requests.append(
        Request(
          id: Request.ID("request-\(number)"), requester: random.pick(Request.Requester.allCases), place: place,
          received: received, time: received..<(due ?? received.advanced(by: 1)), minutes: minutes))
    }
  }
}
