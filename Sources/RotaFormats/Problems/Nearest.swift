/// The guess behind each “Maybe you meant …”.
enum Nearest {
  /// The candidate that a text is nearest to, or nil when none is near.
  static func candidate(to text: String, among candidates: some Sequence<String>) -> String? {
    self.candidates(near: text, among: candidates).first
  }

  /// “Maybe you meant x”, the choice when several are as near or nothing is, or a sentence for an empty choice.
  static func advice(on text: String, among candidates: some Collection<String>, orElse: String) -> String {
    let near = self.candidates(near: text, among: candidates)
    if near.count == 1 { return "Maybe you meant “\(near[0])”" }
    if candidates.count == 1, let only = candidates.first { return "Maybe “\(only)”" }
    let choice = near.isEmpty ? Array(candidates) : near
    guard !choice.isEmpty, choice.count <= 24 else { return orElse }
    return "Maybe one of: \(choice.joined(separator: ", "))"
  }

  /// The candidates that are nearest to a text, all of them as near, in order.
  ///
  /// Near is a third of the letters at most, so that `landlors` finds `landlords` and `cat` finds nothing; `tuesday` is near to
  /// `tue`, with which it begins.
  private static func candidates(near text: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = text.lowercased()
    let limit = Swift.max(1, text.count / 3)
    let distances = candidates.map { candidate in
      let known = candidate.lowercased()
      let isBeginning = known.count >= 3 && wanted.hasPrefix(known)
      return (distance: isBeginning ? 1 : distance(from: wanted, to: known), text: candidate)
    }
    guard let best = distances.map(\.distance).min(), best <= limit else { return [] }
    return distances.filter { $0.distance == best }.map(\.text).sorted()
  }

  /// How many letters to add, drop, change or swap with their neighbour (optimal string alignment).
  static func distance(from left: String, to right: String) -> Int {
    let (left, right) = (Array(left.prefix(80)), Array(right.prefix(80)))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = Swift.min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
