extension Array {
  /// The elements from a position on, then those before it; positions go round, so that every number is one.
  func turned(to position: Int) -> [Element] {
    guard !isEmpty else { return [] }
    let start = ((position % count) + count) % count
    return Array(self[start...] + self[..<start])
  }
}
