/// Builds the graph of one person's lines from the rules, by kind.
struct LineGraphBuilder {
  private let line: LineProblem
  private let days: Int
  private var components: [(component: any LineComponent, slot: Int)] = []
  /// The count that paths carry, its amounts in units.
  private let carried: CarriedCount
  /// The counts that are neither tracked nor carried.
  private let others: [Int]
  /// Whether paths pay multipliers for those.
  private let isRelaxed: Bool
  private var classes: [[ChoiceClass]] = []

  /// Choices of one day with the same effect.
  private struct ChoiceClass {
    var members: UInt64
    let representative: Int
    let gain: Int32
  }

  /// An arc while nodes are numbered within their day.
  private struct Step: Hashable {
    var target: Int
    let choices: Int
    let gain: Int32
    let effect: Int
  }

  /// The graph of a person's lines.
  ///
  /// - Parameters:
  ///   - tracked: The counts, by position, that states must hold; counts that are neither tracked nor carried are left to
  ///     the caller.
  ///   - isRelaxed: Whether paths pay multipliers for those.
  static func graph(of line: LineProblem, tracking tracked: Set<Int>, isRelaxed: Bool = false) -> LineGraph {
    var builder = LineGraphBuilder(line, tracking: tracked, isRelaxed: isRelaxed)
    return builder.build()
  }

  /// The counts that every graph tracks: those that pay, that have a least value, and those of a few days or groups.
  static func alwaysTracked(of line: LineProblem) -> Set<Int> {
    let carried = CarriedCount(of: line).position
    return Set(
      line.counts.indices.filter { position in
        let count = line.counts[position]
        guard count.matters, position != carried, let span = count.span else { return false }
        let isShort = span.count <= 10 || (count.amounts.isEmpty && count.groups.count <= 5)
        return isShort || count.cost != nil || count.atLeast ?? 0 > 0
      })
  }

