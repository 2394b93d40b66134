import Rostering
import RotaTestSupport
import RotaValidator
import Testing

/// Oracle: the smallest rota that triggers each finding, and its neighbour that does not.
@Suite("Findings on duties and units")
struct FieldFindingTests {
  private func at(_ post: Post.ID, _ person: Person.ID, _ hours: Range<ClockTime> = evening) -> Duty {
    .standing(person, on: tuesday, hours, at: post)
  }

  @Test("a rota names people of the scenario only")
  func strangers() {
    #expect(found([at("local", "m1")]) == [])
    #expect(found([at("local", "m9")]) == ["knownPerson m9 2010-04-06 0/1 breach"])
    let pass = Pass.through("goya", on: tuesday, at: "21:00", by: ["m1", "m2", "m9"])
    #expect(found(unit(1, "m1", "m2"), passes: [pass]).contains("knownPerson m9 2010-04-06 0/1 breach"))
  }

  @Test("a duty begins on the day under which it stands, which may be past midnight's end but not before its start")
  func dutyDay() {
    var duty = at("local", "m1")
    duty.day = "2010-04-07"
    let findings = found([duty])
    #expect(findings.contains("dutyDay m1 2010-04-07 1/0 breach"))
    #expect(found([at("local", "m1", "20:00"..<"24:15")]) == ["openPost m1 2010-04-06 15/0 warning"])
  }

  @Test("a duty's day and a pass's day lie in the rota's horizon")
  func horizon() {
    let sunday = Duty.standing("m1", on: "2010-04-04", "19:00"..<"23:00", at: "local")
    #expect(found([sunday]) == ["withinHorizon m1 2010-04-04 1/0 breach"])
    let monday = Duty.standing("m1", on: "2010-04-13", evening, at: "local")
    #expect(found([monday]) == ["withinHorizon m1 2010-04-13 2/0 breach"])
    let pass = Pass.through("goya", on: "2010-04-13", at: "21:00", by: ["m1", "m2"])
    #expect(found([], passes: [pass]).contains("withinHorizon m1 2010-04-13 2/0 breach"))
  }

