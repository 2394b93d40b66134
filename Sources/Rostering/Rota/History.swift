/// The rotas made before: facts that a new rota must live with.
public struct History: Hashable, Sendable {
  /// A rota, and whether the team works by it.
  public struct Entry: Hashable, Sendable {
    /// The rota.
    public let rota: Rota
    /// Whether the team has been told of it.
    public let state: Rota.State

    /// A rota, and whether the team works by it.
    public init(_ rota: Rota, state: Rota.State) {
      self.rota = rota
      self.state = state
    }
  }

  /// The rotas, each without the days that a later one has.
  private let latest: [Entry]
  /// The published ones, each without the days that a later published one has: no draft takes back what was published.
  private let standing: [Entry]

  /// What has been made, in the order in which it was: where two rotas have the same day, the later one counts.
  public init(entries: [Entry]) {
    self.latest = entries.outsideLaterOnes
    self.standing = entries.filter { $0.state == .published }.outsideLaterOnes
  }

  /// What has been published, in the order in which it was.
  public init(_ rotas: [Rota] = []) { self.init(entries: rotas.map { Entry($0, state: .published) }) }

  /// Nothing made yet.
  public static let none = History()

  /// The rotas that count, each for days of its own.
  public var rotas: [Rota] { latest.map(\.rota) }

  /// The part before a day, drafts included: whoever plans on from a draft means it to be worked.
  public func before(_ day: Day) -> History {
    History(entries: latest.compactMap { $0.restricted(to: Swift.min($0.rota.horizon.first, day)..<day) })
  }

  /// What the team works by on some days, which no plan of them changes.
  public func published(on days: Range<Day>) -> History {
    History(entries: standing.compactMap { $0.restricted(to: days) })
  }

  /// Whether there is a rota for a day.
  public func covers(_ day: Day) -> Bool { latest.contains { $0.rota.horizon.days.contains(day) } }

  /// The first of the days with a rota that lead without a gap up to a day; the day itself when the one before it has none.
  public func knownSince(_ day: Day) -> Day {
    var first = day
    while covers(first.advanced(by: -1)) { first = first.advanced(by: -1) }
    return first
  }

  /// The duties that the coordinator has fixed in drafts of some days, but for those of published days.
  public func lockedDuties(on days: Range<Day>) -> [Duty] {
    let published = published(on: days)
    return latest.filter { $0.state == .draft }.flatMap(\.rota.duties)
      .filter { $0.isLocked && days.contains($0.day) && !published.covers($0.day) }
  }

  /// The duties of the rotas.
  public var duties: [Duty] { rotas.flatMap(\.duties) }

  /// The passes of the rotas.
  public var passes: [Pass] { rotas.flatMap(\.passes) }
}

extension History {
  /// Two histories as one, of which the other is the later.
  public func followed(by other: History) -> History { History(entries: latest + other.latest) }
}

extension History.Entry {
  /// The part that belongs to some days; nil when it has none of them.
  fileprivate func restricted(to days: Range<Day>) -> History.Entry? {
    let common = rota.horizon.days.clamped(to: days)
    return common.isEmpty ? nil : History.Entry(rota.restricted(to: common), state: state)
  }
}

extension [History.Entry] {
  /// The rotas, each without the days that a later one has.
  fileprivate var outsideLaterOnes: [History.Entry] {
    enumerated().flatMap { position, entry in
      self[(position + 1)...]
        .reduce([entry.rota]) { parts, later in parts.flatMap { $0.parts(outside: later.rota.horizon) } }
        .map { History.Entry($0, state: entry.state) }
    }
  }
}

extension Rota {
  /// The parts before and after another horizon; the rota itself, where the two have no day in common.
  fileprivate func parts(outside other: Horizon) -> [Rota] {
    guard horizon.days.overlaps(other.days) else { return [self] }
    let before = horizon.first..<Swift.max(horizon.first, other.first)
    let after = Swift.min(horizon.end, other.end)..<horizon.end
    return [before, after].filter { !$0.isEmpty }.map(restricted)
  }
}
