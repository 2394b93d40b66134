import Rostering

/// Who may be present in one stretch, and whom a locked duty puts at a post there.
struct StretchPresence: Hashable, Sendable {
  /// The duties whose holders stand at a post throughout the stretch, each person once among those that are locked.
  let options: [DutyOption]
  /// The post that a locked duty names, by the position of its holder.
  let posted: [Int: Post.ID]
  /// Whom a locked duty gives a session there.
  let engaged: Set<Int>

  init(in stretch: Stretch, of menu: Menu) {
    let covering = menu.options.filter { $0.shape.isPresent(in: stretch) }
    // Of locks that overlap the first counts: somebody locked twice is still one person.
    let locked = Dictionary(grouping: covering.filter(\.isLocked), by: \.person)
      .compactMapValues { $0.min(by: DutyOption.precedes) }
    self.options = covering.filter { !$0.isLocked || $0 == locked[$0.person] }
    let posted = locked.compactMapValues { option in
      option.stays.first { stay in
        stay.interval.covers(stretch.interval) && stretch.openPosts.contains { $0.post == stay.post }
      }?.post
    }
    self.posted = posted
    self.engaged = Set(
      locked.values.filter { option in
        posted[option.person] == nil && option.sessions.contains { $0.overlaps(stretch.interval) }
      }
      .map(\.person))
  }

  /// The duties whose holders may stand at a post: all but those of people whom a locked duty gives a session.
  var standing: [DutyOption] { engaged.isEmpty ? options : options.filter { !engaged.contains($0.person) } }

  /// The people whom locked duties put at a post, in the order of the scenario.
  func people(postedAt post: Post.ID) -> [Int] { posted.filter { $0.value == post }.keys.sorted() }
}

extension DutyOption {
  /// By day, then name, as the model compares them.
  fileprivate static func precedes(_ left: DutyOption, _ right: DutyOption) -> Bool {
    left.day == right.day
      ? left.symbol.utf8.lexicographicallyPrecedes(right.symbol.utf8) : left.day < right.day
  }
}
