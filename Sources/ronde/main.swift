import Foundation
import Rostering
import RotaOptimizer

func paris() -> UTCOffsets {
  let zone = TimeZone(identifier: "Europe/Paris")!
  var t = Date(timeIntervalSince1970: 0)
  var ts: [UTCOffsets.Transition] = []
  while let n = zone.nextDaylightSavingTimeTransition(after: t), n.timeIntervalSince1970 < 2_000_000_000 {
    ts.append(.init(at: Instant(minutes: Int(n.timeIntervalSince1970)/60), to: zone.secondsFromGMT(for: n.addingTimeInterval(60))/60)); t = n
  }
  return UTCOffsets(zone: "Europe/Paris", initial: 60, transitions: ts)
}
func ct(_ s: String) -> ClockTime { ClockTime(s)! }
var s = Scenario(name: "bellefontaine", title: "B", calendar: WorkCalendar(offsets: paris(), closures: [.yearly(month: 5, day: 1)]))
s.rules.consecutiveDaysOff = ConsecutiveDaysOff(days: 2, straddling: CommandLine.arguments.contains("inside") ? false : true)
s.windows = [OpeningWindow(id: "evening", openings: [.init(weekdays: [.tuesday,.wednesday,.thursday,.friday,.saturday], hours: ct("20:00")..<ct("24:00")), .init(weekdays: [.sunday], hours: ct("19:00")..<ct("23:00"))])]
s.duties = [DutyTemplate(id: "evening", window: "evening")]
let n = Int(CommandLine.arguments[1])!
s.people = (1...max(1,n)).map { Person(id: .init("m\($0)"), name: "M\($0)", weeklyMinutes: 20*60) }
if n == 0 { s.people = [] }
if CommandLine.arguments.contains("short") {
  s.posts = [Post(id: "local", window: "evening", kind: .premises(.init(people: .init(required: 5))))]
} else {
  let rs = ["tintoret","gauguin","braque","camus","pergaud","titien","goya","tourasse"].map { Residence.ID($0) }
  s.residences = rs.map { Residence(id: $0, name: $0.text) }
  let k = n / 6
  s.posts = [Post(id: "local", window: "evening", kind: .premises(.init(people: .init(required: 2*max(1,k)), closesWhenShort: true))),
    Post(id: "patrol", window: "evening", kind: .patrol(.init(unitSizes: [2,3], units: .init(required: max(1,k), desired: 2*max(1,k)), residences: rs)))]
  s.targets = [CoverageTarget(id: "regular", residences: rs, promise: .passes(5, per: .week, between: nil)),
    CoverageTarget(id: "late", residences: rs, promise: .passes(1, per: .week, between: ct("22:00")..<ct("24:00"))),
    CoverageTarget(id: "spread", residences: rs, promise: .spread(maxOpenDaysBetween: 2))]
  func d(_ x: String) -> Day { Day(iso: x)! }
  s.absences = [Absence(person: "m2", days: d("2010-04-12")...d("2010-04-18"), kind: .leave), Absence(person: "m5", days: d("2010-04-14")...d("2010-04-20"), kind: .leave), Absence(person: "m3", days: d("2010-04-22")...d("2010-04-24"), kind: .sick), Absence(person: "m1", days: d("2010-04-09")...d("2010-04-09"), kind: .wishOff)]
}
let r = try Optimizer(limits: .init(seconds: 60)).optimize(s, over: .month(2010, 4)!)
print(r.solve)
let gaps = r.rota.gaps(for: s)
print(gaps.count, gaps.filter{$0.tier == .required}.reduce(0){$0+$1.uncoveredMinutes}, gaps.reduce(0){$0+$1.cost(at: s.prices)})
for p in s.people { print(p.id, (r.rota.horizon.days).map { d in r.rota.duties.contains { $0.day == d && $0.person == p.id } ? "x" : "." }.joined()) }
