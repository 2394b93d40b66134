/// Two rests of one person in successive weeks that may not overlap, because a rest counts once.
struct RestSeparation: Hashable, Sendable {
  /// The positions of the two choices.
  let earlier: Int
  let later: Int
  /// Blocks of the earlier week: at most one of them and of the later ones is chosen.
  let earlierBlocks: [Int]
  /// Blocks of the later week that begin no later than one which begins before those end.
  let laterBlocks: [Int]
}
