/// A rest that is owed: one of several blocks of time must be kept free.
public struct RestDue: Hashable, Sendable {
  /// A block of time, and what spoils it.
  public struct Block: Hashable, Sendable {
    /// By day, the mask of the choices that reach into the block.
    public var spoiledBy: [Int: UInt64]
    /// How many blocks of the next rest, counted from its first, begin before this one has ended; a rest counts once.
    public var overlapped: Int

    /// A block.
    public init(spoiledBy: [Int: UInt64], overlapped: Int = 0) {
      self.spoiledBy = spoiledBy
      self.overlapped = overlapped
    }
  }

  /// The blocks, in order of time; at most 64.
  public var blocks: [Block]

  /// A rest that is owed.
  public init(blocks: [Block]) {
    precondition(!blocks.isEmpty && blocks.count <= 64, "a rest is one of 1 to 64 blocks")
    self.blocks = blocks
  }
}