  @Test("a duty has the hours of one on the menu that suits its holder's roles")
  func eligibility() {
    var scenario = Scenario.bellefontaine()
    scenario.duties[0].roles = ["mediator", "tutor"]
    #expect(found([at("local", "m1")], in: scenario) == [])
    scenario.people[0].roles = ["gardener"]
    #expect(found([at("local", "m1")], in: scenario) == ["eligibility m1 2010-04-06 0/1 breach"])
    let longer = found([at("local", "m1", "19:00"..<"24:00")], in: scenario)
    #expect(longer == ["eligibility m1 2010-04-06 0/1 breach", "openPost m1 2010-04-06 60/0 warning"])
    scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "20:00"..<"22:00", roles: ["gardener"]))
    #expect(found([at("local", "m1", "20:00"..<"22:00")], in: scenario) == [])
    #expect(found([at("local", "m1")], in: scenario) == ["eligibility m1 2010-04-06 0/1 breach"])
    scenario.duties.append(DutyTemplate(id: "anybody", window: "evening"))
    #expect(found([at("local", "m1")], in: scenario) == [])
  }

  @Test("while two windows are open, who holds a duty of one may stand at a post of the other")
  func eligibilityAcrossWindows() {
    var scenario = Scenario.bellefontaine()
    scenario.windows.append(
      OpeningWindow(id: "night", openings: [.init(weekdays: [.tuesday], hours: "18:00"..<"25:00")]))
    scenario.duties[0].roles = ["tutor"]
    scenario.duties.append(DutyTemplate(id: "night", window: "night", roles: ["mediator"]))
    #expect(found([at("local", "m1")], in: scenario) == [])
    scenario.duties[1].roles = ["tutor"]
    #expect(found([at("local", "m1")], in: scenario) == ["eligibility m1 2010-04-06 0/1 breach"])
  }

  @Test("pieces lie within their duty, and time without a piece is information")
  func pieces() {
    var duty = at("local", "m1")
    duty.pieces[0].interval = UTCOffsets.paris.interval(tuesday, "20:10"..<"24:00")
    #expect(found([duty]) == ["idle m1 2010-04-06 10/0 info"])
    duty = at("local", "m1", "20:10"..<"24:00")
    duty.pieces[0].interval = UTCOffsets.paris.interval(tuesday, evening)
    #expect(found([duty]) == ["withinDuty m1 2010-04-06 10/0 breach"])
  }

  @Test("nobody is at two posts at once, nor in two passes at once")
  func onePlace() {
    var duty = at("local", "m1")
    let paris = UTCOffsets.paris
    duty.pieces = [
      Piece(kind: .post, id: "local", interval: paris.interval(tuesday, "20:00"..<"22:10")),
      Piece(kind: .appointment, id: "a1", interval: paris.interval(tuesday, "22:00"..<"24:00")),
    ]
    #expect(found([duty]) == ["onePlace m1 2010-04-06 10/0 breach"])
    duty.pieces = [
      Piece(kind: .post, id: "local", interval: paris.interval(tuesday, evening)),
      Piece(kind: .appointment, id: "a1", interval: paris.interval(tuesday, "21:00"..<"21:30")),
    ]
    #expect(found([duty]) == ["onePlace m1 2010-04-06 30/0 breach"])
    duty.pieces = [
      Piece(kind: .post, id: "local", interval: paris.interval(tuesday, "20:00"..<"22:00")),
      Piece(kind: .appointment, id: "a1", interval: paris.interval(tuesday, "22:00"..<"24:00")),
    ]
    #expect(found([duty]) == [])

    let passes = { (second: ClockTime) in
      [
        Pass.through("goya", on: tuesday, at: "21:00", by: ["m1", "m2"]),
        Pass.through("goya", on: tuesday, at: second, by: ["m1", "m2"]),
      ]
    }
    #expect(found(unit(1, "m1", "m2"), passes: passes("21:20")) == [])
    #expect(
      found(unit(1, "m1", "m2"), passes: passes("21:19")) == [
        "onePlace m1 2010-04-06 1/0 breach", "onePlace m2 2010-04-06 1/0 breach",
      ])
  }

  @Test("two duties of one day that overlap are also two places at once")
  func overlappingDuties() {
    let findings = found([at("local", "m1"), at("local", "m1", "22:00"..<"24:00")])
    #expect(findings == ["oneDuty m1 2010-04-06 2/1 breach", "onePlace m1 2010-04-06 120/0 breach"])
  }

  @Test("standing at a post outside its opening is a warning, and so is standing at a post that there is not")
  func openPost() {
    #expect(found([at("local", "m1", "19:45"..<"24:00")]) == ["openPost m1 2010-04-06 15/0 warning"])
    #expect(found([at("kiosk", "m1")]) == ["openPost m1 2010-04-06 240/0 warning"])
    let monday = Duty.standing("m1", on: "2010-04-05", evening, at: "local")
    #expect(found([monday]) == ["openPost m1 2010-04-05 240/0 warning"])
  }

  @Test("nobody patrols alone, not for a minute")
  func neverAlone() {
    #expect(found(unit(1, "m1", "m2")) == [])
    #expect(found(unit(1, "m1")) == ["neverAlone m1 2010-04-06 1/2 breach"])
    let early = unit(1, "m1") + unit(1, "m2", hours: "20:00"..<"23:59")
    #expect(found(early) == ["neverAlone m1 2010-04-06 1/2 breach"])
    let relieved = early + unit(1, "m3", hours: "23:59"..<"24:00")
    #expect(found(relieved) == [])
    #expect(found(unit(1, "m1") + unit(2, "m2")).count == 2, "one each in two units")
    #expect(found(unit(nil, "m1", "m2")).count == 2, "a unit has a number")
  }

  @Test("a unit of trios is incomplete with two, and a unit of pairs or trios has room for three")
  func unitSizes() {
    let trios = Scenario.bellefontaine(unitSizes: [3])
    #expect(found(unit(1, "m1", "m2", "m3"), in: trios) == [])
    #expect(
      found(unit(1, "m1", "m2"), in: trios) == [
        "neverAlone m1 2010-04-06 2/3 breach", "neverAlone m2 2010-04-06 2/3 breach",
      ])
    let either = Scenario.bellefontaine(unitSizes: [2, 3])
    #expect(found(unit(1, "m1", "m2", "m3"), in: either) == [])
    #expect(found(unit(1, "m1", "m2", "m3", "m4"), in: either) == ["unitSize m1 2010-04-06 4/3 warning"])
  }

  @Test("a finding of a day says the worst of it")
  func worstOfDay() {
    let trios = Scenario.bellefontaine(unitSizes: [3])
    let waning = unit(1, "m1") + unit(1, "m2", hours: "20:00"..<"23:00") + unit(1, "m3", hours: "20:00"..<"22:00")
    #expect(
      found(waning, in: trios) == ["neverAlone m1 2010-04-06 1/3 breach", "neverAlone m2 2010-04-06 2/3 breach"])
  }

  @Test("on a break a person keeps the unit, on the night when an hour comes twice as well")
  func breaksAndClockChange() {
    var scenario = Scenario.champigny(pairs: 1)
    // One day of seven hours is more than a seventh of any week's contract.
    scenario.rules.contractHours = nil
    let horizon = Horizon("2017-03-01"..<"2017-03-02")
    let rota = Rota.filled(for: scenario, over: horizon) { _ in ["m1", "m2"] }
    #expect(Validator().findings(in: rota, for: scenario) == [])

    var nights = Scenario.champigny(pairs: 1)
    nights.windows[0].openings[0].hours = "22:00"..<"27:00"
    nights.duties[0].pause = nil
    nights.rules.contractHours = nil
    let october = Horizon("2026-10-24"..<"2026-10-25")
    let night = Rota.filled(for: nights, over: october) { _ in ["m1", "m2"] }
    #expect(Validator().findings(in: night, for: nights) == [])
    #expect(night.duties.map(\.paidMinutes) == [405, 405])
  }
}
