import Rostering
import RotaTestSupport
import Testing

/// Oracle: walks looked up by hand.
@Suite("Walks")
struct WalkTests {
  @Test(
    "what is said of two residences counts before what is said of their territories, and nothing said is nothing known")
  func precedence() {
    var scenario = Scenario.bellefontaine(residences: 3)
    scenario.residences[0].territory = "north"
    scenario.residences[1].territory = "north"
    scenario.residences[2].territory = "south"
    let (tintoret, gauguin, braque) = ("tintoret", "gauguin", "braque") as (Residence.ID, Residence.ID, Residence.ID)
    #expect(scenario.walk(from: tintoret, to: gauguin) == nil)
    scenario.walks[.territory("north"), .territory("north")] = 4
    scenario.walks[.territory("south"), .territory("north")] = 7
    #expect(scenario.walk(from: tintoret, to: gauguin) == 4)
    #expect(scenario.walk(from: tintoret, to: braque) == 7)
    #expect(scenario.walk(from: braque, to: tintoret) == 7)
    scenario.walks[.residence(braque), .territory("north")] = 6
    scenario.walks[.residence(gauguin), .residence(braque)] = 2
    #expect(scenario.walk(from: tintoret, to: braque) == 6)
    #expect(scenario.walk(from: braque, to: gauguin) == 2)
    #expect(scenario.walk(from: tintoret, to: "elsewhere") == nil)
  }
}
