import Rostering

/// The choice that a person works a duty of the menu.
public struct DutyChoice: Hashable, Sendable {
  /// Who.
  public let person: Person.ID
  /// Which duty, of which day.
  public let shape: DutyShape

  /// The choice that a person works a duty of the menu.
  public init(_ person: Person.ID, _ shape: DutyShape) {
    self.person = person
    self.shape = shape
  }
}

/// Where somebody stands for a stretch: a post, and the unit if it is a patrol.
public struct Standing: Hashable, Sendable {
  /// The post.
  public let post: Post.ID
  /// The number of the unit.
  public let unit: Int?

  /// A place to stand.
  public init(_ post: Post.ID, unit: Int? = nil) {
    self.post = post
    self.unit = unit
  }
}

extension Rota {
  /// A rota of chosen duties, in which everybody stands at one post throughout each stretch.
  ///
  /// - Parameters:
  ///   - scenario: What the rota is for.
  ///   - horizon: The days of the rota.
  ///   - choices: Who works which duty.
  ///   - standing: Where the people present during a stretch stand; nil to fill the posts in the scenario's order.
  public static func filled(
    for scenario: Scenario, over horizon: Horizon, choices: [DutyChoice],
    standing: ((Stretch, [Person.ID]) -> [Person.ID: Standing])? = nil
  ) -> Rota {
    var places: [DutyChoice: [(Standing, Range<Instant>)]] = [:]
    for stretch in Stretch.all(of: scenario, over: horizon.days) {
      let present = choices.filter { $0.shape.presence.covers(stretch.interval) }
      let people = present.map(\.person).sorted()
      let seats = standing?(stretch, people) ?? scenario.standing(people, in: stretch)
      for choice in present {
        if let seat = seats[choice.person] { places[choice, default: []].append((seat, stretch.interval)) }
      }
    }
    let duties = choices.map { choice in
      Duty(choice, places: places[choice] ?? [])
    }
    return Rota(scenario: scenario.name, horizon: horizon, duties: duties)
  }

  /// A rota in which everybody of a list works the first duty of each day's menu.
  public static func filled(for scenario: Scenario, over horizon: Horizon, working: (Day) -> [Person.ID]) -> Rota {
    let choices = horizon.days.flatMap { day -> [DutyChoice] in
      guard let shape = scenario.shapes(on: day).first else { return [] }
      return working(day).map { DutyChoice($0, shape) }
    }
    return filled(for: scenario, over: horizon, choices: choices)
  }
}

extension Scenario {
  /// People put at the open posts in their order: each post its required number, then one more each where it may be.
  func standing(_ people: [Person.ID], in stretch: Stretch) -> [Person.ID: Standing] {
    var free = people[...]
    var seats: [Person.ID: Standing] = [:]
    let open = stretch.openPosts.compactMap { post($0.post) }
    var unitCount = 0
    for post in open {
      for unit in 0..<post.staffing.required where free.count >= post.peoplePerUnit {
        for person in free.prefix(post.peoplePerUnit) {
          seats[person] = Standing(post.id, unit: post.patrol.map { _ in unit + 1 })
        }
        free.removeFirst(post.peoplePerUnit)
        if post.patrol != nil { unitCount = unit + 1 }
      }
    }
    // The odd ones out: to a fixed place when there is one, as third of a unit otherwise.
    for (index, person) in free.enumerated() {
      if let fixed = open.first(where: { $0.patrol == nil }) {
        seats[person] = Standing(fixed.id)
      } else if let walk = open.first(where: { ($0.patrol?.unitSizes.last ?? 0) > 2 }), index < unitCount {
        seats[person] = Standing(walk.id, unit: index + 1)
      }
    }
    return seats
  }
}

extension Duty {
  fileprivate init(_ choice: DutyChoice, places: [(Standing, Range<Instant>)]) {
    let shape = choice.shape
    var pieces: [Piece] = []
    if shape.span.lowerBound < shape.presence.lowerBound {
      let interval = shape.span.lowerBound..<shape.presence.lowerBound
      pieces.append(Piece(kind: .briefing, id: "", interval: interval))
    }
    for (seat, interval) in places {
      pieces += Duty.pieces(at: seat, during: interval, around: shape.pause)
    }
    if shape.presence.upperBound < shape.span.upperBound {
      pieces.append(Piece(kind: .report, id: "", interval: shape.presence.upperBound..<shape.span.upperBound))
    }
    self.init(
      person: choice.person, day: shape.day, span: shape.span, paidMinutes: shape.paidMinutes,
      pieces: Duty.joined(pieces))
  }

  /// The presence at a post, cut by the part of the break that falls within it.
  private static func pieces(at seat: Standing, during interval: Range<Instant>, around pause: Range<Instant>?)
    -> [Piece]
  {
    let piece = { (kind: Piece.Kind, interval: Range<Instant>) in
      Piece(kind: kind, id: seat.post.text, unit: seat.unit, interval: interval)
    }
    guard let pause, pause.overlaps(interval) else { return [piece(.post, interval)] }
    let cut = pause.clamped(to: interval)
    return [
      piece(.post, interval.lowerBound..<cut.lowerBound), piece(.pause, cut),
      piece(.post, cut.upperBound..<interval.upperBound),
    ].filter { !$0.interval.isEmpty }
  }

  /// Pieces of the same kind in the same place, one after the other, made one.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    pieces.reduce(into: []) { joined, next in
      guard let last = joined.last, last.kind == next.kind, last.id == next.id, last.unit == next.unit,
        last.interval.upperBound == next.interval.lowerBound
      else {
        joined.append(next)
        return
      }
      joined[joined.count - 1].interval = last.interval.lowerBound..<next.interval.upperBound
    }
  }
}
