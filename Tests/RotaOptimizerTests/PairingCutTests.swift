import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: every set of units that few people can form, one by one.
@Suite("Cuts of the pairing")
struct PairingCutTests {
  /// A small team with a pairing drawn from a seed; nil where it forbids nothing.
  private func rules(seed: UInt64) -> UnitRules? {
    var random = SeededGenerator(seed: seed)
    var scenario = Scenario.bellefontaine(
      people: Int.random(in: 3...6, using: &random), premises: 0, unitSizes: random.pick([[2], [2], [2, 3], [3]]))
    scenario.drawPairing(seed: seed)
    return UnitRules(of: scenario)
  }

  /// The numbers of units by size that some people can form, leaving out whom they like.
  private func formable(by people: [Int], _ rules: UnitRules) -> Set<[Int: Int]> {
    guard let first = people.first else { return [[:]] }
    let others = Array(people.dropFirst())
    let without = formable(by: others, rules)
    return rules.sizes.reduce(into: without) { found, size in
      for members in others.combinations(of: size - 1) where rules.allows([first] + members) {
        for units in formable(by: others.filter { !members.contains($0) }, rules) {
          found.insert(units.merging([size: 1], uniquingKeysWith: +))
        }
      }
    }
  }

  private func subsets(of people: Range<Int>) -> [[Int]] {
    (0..<1 << people.count).map { mask in people.filter { mask & (1 << $0) != 0 } }
  }

  @Test("the most that units are worth is the most over every set of units")
  func packing() throws {
    var tried = 0
    for seed in UInt64(0)..<60 {
      guard let rules = rules(seed: seed) else { continue }
      var random = SeededGenerator(seed: seed)
      let worth = Dictionary(uniqueKeysWithValues: rules.sizes.map { ($0, Int.random(in: 0...2, using: &random)) })
      for people in subsets(of: rules.people) {
        let most = UnitPacking(rules: rules, worth: worth, shares: nil).most(among: people)
        let every = formable(by: people, rules).map { units in
          units.reduce(0) { $0 + $1.value * (worth[$1.key] ?? 0) }
        }
        #expect(most == every.max(), "seed \(seed), \(people)")
        tried += 1
      }
    }
    #expect(tried > 1_000, "\(tried)")
  }

  @Test("what people cannot form is forbidden, and nothing is that any people of the team can form")
  func exactness() throws {
    var (cuts, missed, spare) = (0, 0, 0)
    for seed in UInt64(0)..<60 {
      guard let rules = rules(seed: seed) else { continue }
      let search = PairingCutSearch(rules: rules)
      let lawful = subsets(of: rules.people).map { people in
        (people: UnitPeople(free: people, locked: 0), units: formable(by: people, rules))
      }
      for (people, formable) in lawful {
        for units in wishes(of: people.free.count, sizes: rules.sizes) {
          let cut = search.cut(forbidding: units, of: people)
          #expect(search.allows(units, of: people) == (cut == nil), "seed \(seed)")
          #expect(cut == nil || !formable.contains(units), "seed \(seed), \(people.free), \(units)")
          guard let cut else {
            missed += formable.contains(units) ? 0 : 1
            #expect(formable.contains(units) || rules.sizes.count > 1, "seed \(seed), \(people.free), \(units)")
            continue
          }
          #expect(cut.forbids(units, of: people), "seed \(seed)")
          for other in lawful {
            let excluded = other.units.filter { cut.forbids($0, of: other.people) }
            #expect(excluded.isEmpty, "seed \(seed), \(cut), \(other.people)")
          }
          cuts += 1
          spare += cut.spare > 0 ? 1 : 0
        }
      }
    }
    // Weights of sizes tell nearly all of what pairs and trios cannot be formed together.
    #expect(cuts > 500 && spare > 0 && missed * 50 < cuts, "\(cuts), \(spare), \(missed)")
  }

  /// Every number of units for which there are people enough.
  private func wishes(of people: Int, sizes: [Int]) -> [[Int: Int]] {
    let every = sizes.reduce([[:]] as [[Int: Int]]) { wishes, size in
      wishes.flatMap { wish in (0...people / size).map { $0 > 0 ? wish.merging([size: $0]) { $1 } : wish } }
    }
    return every.filter { wish in !wish.isEmpty && wish.reduce(0) { $0 + $1.key * $1.value } <= people }
  }

  @Test("a trainee without a tutor is in no unit, whoever the others are: one cut says so, of a large team too")
  func trainee() throws {
    var scenario = Scenario.bellefontaine(people: 40, premises: 0, units: 3, unitSizes: [2, 3])
    scenario.pairing.onlyWith = ["m1": ["m2"]]
    let rules = try #require(UnitRules(of: scenario))
    let cut = PairingCut(takes: [2: 2, 3: 2], shares: [0, 2] + Array(repeating: 1, count: 38), spare: 0)
    #expect(PairingCutSearch(rules: rules).cutsOfTwo == [cut])
  }

  @Test("somebody locked on patrol brings a whole unit")
  func locked() throws {
    var scenario = Scenario.bellefontaine(people: 3, premises: 0)
    scenario.pairing.apart = [.init("m1", "m2")]
    let search = PairingCutSearch(rules: try #require(UnitRules(of: scenario)))
    #expect(!search.allows([2: 1], of: UnitPeople(free: [0, 1], locked: 0)))
    #expect(search.allows([2: 1], of: UnitPeople(free: [0], locked: 1)))
    #expect(search.cut(forbidding: [2: 1], of: UnitPeople(free: [0, 1], locked: 0))?.shares == [0, 0, 1])
  }
}
