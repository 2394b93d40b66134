import Foundation
import Rostering
import Testing

@testable import RotaFormats

@Suite("Reading the programme of a scenario")
struct ProgrammeReadingTests {
  @Test("Contract, dwellings, missions and names are read as they are written, and what is null is not known")
  func programme() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: base
      timezone: UTC
      landlords:
        - {id: a, name: A, dwellings: 2891, coordinator: true}
        - {id: b, name: B, dwellings: 2945, members: [One, Two]}
      residences: [{id: r, name: R, town: Champigny}, {id: s, name: S, town: null}]
      contract: {operator: Optima, start: 2017-03-01, months: 12, renewalMonths: null}
      dwellings: 5836
      missions: [{id: watch, title: Veille, share: 33.5}, {id: talk, share: 66.5}]
      partners: [Ville, Préfet]
      funders: ~
      """)
    let start = try #require(Day(iso: "2017-03-01"))
    #expect(scenario.programme.contract == Contract(operatorName: "Optima", start: start, months: 12))
    #expect(scenario.programme.dwellings == 5_836)
    #expect(scenario.programme.missions.map(\.title) == ["Veille", "talk"])
    #expect(scenario.programme.missions.map(\.share) == [33.5, 66.5])
    #expect(scenario.programme.partners == ["Ville", "Préfet"])
    #expect(scenario.programme.funders.isEmpty)
    #expect(scenario.landlords.map(\.isCoordinator) == [true, false])
    #expect(scenario.landlords.map(\.members) == [[], ["One", "Two"]])
    #expect(scenario.residences.map(\.town) == ["Champigny", nil])
  }

  @Test("Dwellings of landlords that are not all known, and shares of missions that are not, are held against no whole")
  func partlyKnown() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: base
      timezone: UTC
      landlords: [{id: a, dwellings: 2891}, {id: b, dwellings: null}]
      dwellings: 5836
      missions: [{id: watch, share: 40}, {id: talk, share: null}]
      """)
    #expect(scenario.programme.dwellings == 5_836)
    #expect(scenario.programme.missions.map(\.share) == [40, nil])
  }
}
