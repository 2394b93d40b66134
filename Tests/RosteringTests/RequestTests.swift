import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: the calendar of Bellefontaine, read by hand.
@Suite("Requests")
struct RequestTests {
  private let scenario = Scenario.bellefontaine(closesWhenShort: true)

  private func moment(_ text: LocalMoment) -> Instant {
    scenario.calendar.offsets.instant(on: text.day, at: text.time)
  }

  private func request(
    at place: Request.Place, from: LocalMoment, to: LocalMoment, minutes: Int = 30
  ) -> Request {
    Request(
      id: "r", requester: .tenant, place: place, received: moment(from), time: moment(from)..<moment(to),
      minutes: minutes)
  }

  @Test(
    "without a due time a request is due at the end of the next opening with time enough",
    arguments: [
      // A Monday is closed: the next opening is Tuesday's.
      ("2010-04-05T14:00", 30, "2010-04-07T00:00"),
      // Tuesday evening, with time left, and with too little for the visit and the walk to it.
      ("2010-04-06T21:00", 30, "2010-04-07T00:00"), ("2010-04-06T23:23", 30, "2010-04-08T00:00"),
      // Thirty minutes and the walk take two slots of 28 minutes.
      ("2010-04-06T23:04", 30, "2010-04-07T00:00"), ("2010-04-06T23:05", 30, "2010-04-08T00:00"),
      // No opening is long enough: the next one, so that the request is told as too long.
      ("2010-04-06T21:00", 300, "2010-04-07T00:00"),
      // Saturday night: Sunday's opening begins and ends an hour earlier.
      ("2010-04-10T23:50", 30, "2010-04-11T23:00"),
      // The night when the clocks go forward, and the first of May, which is closed.
      ("2026-03-28T23:50", 30, "2026-03-29T23:00"), ("2010-04-30T23:50", 30, "2010-05-02T23:00"),
    ] as [(LocalMoment, Int, LocalMoment)])
  func nextOpening(received: LocalMoment, minutes: Int, due: LocalMoment) {
    let end = scenario.nextOpeningEnd(toAnswerAt: .residence("goya"), minutes: minutes, from: moment(received))
    #expect(end == moment(due))
  }

