import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

/// Oracles: what units can do on the clock, and the rota's gaps counted request by request.
@Suite("Requests in a plan")
struct RequestPlanTests {
  @Test("visits that fit in the numbers fit on the clock, breaks and all")
  func numbersFit() {
    var tried = 0
    for seed in UInt64(0)..<3_000 {
      var random = SeededGenerator(seed: seed)
      var scenario = Scenario.bellefontaine(premises: 0, units: 3)
      scenario.passes = PassSettings(minutes: random.pick([10, 20, 25]), walk: random.pick([0, 5, 8]))
      if random.once(in: 2) {
        let start = ClockTime(minutes: 1_200 + 15 * Int.random(in: 0..<15, using: &random))
        scenario.duties[0].pause = .init(minutes: 15, start: start, isPaid: true)
      }
      guard let stretch = Stretch.all(of: scenario, over: ["2010-04-06"]).first, let post = stretch.openPosts.first
      else { continue }
      let timing = PassTiming(of: post, in: stretch, scenario: scenario)
      let room = PassRoom(of: post, in: stretch, scenario: scenario)
      let units = Int.random(in: 1...3, using: &random)
      var (slots, left) = (units * timing.capacity, Double(units))
      var options: [AnswerOption] = []
      for number in 0..<12 {
        let minutes = 5 * Int.random(in: 1...24, using: &random)
        let option = AnswerOption(
          key: AnswerStretch(request: Request.ID("r\(number)"), post: post.post, stretch: 0), residence: "goya",
          minutes: minutes, slots: scenario.passes.slots(forMinutes: minutes),
          visitsAUnit: room.visitsAUnit(ofSlots: scenario.passes.slots(forMinutes: minutes)))
        guard option.visitsAUnit > 0, option.slots <= slots else { continue }
        let part = option.slots > 1 ? 1 / Double(option.visitsAUnit) : 0
        guard part <= left else { continue }
        left -= part
        slots -= option.slots
        options.append(option)
      }
      let times = (1...units).map { timing.times(of: $0, among: units) }
      let schedule = AnswerSchedule(of: options, among: times, slots: timing.capacity)
      #expect(schedule.visits.count == options.count, "seed \(seed)")
      #expect(schedule.free.joined().count == slots, "seed \(seed)")
      for visit in schedule.visits {
        let interval =
          times[visit.unit].pass(visit.slots.lowerBound)
          .lowerBound..<times[visit.unit]
          .pass(visit.slots.upperBound - 1).upperBound
        #expect(stretch.interval.covers(interval), "seed \(seed)")
        let pause = times[visit.unit].pause(minutes: 15)
        #expect(scenario.duties[0].pause == nil || !pause.overlaps(interval), "seed \(seed): a break during a visit")
      }
      tried += options.count
    }
    #expect(tried > 10_000, "\(tried)")
  }

