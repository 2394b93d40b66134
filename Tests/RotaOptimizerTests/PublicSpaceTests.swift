import Rostering
import RotaTestSupport
import RotaValidator
import Testing

@testable import RotaOptimizer

@Suite("Public space beside residences")
struct PublicSpaceTests {
  private static let week = Horizon("2010-06-07"..<"2010-06-14")
  private static let evening = Horizon("2010-06-08"..<"2010-06-09")

  /// A pair with eight slots, one residence and one square.
  private static var lonelySquare: Scenario {
    Scenario.bellefontaine(people: 2, straddling: nil, premises: 0, residences: 1).with(squares: 1)
  }

  /// A week's team of Bellefontaine and some promises, drawn from a seed, with some squares beside the residences.
  private static func scenario(seed: UInt64, squares: Int) -> Scenario {
    var random = SeededGenerator(seed: seed)
    let promise = CoverageTarget.Promise.passes(
      Int.random(in: 1...3, using: &random), per: random.pick([.evening, .week]),
      between: random.once(in: 3) ? "22:00"..<"24:00" : nil)
    return Scenario.bellefontaine(
      units: Int.random(in: 1...2, using: &random), residences: Int.random(in: 1...4, using: &random),
      targets: [
        CoverageTarget(id: "regular", residences: ["tintoret"], promise: promise),
        CoverageTarget(id: "rare", residences: ["tintoret"], promise: .spread(maxOpenDaysBetween: 1)),
      ]
    ).with(squares: squares)
  }

  @Test(
    "it has at most half the passes of every residence each evening, costs no promise, and leaves as many passes in all"
  )
  func half() throws {
    var walked = 0
    for seed in UInt64(0)..<40 {
      let scenario = Self.scenario(seed: seed, squares: 1 + Int(seed % 3))
      let plan = try Optimizer.hasty.optimize(scenario, over: Self.week)
      let without = try Optimizer.hasty.optimize(Self.scenario(seed: seed, squares: 0), over: Self.week)
      #expect(plan.solve.coverage.cost == without.solve.coverage.cost, "seed \(seed)")
      #expect(plan.rota.passes.count == without.rota.passes.count, "seed \(seed)")
      #expect(
        Validator().findings(in: plan.rota, for: scenario).filter { $0.severity == .breach } == [], "seed \(seed)")
      let ofSquares = Set(scenario.residences.filter { $0.priority == .secondary }.map(\.id))
      for (day, passes) in Dictionary(grouping: plan.rota.passes, by: \.day) {
        let counts = Dictionary(grouping: passes, by: \.residence).mapValues(\.count)
        let least = scenario.residences.filter { $0.priority == .primary }.map { counts[$0.id] ?? 0 }.min() ?? 0
        for (square, count) in counts where ofSquares.contains(square) {
          #expect(2 * count <= least, "seed \(seed), \(day) \(square): \(counts)")
        }
      }
      walked += plan.rota.passes.count { ofSquares.contains($0.residence) }
    }
    #expect(walked > 100, "\(walked)")
  }

  @Test("it has the slots for which no residence has room")
  func freeSlots() throws {
    var scenario = Self.lonelySquare
    scenario.residences[0].mostPassesPerStretch = 1
    let passes = try Optimizer.thorough.optimize(scenario, over: Self.evening).rota.passes
    #expect(passes.count { $0.residence == "tintoret" } == 1)
    #expect(passes.count { $0.residence == "square-1" } == 7)
  }

  @Test("a square that a target names has what is promised, and no more than half of every residence beside it")
  func promised() throws {
    for (promised, expected) in [(1, 2), (5, 5)] {
      var scenario = Self.lonelySquare
      let promise = CoverageTarget.Promise.passes(promised, per: .evening, between: nil)
      scenario.targets = [CoverageTarget(id: "square", residences: ["square-1"], promise: promise)]
      let passes = try Optimizer.thorough.optimize(scenario, over: Self.evening).rota.passes
      #expect(passes.count { $0.residence == "square-1" } == expected, "\(promised) promised")
    }
  }

  @Test("two patrols of the same residences leave them twice as many passes as each square of either")
  func twoPatrols() throws {
    var scenario = Scenario.bellefontaine(straddling: nil, premises: 0, residences: 2).with(squares: 4)
    let window = scenario.windows[0].id
    let beats: [(squares: [Residence.ID], units: Int)] = [
      (["square-1"], 1), (["square-2", "square-3", "square-4"], 2),
    ]
    scenario.posts = beats.enumerated().map { number, beat in
      let patrol = Post.Patrol(
        unitSizes: [2], units: .init(required: beat.units), residences: ["tintoret", "gauguin"] + beat.squares)
      return Post(id: Post.ID("patrol-\(number)"), window: window, kind: .patrol(patrol))
    }
    let passes = try Optimizer.thorough.optimize(scenario, over: Self.evening).rota.passes
    let counts = Dictionary(grouping: passes, by: \.residence).mapValues(\.count)
    let least = Swift.min(counts["tintoret"] ?? 0, counts["gauguin"] ?? 0)
    for square in 1...4 { #expect(2 * (counts[Residence.ID("square-\(square)")] ?? 0) <= least, "\(counts)") }
    #expect(counts["square-1"] ?? 0 > 0, "\(counts)")
  }

  @Test("a patrol with nothing else to walk through walks its squares")
  func alone() throws {
    var scenario = Self.lonelySquare
    scenario.residences[0].priority = .secondary
    #expect(try Optimizer.thorough.optimize(scenario, over: Self.evening).rota.passes.count == 8)
  }
}

extension Scenario {
  /// The same with so many squares at which its patrols may walk on.
  fileprivate func with(squares: Int) -> Scenario {
    var copy = self
    copy.residences += (0..<squares).map {
      Residence(id: Residence.ID("square-\($0 + 1)"), name: "Square \($0 + 1)", priority: .secondary)
    }
    copy.posts = posts.map { post in
      guard var patrol = post.patrol else { return post }
      patrol.residences = copy.residences.map(\.id)
      return Post(id: post.id, window: post.window, kind: .patrol(patrol), roles: post.roles)
    }
    return copy
  }
}
