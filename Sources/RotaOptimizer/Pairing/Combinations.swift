extension Array {
  /// Every choice of so many of the elements, in order.
  func combinations(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).combinations(of: count - 1).map { [self[index]] + $0 }
    }
  }
}

extension Int {
  /// How many choices of so many things there are among this many.
  func combinations(of count: Int) -> Int {
    guard count <= self else { return 0 }
    return (0..<count).reduce(1) { $0 * (self - $1) / ($1 + 1) }
  }
}