  private init(_ line: LineProblem, tracking tracked: Set<Int>, isRelaxed: Bool) {
    let carried = CarriedCount(of: line)
    self.line = line
    self.days = line.menu.count
    self.carried = carried
    self.isRelaxed = isRelaxed
    self.others = line.counts.indices.filter {
      line.counts[$0].matters && line.counts[$0].span != nil && !tracked.contains($0) && $0 != carried.position
    }
    var slot = 0
    func add(_ component: any LineComponent) {
      precondition(slot + component.slots <= LineState.room, "a line has too many rules of different kinds")
      components.append((component, slot))
      slot += component.slots
    }
    if !line.successions.isEmpty { add(SuccessionComponent(of: line)) }
    if !line.runs.isEmpty { add(RunComponent(line.runs)) }
    if !line.pattern.rows.isEmpty { add(PatternComponent(line.pattern, days: days)) }
    for dues in line.rests where !dues.isEmpty { add(RestComponent(dues, days: days)) }
    // Counts of one week after another take the same slots in turn: outside its days a count leaves 0 there.
    var free: [(slot: Int, slots: Int, after: Int)] = []
    let menu = line.menu.indices.map(line.choices)
    let counts = tracked.sorted().compactMap { CountComponent(line.counts[$0], choices: menu) }
    for count in counts.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let place = free.firstIndex { $0.slots == count.slots && $0.after < count.span.lowerBound }
      if let place {
        components.append((count, free[place].slot))
        free[place].after = count.span.upperBound
      } else {
        free.append((slot, count.slots, count.span.upperBound))
        add(count)
      }
    }
    if isRelaxed {
      for (number, position) in others.enumerated() where !line.counts[position].groups.isEmpty {
        add(GroupComponent(line.counts[position], number: number, days: days))
      }
    }
    classes = (0..<days).map(choiceClasses)
  }

  /// What counts cost to which nothing adds; infinite when one must not be 0.
  private var idleCost: Double {
    line.counts.filter { $0.span == nil }.reduce(0) { $1.allows(0) ? $0 + ($1.cost?.cost(of: 0) ?? 0) : .infinity }
  }

  /// The choices of a day, grouped by their effect; a day off is always alone.
  private func choiceClasses(on day: Int) -> [ChoiceClass] {
    var classes: [ChoiceClass] = []
    var known: [[UInt64]: Int] = [:]
    for choice in 0..<line.choices(on: day) where line.allowed[day] & (1 << UInt64(choice)) != 0 {
      let gain = carried.gain(of: choice, on: day)
      let traits = components.reduce(into: [choice == 0 ? 0 : 1, UInt64(gain)]) { traits, entry in
        let more = entry.component.traits(of: choice, on: day)
        traits.append(UInt64(more.count))
        traits += more
      }
      if let position = known[traits] {
        classes[position].members |= 1 << UInt64(choice)
      } else {
        known[traits] = classes.count
        classes.append(ChoiceClass(members: 1 << UInt64(choice), representative: choice, gain: Int32(gain)))
      }
    }
    return classes
  }

  private mutating func build() -> LineGraph {
    var effects = EffectTable()
    let layers = merge(explore(&effects))
    return assemble(layers, effects: effects.values)
  }

  /// The steps from every state that can be reached, day by day; the last layer has no steps.
  private mutating func explore(_ effects: inout EffectTable) -> [[[Step]]] {
    var start = LineState()
    for index in components.indices { components[index].component.start(&start, at: components[index].slot) }
    var states = [start]
    var layers: [[[Step]]] = []
    for day in 0..<days {
      var next: [LineState] = []
      var numbers: [LineState: Int] = [:]
      let layer = states.map { state in
        classes[day].indices.compactMap { position -> Step? in
          guard let (after, effect) = advance(state, by: classes[day][position].representative, on: day) else {
            return nil
          }
          let target = numbers[after] ?? next.count
          if target == next.count {
            numbers[after] = target
            next.append(after)
          }
          return Step(
            target: target, choices: position, gain: classes[day][position].gain, effect: effects.number(of: effect))
        }
      }
      layers.append(layer)
      states = next
    }
    return layers + [states.map { _ in [] }]
  }

  private mutating func advance(_ state: LineState, by choice: Int, on day: Int) -> (LineState, LineEffect)? {
    var state = state
    var effect = LineEffect.nothing
    for index in components.indices {
      let slot = components[index].slot
      guard let own = components[index].component.advance(&state, at: slot, choosing: choice, on: day) else {
        return nil
      }
      effect.cost += own.cost
      effect.counted |= own.counted
    }
    return (state, effect)
  }

  /// Makes one node of states that the same may follow, from the last day backwards.
  ///
  /// The partition is E. F. Moore's, “Gedanken-experiments on sequential machines”, Automata Studies, 1956.
  private func merge(_ layers: [[[Step]]]) -> [[[Step]]] {
    var merged = layers
    var numbers = layers[days].map { _ in 0 }
    merged[days] = layers[days].isEmpty ? [] : [[]]
    for day in (0..<days).reversed() {
      var nodes: [[Step]] = []
      var known: [[Step]: Int] = [:]
      var next: [Int] = []
      for steps in layers[day] {
        let renumbered = steps.compactMap { step -> Step? in
          guard numbers[step.target] >= 0 else { return nil }
          var step = step
          step.target = numbers[step.target]
          return step
        }
        guard !renumbered.isEmpty else {
          next.append(-1)
          continue
        }
        let number = known[renumbered] ?? nodes.count
        if number == nodes.count {
          known[renumbered] = number
          nodes.append(renumbered)
        }
        next.append(number)
      }
      merged[day] = nodes
      numbers = next
    }
    return merged
  }

  private func assemble(_ layers: [[[Step]]], effects: [LineEffect]) -> LineGraph {
    // Without a first node there is no line: a graph of one dead node says so.
    let layers = layers[0].isEmpty ? layers.map { _ in [[Step]]() }.with([[]], at: 0) : layers
    let unenforced = isRelaxed ? [] : others
    let variants = variants(unenforced)
    let ranges = carried.ranges(of: layers.map { $0.map { $0.map { ($0.target, $0.gain) } } })
    let idle = idleCost
    let firstClass = classes.prefixSums(\.count)
    let firstNode = layers.prefixSums(\.count)
    var firstArc = [0]
    var arcs: [LineGraph.Arc] = []
    var place = [0]
    var low: [Int32] = []
    var high: [Int32] = []
    for (day, layer) in layers.enumerated() {
      for (node, steps) in layer.enumerated() {
        let range = ranges[day][node]
        low.append(range.low)
        high.append(range.high)
        place.append(place[place.count - 1] + max(0, Int(range.high) - Int(range.low) + 1))
        if range.low <= range.high {
          for step in steps where ranges[day + 1][step.target].low <= ranges[day + 1][step.target].high {
            arcs.append(
              LineGraph.Arc(
                target: Int32(firstNode[day + 1] + step.target), choices: Int32(firstClass[day] + step.choices),
                gain: step.gain, effect: Int32(step.effect)))
          }
        }
        firstArc.append(arcs.count)
      }
    }
    return LineGraph(
      days: days, firstNode: firstNode, firstArc: firstArc, arcs: arcs, low: low, high: high, place: place,
      firstClass: firstClass, members: classes.flatMap { $0.map(\.members) }, effects: effects,
      firstVariant: variants.prefixSums(\.count), variants: variants.flatMap(\.self),
      finalCosts: carried.finalCosts.map { $0 + idle }, unenforced: unenforced,
      relaxed: isRelaxed ? others.map { RelaxedCount(line.counts[$0], position: $0) } : [])
  }

  /// The members of each class, divided by what the counts that states do not hold make of them.
  private func variants(_ unenforced: [Int]) -> [[UInt64]] {
    let menu = line.menu.indices.map(line.choices)
    let counts = unenforced.compactMap { CountComponent(line.counts[$0], choices: menu) }
    return classes.enumerated().flatMap { day, ofDay in
      ofDay.map { entry in
        let choices = (0..<menu[day]).filter { entry.members & (1 << UInt64($0)) != 0 }
        let alike = Dictionary(grouping: choices) { choice in counts.map { $0.traits(of: choice, on: day) } }
        return alike.values.map { $0.reduce(0) { $0 | 1 << UInt64($1) } }.sorted()
      }
    }
  }
}

/// The different effects of arcs, numbered; number 0 is none.
private struct EffectTable {
  private(set) var values: [LineEffect] = [.nothing]
  private var numbers: [LineEffect: Int] = [.nothing: 0]

  mutating func number(of effect: LineEffect) -> Int {
    if let number = numbers[effect] { return number }
    numbers[effect] = values.count
    values.append(effect)
    return values.count - 1
  }
}

extension Array {
  fileprivate func prefixSums(_ size: (Element) -> Int) -> [Int] {
    reduce(into: [0]) { sums, element in sums.append(sums[sums.count - 1] + size(element)) }
  }

  fileprivate func with(_ element: Element, at position: Int) -> [Element] {
    var copy = self
    copy[position] = element
    return copy
  }
}
