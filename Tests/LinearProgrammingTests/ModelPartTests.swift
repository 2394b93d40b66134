import Testing

@testable import LinearProgramming

/// Oracle: every point of the whole, or the whole solved with what is held fixed.
@Suite("Parts of models")
struct ModelPartTests {
  /// A programme in whole numbers, a point of which some values are held, and every solution with these values.
  private struct Draw {
    let whole: Model<Int>
    let point: [Double]
    let isFree: [Bool]
    let solutions: [[Double]]

    /// - Parameter isSolution: Whether the point satisfies the whole; else it is any point, bounds broken too.
    init?(seed: Int, isSolution: Bool) {
      var random = SeededGenerator(seed: seed)
      whole = Model.randomIntegerProgram(seed: seed)
      let points = everyPoint(of: whole)
      guard let solution = points.randomElement(using: &random) else { return nil }
      let point = isSolution ? solution : solution.map { _ in Double(Int.random(in: -2...3, using: &random)) }
      let isFree = point.map { _ in Bool.random(using: &random) }
      self.point = point
      self.isFree = isFree
      solutions = points.filter { other in point.indices.allSatisfy { isFree[$0] || other[$0] == point[$0] } }
    }

    var part: ModelPart<Int>? { ModelPart(of: whole, holding: point) { isFree[$0.index] } }

    /// The best of the solutions that cost at most so much.
    func best(atMost limit: Double = .infinity) -> Double? {
      let values = solutions.map { whole.objective.value(at: $0) }.filter { $0 <= limit }
      return whole.direction == .minimize ? values.min() : values.max()
    }
  }

  @Test("Around what a solution holds, the part's optimum is the best of the whole's points, and stands for one")
  func optimum() throws {
    var better = 0
    for seed in 0..<300 {
      guard let draw = Draw(seed: seed, isSolution: true) else { continue }
      let part = try #require(draw.part, "seed \(seed)")
      #expect(part.model.variables.count == draw.isFree.filter { $0 }.count, "seed \(seed)")
      let primal = try #require(try Solver().solve(part.model).primal, "seed \(seed)")
      let best = try #require(draw.best(), "seed \(seed)")
      #expect(isNear(primal.objective, best), "seed \(seed): \(primal.objective), best \(best)")
      let point = part.point(of: primal.values)
      #expect(draw.solutions.contains(point), "seed \(seed): \(point)")
      #expect(isNear(draw.whole.objective.value(at: point), primal.objective), "seed \(seed)")
      better += isNear(best, draw.whole.objective.value(at: draw.point)) ? 0 : 1
    }
    #expect(better > 50, "\(better)")
  }

