/// The guess behind each “Maybe you meant …”.
enum Nearest {
  /// The candidate that a text is nearest to, or nil when none is near.
  ///
  /// Near is a third of the letters at most, so that `landlors` finds `landlords` and `cat` finds nothing; `tuesday` is near to
  /// `tue`, with which it begins.
  static func candidate(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = text.lowercased()
    let limit = Swift.max(1, text.count / 3)
    return candidates.map { candidate in
      let known = candidate.lowercased()
      let isBeginning = known.count >= 3 && wanted.hasPrefix(known)
      return (distance: isBeginning ? 1 : distance(from: wanted, to: known), text: candidate)
    }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.text) < ($1.distance, $1.text) }?.text
  }

  /// “Maybe you meant x”, or the whole choice when nothing is near, or a sentence for an empty choice.
  static func advice(on text: String, among candidates: some Collection<String>, orElse: String) -> String {
    if let near = candidate(to: text, among: candidates) { return "Maybe you meant “\(near)”" }
    if candidates.count == 1, let only = candidates.first { return "Maybe “\(only)”" }
    guard !candidates.isEmpty, candidates.count <= 24 else { return orElse }
    return "Maybe one of: \(candidates.joined(separator: ", "))"
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
