extension Array {
  /// Every choice of so many of the elements, in order.
  func combinations(of count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).combinations(of: count - 1).map { [self[index]] + $0 }
    }
  }
}
