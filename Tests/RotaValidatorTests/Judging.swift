import Rostering
import RotaTestSupport
import RotaValidator

/// The week of the tests, Monday to Sunday, and the evening on which most of them take place.
let week = Horizon("2010-04-05"..<"2010-04-12")
let tuesday: Day = "2010-04-06"
let evening: Range<ClockTime> = "20:00"..<"24:00"

/// What the validator finds in some duties and passes, as `rule person day measured/limit severity`.
func found(
  _ duties: [Duty], passes: [Pass] = [], in scenario: Scenario = .bellefontaine(), horizon: Horizon = week,
  history: History = .none
) -> [String] {
  let rota = Rota(scenario: scenario.name, horizon: horizon, duties: duties, passes: passes)
  return Validator().findings(in: rota, for: scenario, history: history).map { finding in
    "\(finding.rule) \(finding.person) \(finding.day) \(finding.measured)/\(finding.limit) \(finding.severity)"
  }
}

/// People on patrol in one unit on the Tuesday.
func unit(_ number: Int?, _ people: Person.ID..., hours: Range<ClockTime> = evening) -> [Duty] {
  people.map { .standing($0, on: tuesday, hours, at: "patrol", unit: number) }
}
