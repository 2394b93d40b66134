/// All lines of one person as the paths of a layered graph, with one count carried along them as a number.
///
/// Nodes stand before each day and after the last; an arc makes one of several choices that have the same effect. What a
/// node stands for is a state of the rules that an automaton can hold (runs, successions, rests, short counts). The count
/// with the widest range, minutes as a rule, is no part of the nodes: each node has the range of its values from which
/// the end can still be reached, so that a recursion over them is a loop over neighbouring numbers.
struct LineGraph: Sendable {
  /// A class of choices from one node to another.
  struct Arc: Hashable, Sendable {
    let target: Int32
    /// The position of the class among those of all days.
    let choices: Int32
    /// What the count gains, in units.
    let gain: Int32
    /// Which of the effects it has.
    let effect: Int32
  }

  /// The number of days.
  let days: Int
  /// The first node before each day, and after the last; then their number.
  let firstNode: [Int]
  /// The first arc of each node, then their number.
  let firstArc: [Int]
  /// The arcs, by node.
  let arcs: [Arc]
  /// The least and greatest value of the count at each node, in units; none when the least is greater.
  let low: [Int32]
  let high: [Int32]
  /// Where the values of each node begin in a table of all, then their number.
  let place: [Int]
  /// The first class of each day, then their number.
  let firstClass: [Int]
  /// The choices of each class, as a mask.
  let members: [UInt64]
  /// What may come of arcs by themselves, beside what their choice costs.
  let effects: [LineEffect]
  /// The first variant of each class, then their number.
  let firstVariant: [Int]
  /// The choices of each variant, as a mask: those of a class that the counts left out do not tell apart either.
  let variants: [UInt64]
  /// The cost of each value at the end, from 0; infinite when it is not allowed.
  let finalCosts: [Double]
  /// The counts that the graph leaves out; lines may break them.
  let unenforced: [Int]

  /// The counts for which paths pay multipliers instead.
  let relaxed: [RelaxedCount]

  /// How many values a recursion over it has.
  var size: Int { place[place.count - 1] }

  /// Whether there is no line at all.
  var isEmpty: Bool { low[0] > high[0] }
}