  @Test("in random plans each request is answered where and when it was asked, or is a gap that is counted")
  func random() {
    var counts: [RequestRecord.Status: Int] = [:]
    var visits = 0
    for entry in RandomPlans.all {
      let scenario = entry.draw.scenario
      let findings = Validator().findings(in: entry.plan.rota, for: scenario).filter { $0.rule == .answer }
      #expect(findings == [], "seed \(entry.draw.seed)")
      let past = entry.draw.history
      let gaps = entry.plan.rota.coverageGaps(for: scenario, history: past).filter { $0.kind == .request }
      for record in entry.plan.rota.requestRecords(for: scenario, history: past) {
        counts[record.status, default: 0] += 1
        let isGap = gaps.contains { $0.requirement == .request(record.request.id) }
        #expect(isGap == (record.status == .unanswered), "seed \(entry.draw.seed), \(record.request.id)")
      }
      visits += entry.plan.whole.passes.count { $0.request != nil }
    }
    #expect(
      counts[.answered, default: 0] > 20 && counts[.unanswered, default: 0] > 5 && visits > 10, "\(counts) \(visits)")
  }

  @Test("a request costs the passes for which it leaves no time, and is answered while it is dearer than they")
  func price() throws {
    var scenario = Scenario.bellefontaine(
      people: 2, straddling: nil, premises: 0, residences: 2,
      targets: [
        CoverageTarget(
          id: "often", residences: ["tintoret", "gauguin"], promise: .passes(4, per: .evening, between: nil))
      ])
    let offsets = scenario.calendar.offsets
    scenario.requests = [
      Request(
        "long", at: .residence("gauguin"), on: "2010-06-08", "20:00"..<"24:00", minutes: 100, offsets: offsets)
    ]
    let horizon = Horizon("2010-06-08"..<"2010-06-09")
    // Eight slots; the visit takes four of them, and is one of Gauguin's four passes.
    for (price, isAnswered, missing) in [(200, true, 3), (80, false, 0)] {
      scenario.prices.request = price
      let plan = try Optimizer.thorough.optimize(scenario, over: horizon)
      let gaps = plan.rota.coverageGaps(for: scenario)
      #expect(gaps.contains { $0.kind == .request } != isAnswered)
      #expect(gaps.filter { $0.kind == .passes }.reduce(0) { $0 + $1.missing } == missing)
      #expect(plan.rota.passes.contains { $0.request == "long" && $0.interval.minutes == 100 } == isAnswered)
    }
  }

  @Test("a request is answered on the first evening that can do so without a pass less for anybody")
  func soon() throws {
    var scenario = Scenario.bellefontaine(
      people: 2, straddling: nil, premises: 0, residences: 2,
      targets: [
        CoverageTarget(
          id: "often", residences: ["tintoret", "gauguin"], promise: .passes(3, per: .evening, between: nil))
      ])
    let offsets = scenario.calendar.offsets
    let days = Horizon("2010-06-08"..<"2010-06-12")
    // Eight slots an evening, of which six are promised; on the first evening two more.
    scenario.targets.append(
      CoverageTarget(id: "week", residences: ["tintoret"], promise: .passes(20, per: .week, between: nil)))
    for (number, minutes) in [20, 40, 45].enumerated() {
      scenario.requests.append(
        Request(
          Request.ID("r\(number)"), at: .residence("gauguin"), from: offsets.instant(on: "2010-06-07", at: "10:00"),
          due: offsets.instant(on: "2010-06-11", at: "24:00"), minutes: minutes))
    }
    let plan = try Optimizer.thorough.optimize(scenario, over: days)
    let (answers, ordinary) = (
      plan.rota.passes.filter { $0.request != nil }, plan.rota.passes.filter { $0.request == nil }
    )
    #expect(plan.rota.coverageGaps(for: scenario).filter { $0.kind == .request } == [])
    // The visits are passes through Gauguin as well: the first evening takes all three, in five slots.
    #expect(answers.map(\.day) == ["2010-06-08", "2010-06-08", "2010-06-08"])
    #expect(ordinary.count { $0.day == "2010-06-08" } == 3)
  }

  @Test("a call that outlasts a stretch is answered across two, and the bound is no more than the rota costs")
  func longCall() throws {
    var scenario = Scenario.bellefontaine(
      people: 4, straddling: nil, closesWhenShort: true,
      targets: [
        CoverageTarget(
          id: "late", residences: ["goya"], promise: .passes(1, per: .evening, between: "22:00"..<"24:00"))
      ])
    let offsets = scenario.calendar.offsets
    for (minutes, hours) in [(45, "21:30"..<"22:30"), (150, "20:00"..<"24:00"), (239, "20:00"..<"24:00")]
      as [(Int, Range<ClockTime>)]
    {
      scenario.requests = [
        Request("call", at: .post("local"), on: "2010-06-08", hours, minutes: minutes, offsets: offsets)
      ]
      let horizon = Horizon("2010-06-08"..<"2010-06-09")
      let plan = try Optimizer.thorough.optimize(scenario, over: horizon)
      let gaps = plan.rota.gaps(for: scenario).reduce(0) { $0 + $1.cost(at: scenario.prices) }
      #expect(plan.solve.coverage.cost == gaps, "\(minutes) minutes")
      #expect(plan.solve.coverage.bound ?? 0 <= gaps, "\(minutes) minutes")
      #expect(!plan.rota.coverageGaps(for: scenario).contains { $0.kind == .request }, "\(minutes) minutes")
      let problem = PlanningProblem(of: scenario, over: horizon, history: .none)
      #expect(try problem.differences() == [])
    }
  }

  @Test("an evening made again answers a request that came meanwhile, and keeps those that it had answered")
  func replan() throws {
    var scenario = RoundCase.champigny.scenario
    let day: Day = "2010-04-09"
    let offsets = scenario.calendar.offsets
    scenario.requests.append(
      Request("early", at: .residence("b1"), on: day, "16:00"..<"22:15", minutes: 40, offsets: offsets))
    let horizon = Horizon("2010-04-07"..<"2010-04-12")
    let plan = try Optimizer().optimize(scenario, over: horizon)
    #expect(plan.rota.passes.contains { $0.request == "early" })
    scenario.requests.append(
      Request("tonight", at: .residence("b1"), on: day, "18:10"..<"22:15", minutes: 20, offsets: offsets))
    let again = try Optimizer().replan(day, of: plan.rota, for: scenario, without: ["m1"])
    #expect(again.coverageGaps(for: scenario).filter { $0.kind == .request } == [])
    let findings = Validator().findings(in: again, for: scenario)
    #expect(findings.filter { $0.severity == .breach || $0.rule == .answer } == [])
    #expect(again.passes.filter { $0.request != nil }.allSatisfy { $0.day == day && !$0.people.contains("m1") })
  }

  @Test("what was answered in published weeks is not answered again, and what was not stays a gap")
  func published() throws {
    var scenario = Scenario.bellefontaine(residences: 3)
    let offsets = scenario.calendar.offsets
    func add(_ id: Request.ID, _ from: Day, _ to: Day) {
      scenario.requests.append(
        Request(
          id, at: .residence("gauguin"), from: offsets.instant(on: from, at: "12:00"),
          due: offsets.instant(on: to, at: "24:00"), minutes: 30))
    }
    add("across", "2010-04-08", "2010-04-14")
    let first = try Optimizer().optimize(scenario, over: Horizon("2010-04-05"..<"2010-04-12"))
    add("missed", "2010-04-09", "2010-04-11")
    let history = History([first.rota])
    let second = try Optimizer().optimize(scenario, over: Horizon("2010-04-05"..<"2010-04-19"), history: history)
    let visits = second.rota.passes.filter { $0.request != nil }
    #expect(Set(visits.compactMap(\.request)) == ["across"] && visits.count == 1)
    #expect(
      second.rota.coverageGaps(for: scenario).filter { $0.kind == .request }.map(\.requirement) == [.request("missed")])
  }
}
