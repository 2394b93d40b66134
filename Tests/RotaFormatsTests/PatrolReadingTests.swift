import Rostering
import Testing

@testable import RotaFormats

@Suite("Reading the passes of patrols")
struct PatrolReadingTests {
  @Test("A patrol's passes take what it says, and else what the scenario says; its longest walk allows longer walks")
  func passTimes() throws {
    let scenario = try ScenarioFiles.scenario(
      """
      schema: 1
      name: base
      timezone: UTC
      residences: [{id: goya}, {id: camus}, {id: far}, {id: away}]
      windows: [{id: evening, days: [tue], from: "20:00", to: "24:00"}]
      passes: {minutes: 20, walk: 8, approach: 5}
      walks: [{between: [far, away], minutes: 25}]
      posts:
        - {id: near, kind: patrol, window: evening, units: 1, residences: [goya, camus]}
        - {id: wide, kind: patrol, window: evening, units: 1, residences: [far, away], passes: {minutes: 40, walk: 30}}
      """)
    #expect(scenario.posts[0].patrol?.passes == nil)
    #expect(scenario.passes(of: "near") == PassSettings(minutes: 20, walk: 8, approach: 5))
    #expect(scenario.passes(of: "wide") == PassSettings(minutes: 40, walk: 30, approach: 5))
    #expect(scenario.walk(from: "away", to: "far") == 25)
  }
}
