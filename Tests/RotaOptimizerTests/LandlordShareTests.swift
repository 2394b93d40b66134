import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

@Suite("Landlords' agreed shares")
struct LandlordShareTests {
  private static let week = Horizon("2010-06-07"..<"2010-06-14")
  private static let evening = Horizon("2010-06-08"..<"2010-06-09")

  /// How many passes each landlord has, by its position.
  private static func passes(of rota: Rota, in scenario: Scenario) -> [Int] {
    let times = rota.landlordTimes(for: scenario)
    return scenario.landlords.map { landlord in times.first { $0.landlord == landlord.id }?.passes ?? 0 }
  }

  @Test(
    "slots that nothing promises are parted as agreed",
    arguments: [([50.0, 50], [4, 4]), ([75, 25], [6, 2]), ([25, 75], [2, 6]), ([100, 0], [8, 0])])
  func freeSlots(shares: [Double], expected: [Int]) throws {
    let scenario = Scenario.bellefontaine(people: 2, straddling: nil, premises: 0, residences: 2).sharing(shares)
    let rota = try Optimizer.thorough.optimize(scenario, over: Self.evening).rota
    #expect(Self.passes(of: rota, in: scenario) == expected)
  }

  @Test("promises come before shares")
  func promises() throws {
    let promise = CoverageTarget.Promise.passes(3, per: .evening, between: nil)
    var scenario = Scenario.bellefontaine(people: 2, straddling: nil, premises: 0, residences: 2).sharing([90, 10])
    scenario.targets = [CoverageTarget(id: "regular", residences: scenario.residences.map(\.id), promise: promise)]
    let rota = try Optimizer.thorough.optimize(scenario, over: Self.evening).rota
    #expect(Self.passes(of: rota, in: scenario) == [5, 3])
  }

  @Test("over a week, agreed shares cost no promise and no pass, and are met more nearly than where none are agreed")
  func nearer() throws {
    var (withShares, without) = (0.0, 0.0)
    for seed in UInt64(0)..<30 {
      var random = SeededGenerator(seed: seed)
      let first = Double(Int.random(in: 2...8, using: &random) * 10)
      let promise = CoverageTarget.Promise.passes(
        Int.random(in: 1...2, using: &random), per: random.pick([.evening, .week]),
        between: random.once(in: 3) ? "22:00"..<"24:00" : nil)
      var plain = Scenario.bellefontaine(
        units: Int.random(in: 1...2, using: &random), residences: Int.random(in: 2...5, using: &random))
      plain.targets = [CoverageTarget(id: "regular", residences: ["tintoret", "gauguin"], promise: promise)]
      let scenario = plain.sharing([first, 100 - first])
      let shared = try Optimizer.hasty.optimize(scenario, over: Self.week)
      let free = try Optimizer.hasty.optimize(plain, over: Self.week)
      #expect(shared.solve.coverage.cost == free.solve.coverage.cost, "seed \(seed)")
      #expect(shared.rota.passes.count == free.rota.passes.count, "seed \(seed)")
      withShares += shared.rota.distanceFromShares(of: scenario)
      without += free.rota.distanceFromShares(of: scenario)
    }
    // Drawn shares lie a sixth from the middle in the mean; what promises leave to choose brings most of that back.
    #expect(withShares < without / 3, "\(withShares) with shares, \(without) without")
  }
}

extension Scenario {
  /// The same with a landlord for every share, in percent, and residences that belong to them in turn.
  fileprivate func sharing(_ shares: [Double]) -> Scenario {
    var copy = self
    copy.shares = .explicit
    copy.landlords = shares.enumerated().map { number, share in
      Landlord(id: Landlord.ID("landlord-\(number + 1)"), name: "Landlord \(number + 1)", share: share)
    }
    for index in copy.residences.indices {
      copy.residences[index].landlord = copy.landlords[index % shares.count].id
    }
    return copy
  }
}

extension Rota {
  /// How far the first landlord's share of the time is from what was agreed, from 0 to 1.
  fileprivate func distanceFromShares(of scenario: Scenario) -> Double {
    guard let first = landlordTimes(for: scenario).first, let share = first.share, let agreed = first.agreed else {
      return 0
    }
    return abs(share - agreed)
  }
}
