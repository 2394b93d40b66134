import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: the smallest round that triggers each finding, and its neighbour that does not.
@Suite("Findings on passes")
struct PassFindingTests {
  private func pass(
    _ start: ClockTime, _ people: Person.ID..., through residence: Residence.ID = "goya", minutes: Int = 20
  ) -> Pass {
    .through(residence, on: tuesday, at: start, minutes: minutes, by: people)
  }

  @Test("a pass is made by people of one unit, who are there from its first minute to its last")
  func byUnit() {
    let pair = unit(1, "m1", "m2")
    #expect(found(pair, passes: [pass("21:00", "m1", "m2")]) == [])
    #expect(found(pair, passes: [pass("21:00", "m1", "m3")]) == ["passByUnit m3 2010-04-06 1/2 breach"])
    #expect(found(pair, passes: [pass("21:00", "m1")]) == ["passByUnit m1 2010-04-06 1/2 breach"])
    #expect(found(pair, passes: [pass("21:00")]) == ["passByUnit nobody 2010-04-06 0/2 breach"])
    let two = pair + unit(2, "m3", "m4")
    #expect(found(two, passes: [pass("21:00", "m1", "m3")]).count == 1)
    #expect(found(two, passes: [pass("21:00", "m1", "m2"), pass("21:00", "m3", "m4")]) == [])
    let early = unit(1, "m1", "m2", hours: "20:00"..<"21:19")
    #expect(
      found(early, passes: [pass("21:00", "m1", "m2")]) == [
        "passByUnit m1 2010-04-06 0/2 breach", "passByUnit m2 2010-04-06 0/2 breach",
      ])
  }

  @Test("a trio's pass needs the two of a pair, and everybody it names")
  func trio() {
    let scenario = Scenario.bellefontaine(unitSizes: [2, 3])
    let trio = unit(1, "m1", "m2", "m3")
    #expect(found(trio, passes: [pass("21:00", "m1", "m2", "m3")], in: scenario) == [])
    #expect(found(trio, passes: [pass("21:00", "m1", "m2")], in: scenario) == [])
    #expect(
      found(trio, passes: [pass("21:00", "m1", "m2", "m4")], in: scenario) == ["passByUnit m4 2010-04-06 2/3 breach"])
  }

  @Test("a residence that no patrol visits has neither a unit nor an opening for a pass")
  func unvisited() {
    let findings = found(unit(1, "m1", "m2"), passes: [pass("21:00", "m1", "m2", through: "nowhere")])
    #expect(
      findings == [
        "passByUnit m1 2010-04-06 0/2 breach", "passOpening m1 2010-04-06 20/0 breach",
        "passByUnit m2 2010-04-06 0/2 breach",
      ])
  }

  @Test("a pass goes on across two pieces at the same post")
  func acrossPieces() {
    let duties = unit(1, "m1", "m2").map { duty in
      var duty = duty
      let paris = UTCOffsets.paris
      duty.pieces = (["20:00"..<"22:00", "22:00"..<"24:00"] as [Range<ClockTime>]).map {
        Piece(kind: .post, id: "patrol", unit: 1, interval: paris.interval(tuesday, $0))
      }
      return duty
    }
    #expect(found(duties, passes: [pass("21:50", "m1", "m2")]) == [])
  }

  @Test("a pass while its people are on break is a warning")
  func onBreak() {
    var scenario = Scenario.champigny(pairs: 1)
    // One day of seven hours is more than a seventh of any week's contract.
    scenario.rules.contractHours = nil
    let horizon = Horizon("2017-03-01"..<"2017-03-02")
    let rota = Rota.filled(for: scenario, over: horizon) { _ in ["m1", "m2"] }
    let findings = { [scenario] (start: ClockTime) in
      found(
        rota.duties, passes: [.through("mordacs", on: "2017-03-01", at: start, by: ["m1", "m2"])], in: scenario,
        horizon: horizon)
    }
    #expect(findings("18:40") == [])
    #expect(findings("18:41") == ["passBreak m1 2017-03-01 0/2 warning"])
    #expect(findings("19:20") == [])
  }

  @Test("a pass lasts its minutes, within the patrol's opening")
  func lengthAndOpening() {
    #expect(
      found(unit(1, "m1", "m2"), passes: [pass("21:00", "m1", "m2", minutes: 19)])
        == ["passLength m1 2010-04-06 19/20 breach"])
    let late = unit(1, "m1", "m2", hours: "20:00"..<"24:15")
    #expect(found(late, passes: [pass("23:40", "m1", "m2")]).filter { $0.contains("pass") } == [])
    #expect(
      found(late, passes: [pass("23:41", "m1", "m2")]).filter { $0.contains("pass") }
        == ["passOpening m1 2010-04-06 1/0 breach"])
  }

  @Test("between two residences there is time to walk; within one there need be none")
  func walk() {
    let second = { (start: ClockTime, residence: Residence.ID) in
      found(
        unit(1, "m1", "m2"),
        passes: [
          pass("21:00", "m1", "m2"),
          Pass.through(residence, on: tuesday, at: start, by: ["m1", "m2"]),
        ])
    }
    #expect(second("21:28", "braque") == [])
    #expect(second("21:27", "braque") == ["passWalk m1 2010-04-06 7/8 breach", "passWalk m2 2010-04-06 7/8 breach"])
    #expect(second("21:20", "goya") == [])
  }

  @Test("a walk that the scenario knows to be short may be short")
  func knownWalk() {
    var scenario = Scenario.bellefontaine()
    scenario.walks[.residence("goya"), .residence("braque")] = 3
    let round = { (start: ClockTime, residence: Residence.ID) in
      found(
        unit(1, "m1", "m2"), passes: [pass("21:00", "m1", "m2"), pass(start, "m1", "m2", through: residence)],
        in: scenario)
    }
    #expect(round("21:23", "braque") == [])
    #expect(round("21:22", "braque").count == 2)
    #expect(round("21:23", "camus").count == 2)
  }

  @Test("people who may not walk together are a warning, and so is a trainee without a tutor")
  func pairing() {
    var scenario = Scenario.bellefontaine(unitSizes: [2, 3])
    scenario.pairing = Pairing(apart: [.init("m2", "m1")], onlyWith: ["m3": ["m4", "m5"]])
    #expect(found(unit(1, "m1", "m2"), in: scenario) == ["pairing m1 2010-04-06 1/0 warning"])
    #expect(found(unit(1, "m1", "m4"), in: scenario) == [])
    #expect(found(unit(1, "m1", "m3"), in: scenario) == ["pairing m1 2010-04-06 1/0 warning"])
    #expect(found(unit(1, "m1", "m3", "m5"), in: scenario) == [])
    #expect(found(unit(1, "m1", "m2", "m3"), in: scenario) == ["pairing m1 2010-04-06 2/0 warning"])
  }

  @Test("a trainee whose tutor leaves the unit first is a warning, and one whose tutor joins it later")
  func tutorForHalf() {
    var scenario = Scenario.bellefontaine(unitSizes: [2, 3])
    scenario.pairing = Pairing(onlyWith: ["m1": ["m2"]])
    for hours in ["20:00"..<"22:00", "22:00"..<"24:00"] as [Range<ClockTime>] {
      let duties = unit(1, "m1", "m3") + unit(1, "m2", hours: hours)
      #expect(found(duties, in: scenario).contains("pairing m1 2010-04-06 1/0 warning"), "\(hours)")
    }
    #expect(!found(unit(1, "m1", "m2", "m3"), in: scenario).contains { $0.hasPrefix("pairing") })
  }

  @Test("a patrol's passes are as long as that patrol's are, and as far apart")
  func ownPasses() {
    var scenario = Scenario.bellefontaine()
    var patrol = scenario.posts.compactMap(\.patrol)[0]
    patrol.passes = PassSettings(minutes: 30, walk: 12)
    scenario.posts = scenario.posts.map { post in
      post.patrol == nil ? post : Post(id: post.id, window: post.window, kind: .patrol(patrol))
    }
    let round = { (minutes: Int, next: ClockTime) in
      found(
        unit(1, "m1", "m2"),
        passes: [pass("21:00", "m1", "m2", minutes: minutes), pass(next, "m1", "m2", through: "braque", minutes: 30)],
        in: scenario)
    }
    #expect(round(30, "21:42") == [])
    #expect(round(29, "21:42") == ["passLength m1 2010-04-06 29/30 breach"])
    #expect(round(30, "21:41") == ["passWalk m1 2010-04-06 11/12 breach", "passWalk m2 2010-04-06 11/12 breach"])
  }

  @Test("a pass on the night when an hour is skipped lasts what it lasts")
  func clockChange() {
    var scenario = Scenario.champigny(pairs: 1)
    scenario.windows[0].openings[0].hours = "22:00"..<"28:00"
    scenario.duties[0].pause = nil
    scenario.rules.contractHours = nil
    let march = Horizon("2026-03-28"..<"2026-03-29")
    let rota = Rota.filled(for: scenario, over: march) { _ in ["m1", "m2"] }
    let paris = UTCOffsets.paris
    let pass = { (hours: Range<ClockTime>) in
      let interval = paris.interval("2026-03-28", hours)
      return Pass(day: "2026-03-28", residence: "mordacs", interval: interval, people: ["m1", "m2"])
    }
    #expect(found(rota.duties, passes: [pass("25:50"..<"27:10")], in: scenario, horizon: march) == [])
    #expect(
      found(rota.duties, passes: [pass("25:50"..<"27:09")], in: scenario, horizon: march)
        == ["passLength m1 2026-03-28 19/20 breach"])
  }
}