  @Test("There is no part, or no point of it, exactly when no solution has the values that are held")
  func broken() throws {
    var (none, empty, whole) = (0, 0, 0)
    for seed in 0..<400 {
      guard let draw = Draw(seed: seed, isSolution: false) else { continue }
      guard let part = draw.part else {
        #expect(draw.solutions.isEmpty, "seed \(seed)")
        none += 1
        continue
      }
      let objective = try Solver().solve(part.model).objective
      let best = draw.best()
      #expect((objective == nil) == (best == nil), "seed \(seed)")
      if let objective, let best { #expect(isNear(objective, best), "seed \(seed): \(objective), best \(best)") }
      if best == nil { empty += 1 } else { whole += 1 }
      // Where nothing is free there is nothing left to find out.
      #expect(!part.model.variables.isEmpty || best != nil, "seed \(seed)")
    }
    #expect(none > 50 && empty > 5 && whole > 50, "\(none), \(empty), \(whole)")
  }

  @Test("What is held must keep its bounds")
  func bounds() {
    var whole = Model<Int>(name: "bounds", direction: .minimize)
    whole.addVariable("low", lower: 1, upper: 2)
    whole.addVariable("high", kind: .integer, upper: 2.5)
    let none: (Variable) -> Bool = { _ in false }
    #expect(ModelPart(of: whole, holding: [1, 2], isFree: none) != nil)
    #expect(ModelPart(of: whole, holding: [0.5, 2], isFree: none) == nil)
    // Rounding leads out of them.
    #expect(ModelPart(of: whole, holding: [1, 2.5], isFree: none) == nil)
    #expect(ModelPart(of: whole, holding: [0.5, 7]) { _ in true } != nil)
  }

  @Test("A limit of the objective keeps out what costs more, and nothing else")
  func cutOff() throws {
    var shut = 0
    for seed in 0..<150 {
      guard let draw = Draw(seed: seed, isSolution: true), var part = draw.part, let best = draw.best() else {
        continue
      }
      for limit in [best - 1, best, best + 3] {
        let kept = draw.best(atMost: limit)
        var limited = part
        limited.require(objectiveAtMost: limit, named: "limit", stating: -1)
        let objective = try Solver().solve(limited.model).objective
        #expect(objective.map { isNear($0, kept ?? .nan) } ?? (kept == nil), "seed \(seed), at most \(limit)")
        shut += kept == nil ? 1 : 0
      }
      part.require(objectiveAtMost: best, named: "limit", stating: -1)
      #expect(part.model.constraint(named: "limit").map { part.model.constraints[$0.index].statement } == -1)
    }
    #expect(shut > 30, "\(shut)")
  }

  @Test("With numbers that are not whole, a part and the whole with the rest fixed have one optimum")
  func mixed() throws {
    for seed in 0..<40 {
      var random = SeededGenerator(seed: seed)
      let whole = marketSplit(seed: seed, rows: 2, columns: 8)
      var point = whole.variables.map { _ in Double(Int.random(in: 0...1, using: &random)) }
      for (under, over) in [(8, 9), (10, 11)] {
        // What the picks miss, so that the point is one of the whole.
        (point[under], point[over]) = (0, 0)
        guard
          let row = whole.constraints.first(where: { row in
            whole.terms(of: row.constraint).contains { $0.variable.index == under }
          })
        else { continue }
        let load = LinearExpression(terms: Array(whole.terms(of: row.constraint))).value(at: point)
        (point[under], point[over]) = (max(0, row.lower - load), max(0, load - row.lower))
      }
      let isFree = point.map { _ in Int.random(in: 0..<3, using: &random) > 0 }
      var fixed = whole
      for definition in whole.variables where !isFree[definition.variable.index] {
        fixed.fix(definition.variable, to: point[definition.variable.index])
      }
      let part = try #require(ModelPart(of: whole, holding: point) { isFree[$0.index] }, "seed \(seed)")
      let found = try #require(try Solver().solve(part.model).primal, "seed \(seed)")
      let objective = try #require(try Solver().solve(fixed).objective, "seed \(seed)")
      #expect(isNear(found.objective, objective), "seed \(seed): \(found.objective), \(objective)")
      let broken = objections(to: whole.point(part.point(of: found.values)), in: whole)
      #expect(broken.isEmpty, "seed \(seed): \(broken)")
    }
  }

  @Test("Whole numbers are rounded where they are held, other numbers are not")
  func rounding() throws {
    var whole = Model<Int>(name: "rounding", direction: .minimize)
    let count = whole.addVariable("count", kind: .integer, upper: 5)
    let share = whole.addVariable("share", upper: 1)
    let rest = whole.addVariable("rest")
    whole.require(count + share + rest >= 4, named: "enough", stating: 0)
    whole.objective = 10 * count + share + 2 * rest + 7
    let part = try #require(ModelPart(of: whole, holding: [1.999_99, 0.25, 0]) { $0 == rest })
    let solution = try Solver().solve(part.model)
    // By hand: two and a quarter are there, so the rest is 1.75, and 20 + 0.25 + 7 are paid already.
    #expect(solution.objective.map { isNear($0, 27.25 + 3.5) } ?? false)
    #expect(part.model.objective.constant == 27.25)
    #expect(part.point(of: [1.75]) == [2, 0.25, 1.75])
  }
}
