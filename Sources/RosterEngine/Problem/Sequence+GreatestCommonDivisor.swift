extension Sequence<Int> {
  /// The greatest number of which all are multiples, by Euclid's algorithm; 0 when there are none but zeros.
  package var greatestCommonDivisor: Int {
    reduce(0) { divisor, number in
      var (left, right) = (divisor, number)
      while right != 0 { (left, right) = (right, left % right) }
      return left
    }
  }
}
