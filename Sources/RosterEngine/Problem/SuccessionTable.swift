/// Which choices come too soon after which.
public struct SuccessionTable: Hashable, Sendable {
  /// By day, then choice, then how many days ahead less one: the mask of the choices that come too soon.
  private var masks: [[[UInt64]]]

  /// A table that forbids nothing.
  public init() { masks = [] }

  /// The same for every day: by choice, the mask of the choices forbidden on the next.
  public init(days: Int, forbiddenNext: [UInt64]) {
    masks = Array(repeating: forbiddenNext.map { $0 == 0 ? [] : [$0] }, count: days)
  }

  /// Forbids some choices of a later day after a choice.
  public mutating func forbid(_ later: UInt64, on laterDay: Int, after choice: Int, on day: Int) {
    precondition(laterDay > day, "a succession goes forward in time")
    while masks.count <= day { masks.append([]) }
    while masks[day].count <= choice { masks[day].append([]) }
    while masks[day][choice].count < laterDay - day { masks[day][choice].append(0) }
    masks[day][choice][laterDay - day - 1] |= later
  }

  /// The masks of the days after a choice, the next day's first; shorter than the days where nothing is forbidden.
  func forbidden(after choice: Int, on day: Int) -> [UInt64] {
    guard day < masks.count, choice < masks[day].count else { return [] }
    return masks[day][choice]
  }

  /// Whether nothing is forbidden.
  var isEmpty: Bool { masks.allSatisfy { $0.allSatisfy(\.isEmpty) } }
}