  @Test("where nothing ever opens, no opening is next")
  func neverOpen() {
    var closed = scenario
    closed.windows = []
    #expect(closed.nextOpeningEnd(toAnswerAt: .residence("goya"), minutes: 10, from: moment("2010-04-05T14:00")) == nil)
    #expect(
      closed.days(toAnswer: request(at: .residence("goya"), from: "2010-04-05T14:00", to: "2010-05-05T14:00")) == [])
  }

  @Test("a visit in time, long enough, at its residence and by a complete unit is an answer, and nothing else is")
  func visits() {
    var scenario = scenario
    scenario.requests = [request(at: .residence("goya"), from: "2010-04-06T21:00", to: "2010-04-08T00:00")]
    let pair = ["m1", "m2"] as [Person.ID]
    func gaps(_ change: (inout Pass) -> Void, unit: Int? = 1) -> Int {
      var pass = Pass.through("goya", on: "2010-04-06", at: "21:30", minutes: 30, by: pair)
      pass.request = "r"
      change(&pass)
      let duties = pair.map { Duty.standing($0, on: "2010-04-06", "20:00"..<"24:00", at: "patrol", unit: unit) }
      let rota = Rota(scenario: "test", horizon: .month("2010-04"), duties: duties, passes: [pass])
      return rota.coverageGaps(for: scenario).count { $0.kind == .request }
    }
    #expect(gaps { _ in } == 0)
    #expect(gaps { $0.request = nil } == 1)
    #expect(gaps { $0.residence = "camus" } == 1)
    #expect(gaps { $0.interval = $0.interval.lowerBound..<$0.interval.upperBound.advanced(by: -1) } == 1)
    #expect(gaps { $0.interval = moment("2010-04-06T20:40")..<moment("2010-04-06T21:20") } == 1)
    #expect(gaps({ _ in }, unit: nil) == 1)
    #expect(gaps { $0.people = ["m1"] } == 1)
  }

  @Test("a call is answered by whoever keeps the place long enough in its time, unless the place is shut")
  func calls() {
    var scenario = scenario
    scenario.requests = [
      request(at: .post("local"), from: "2010-04-06T22:00", to: "2010-04-06T23:00", minutes: 20)
    ]
    func gaps(_ people: [Person.ID], _ hours: Range<ClockTime> = "20:00"..<"24:00") -> [CoverageGap] {
      let duties = people.map { Duty.standing($0, on: "2010-04-06", hours, at: "local", unit: nil) }
      return Rota(scenario: "test", horizon: .month("2010-04"), duties: duties).coverageGaps(for: scenario)
        .filter { $0.kind == .request }
    }
    #expect(gaps(["m1", "m2"]) == [])
    #expect(gaps(["m1"]).map(\.place) == ["local"], "one person does not open the local")
    #expect(gaps([]).map { $0.cost(at: scenario.prices) } == [200])
    guard case .premises(var place) = scenario.posts[0].kind else { return }
    place.closesWhenShort = false
    scenario.posts[0].kind = .premises(place)
    #expect(gaps(["m1"]) == [])
    #expect(gaps(["m1"], "20:00"..<"22:20") == [], "twenty minutes are enough")
    #expect(gaps(["m1"], "20:00"..<"22:19").count == 1)
  }

  @Test("the register tells of each request whether it is answered, unanswered, or open beyond the rota")
  func register() {
    var scenario = scenario
    let offsets = scenario.calendar.offsets
    func add(_ id: Request.ID, _ from: LocalMoment, _ to: LocalMoment, answered: LocalMoment? = nil) {
      scenario.requests.append(
        Request(
          id: id, requester: .partner, place: .residence("goya"), received: moment(from),
          time: moment(from)..<moment(to),
          minutes: 20, answered: answered.map { offsets.instant(on: $0.day, at: $0.time) }))
    }
    add("visited", "2010-04-05T10:00", "2010-04-09T00:00")
    add("late", "2010-04-05T10:00", "2010-04-10T00:00")
    add("open", "2010-04-05T10:00", "2010-05-10T00:00")
    add("called", "2010-04-05T10:00", "2010-04-11T00:00", answered: "2010-04-05T10:05")
    add("over", "2010-03-02T10:00", "2010-03-10T00:00")
    let pair = ["m1", "m2"] as [Person.ID]
    var pass = Pass.through("goya", on: "2010-04-06", at: "21:30", by: pair)
    pass.request = "visited"
    let duties = pair.map { Duty.standing($0, on: "2010-04-06", "20:00"..<"24:00", at: "patrol", unit: 1) }
    let rota = Rota(scenario: "test", horizon: .month("2010-04"), duties: duties, passes: [pass])
    let records = rota.requestRecords(for: scenario)
    #expect(records.map(\.request.id) == ["visited", "late", "called", "open"])
    #expect(records.map(\.status) == [.answered, .unanswered, .answered, .open])
    #expect(records.map(\.people) == [pair, [], [], []])
    #expect(records.map(\.delay) == [1_440 + 690, nil, 5, nil])
  }

  @Test("an opening is cut for a visit that can be made on that day alone, and for no other")
  func cuts() {
    func starts(_ to: LocalMoment) -> [LocalMoment] {
      var scenario = scenario
      scenario.requests = [request(at: .residence("goya"), from: "2010-04-06T21:10", to: to)]
      return Stretch.all(of: scenario, over: ["2010-04-06"]).map(\.start)
    }
    #expect(starts("2010-04-07T00:00") == ["2010-04-06T20:00", "2010-04-06T21:10"])
    #expect(starts("2010-04-06T23:00") == ["2010-04-06T20:00", "2010-04-06T21:10", "2010-04-06T23:00"])
    #expect(starts("2010-04-08T00:00") == ["2010-04-06T20:00"])
  }
}
