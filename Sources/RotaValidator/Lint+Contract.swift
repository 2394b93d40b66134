import Rostering

extension Validator {
  /// Days that nobody has ordered: before the contract, or after its renewal.
  public static func lintContract(_ scenario: Scenario, over horizon: Horizon) -> [Lint] {
    guard let contract = scenario.programme.contract, contract.standing(of: horizon.days) == .outside,
      let start = contract.start, let end = contract.renewedEnd
    else { return [] }
    return [
      Lint(
        place: "contract",
        message:
          "the days \(horizon.first) to \(horizon.end.advanced(by: -1)) do not all lie within the contract and its "
          + "renewal, \(start) to \(end.advanced(by: -1))",
        advice: "plan other days, or give the contract its new length.")
    ]
  }
}
