import Rostering
import RotaTestSupport
import Testing

/// Oracle: passes counted by hand.
@Suite("What residences and landlords get")
struct PlacesTests {
  private let horizon = Horizon("2010-04-06"..<"2010-04-13")

  private func scenario(_ shares: Landlord.Shares) -> Scenario {
    var scenario = Scenario.bellefontaine(residences: 3)
    scenario.shares = shares
    scenario.landlords = [
      Landlord(id: "a", name: "A", dwellings: 300, share: 40), Landlord(id: "b", name: "B", dwellings: 100, share: 60),
    ]
    scenario.residences[0].landlord = "a"
    scenario.residences[1].landlord = "b"
    return scenario
  }

  private var rota: Rota {
    Rota(
      scenario: "bellefontaine", horizon: horizon,
      passes: [
        .through("tintoret", on: "2010-04-06", at: "20:08", by: ["m1", "m2"]),
        .through("tintoret", on: "2010-04-09", at: "20:08", minutes: 40, by: ["m1", "m2"]),
        .through("gauguin", on: "2010-04-06", at: "21:00", by: ["m1", "m2"]),
        .through("braque", on: "2010-04-07", at: "21:00", minutes: 35, by: ["m1", "m2"]),
      ])
  }

  @Test("landlords' passes and minutes add up to those of the rota, with what is nobody's apart")
  func landlords() {
    let times = rota.landlordTimes(for: scenario(.dwellings))
    #expect(times.map(\.landlord) == ["a", "b", nil])
    #expect(times.map(\.passes) == [2, 1, 1])
    #expect(times.map(\.minutes) == [60, 20, 35])
    #expect(times.map(\.share) == [0.75, 0.25, nil])
    #expect(times.map(\.agreed) == [0.75, 0.25, nil])
  }

  @Test("an agreed share is one of equals, of dwellings or the landlord's own, and unknown where a number is missing")
  func agreed() {
    #expect(rota.landlordTimes(for: scenario(.equal)).map(\.agreed) == [0.5, 0.5, nil])
    #expect(rota.landlordTimes(for: scenario(.explicit)).map(\.agreed) == [0.4, 0.6, nil])
    #expect(rota.landlordTimes(for: scenario(.none)).map(\.agreed) == [nil, nil, nil])
    var unknown = scenario(.dwellings)
    unknown.landlords[1].dwellings = nil
    #expect(rota.landlordTimes(for: unknown).map(\.agreed) == [nil, nil, nil])
    unknown.landlords = []
    #expect(rota.landlordTimes(for: unknown) == [])
  }

  @Test("a residence waits as many open days as lie between two passes, published days before the rota included")
  func visits() {
    let visits = rota.visits(for: scenario(.none))
    #expect(visits.map(\.passes) == [2, 1, 1])
    #expect(visits.map(\.minutes) == [60, 20, 35])
    // Tuesday to Sunday, and closed on Monday: after Friday two, after Tuesday five, after Wednesday four.
    #expect(visits.map(\.longestWithout) == [2, 5, 4])
    let before = Horizon("2010-04-01"..<"2010-04-06")
    let published = Rota(
      scenario: "bellefontaine", horizon: before,
      passes: [.through("braque", on: "2010-04-01", at: "20:08", by: ["m1", "m2"])])
    let late = Rota(scenario: "bellefontaine", horizon: horizon)
    // From Friday 2 April to Sunday 11 April nine evenings are open.
    #expect(late.visits(for: scenario(.none), history: History([published])).map(\.longestWithout) == [10, 10, 9])
    #expect(late.visits(for: scenario(.none)).map(\.longestWithout) == [6, 6, 6])
  }
}
