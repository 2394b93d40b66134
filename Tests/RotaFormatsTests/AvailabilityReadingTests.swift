import Rostering
import Testing

@testable import RotaFormats

@Suite("Reading weekly availability")
struct AvailabilityReadingTests {
  @Test("People are available at the hours of their lines, and whoever has none at any")
  func availability() throws {
    let people = try ScenarioFiles(availability: ScenarioFiles.availability).scenario().people
    let (first, third) = (people[0].availability, people[2].availability)
    #expect(first?.hours(on: .tuesday) == ["19:30"..<"24:00"])
    #expect(first?.hours(on: .sunday) == ["00:00"..<"48:00"])
    #expect(first?.hours(on: .monday) == [])
    #expect(people[1].availability == nil)
    #expect(third?.hours(on: .wednesday) == ["22:00"..<"26:00"])
  }
}
