/// Whole numbers that add up to a whole.
public enum Apportionment {
  /// Parts of a whole in proportion to weights, by largest remainder: what rounding down leaves goes to the parts that lost
  /// most by it, the earlier first.
  ///
  /// - Returns: A part for each weight. They add up to the whole, unless no weight is above 0: then all are 0.
  public static func parts(of whole: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    let exact = weights.map { Double(whole) * $0 / sum }
    var parts = exact.map { Int($0.rounded(.down)) }
    let losses = zip(exact, parts).map { $0 - Double($1) }
    let order = parts.indices.sorted { losses[$0] == losses[$1] ? $0 < $1 : losses[$0] > losses[$1] }
    for index in order.prefix(Swift.max(0, whole - parts.reduce(0, +))) { parts[index] += 1 }
    return parts
  }
}
