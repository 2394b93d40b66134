import Rostering

extension PersonLine {
  /// The rests that the person is owed, week by week, but for those that fixed work leaves no room for.
  func rests(of length: RuleKind.RestLength, mayStraddle: Bool, rule: RuleName) -> [RestChoice] {
    Horizon(days).weeksOwedRest(knowing: fixed.lazy.map(\.day)).compactMap { week in
      let candidates = candidates(of: length, in: week, mayStraddle: mayStraddle)
        .filter { block in !fixed.contains { $0.span.overlaps(block) } }
        .map { Candidate(interval: $0, excluding: excluding($0)) }
      guard !candidates.isEmpty, let kept = worthChoosing(candidates, length: length, week: week) else { return nil }
      return RestChoice(
        rule: rule, person: index, week: week,
        blocks: kept.map { RestChoice.Block($0.interval, offsets: offsets) },
        exclusions: exclusions(of: kept))
    }
  }

  /// A block of time that could be the rest, and the duties that would spoil it.
  private struct Candidate {
    let interval: Range<Instant>
    let excluding: Set<DutyOption>
  }

  private func excluding(_ block: Range<Instant>) -> Set<DutyOption> {
    Set(choices.filter { $0.shape.span.overlaps(block) })
  }

  private func candidates(
    of length: RuleKind.RestLength, in week: CivilWeek, mayStraddle: Bool
  ) -> [Range<Instant>] {
    switch length {
    case .civilDays(let count):
      return week.days.map { $0..<$0.advanced(by: count) }
        .filter { mayStraddle || $0.upperBound <= week.days.upperBound }
        .map { offsets.interval(of: $0) }
    case .minutes(let minutes):
      let civil = offsets.interval(of: week.days)
      return restStarts(minutes: minutes, in: civil).map { $0..<$0.advanced(by: minutes) }
    }
  }

  /// Where a rest as early as possible begins: with the week, when work ends, or when the rest of the week before ends.
  private func restStarts(minutes: Int, in civil: Range<Instant>) -> [Instant] {
    let ends = options.map(\.shape.span.upperBound) + fixed.map(\.span.upperBound)
    let earlier = civil.lowerBound.advanced(by: -minutes)
    let afterRest = ends.filter { earlier < $0 && $0 < civil.lowerBound }.map { $0.advanced(by: minutes) }
    return Set(ends + afterRest + [civil.lowerBound]).filter(civil.contains).sorted()
  }

  /// The candidates among which there is something to choose, or nil when the rest comes by itself.
  private func worthChoosing(
    _ candidates: [Candidate], length: RuleKind.RestLength, week: CivilWeek
  ) -> [Candidate]? {
    switch length {
    case .civilDays:
      guard candidates.allSatisfy({ !$0.excluding.isEmpty }) else { return nil }
      // A block that spoils more duties than another of the week is never the better choice.
      return candidates.enumerated().filter { position, candidate in
        !candidates.enumerated().contains { other, better in
          better.excluding.isStrictSubset(of: candidate.excluding)
            || (better.excluding == candidate.excluding && other < position)
        }
      }.map(\.element)
    case .minutes(let minutes):
      let civil = offsets.interval(of: week.days)
      let comesByItself = candidates.contains { candidate in
        candidate.excluding.isEmpty && candidate.interval.upperBound <= civil.upperBound
          && civil.lowerBound.advanced(by: minutes) <= candidate.interval.lowerBound
      }
      return comesByItself ? nil : candidates
    }
  }

  /// The duties of each day, grouped by the blocks that they spoil: one row for each set of blocks, with every duty of
  /// the day that spoils all of them.
  private func exclusions(of candidates: [Candidate]) -> [RestChoice.Exclusion] {
    let spoiling = Dictionary(grouping: Set(candidates.flatMap(\.excluding)), by: \.day)
    return spoiling.sorted { $0.key < $1.key }.flatMap { _, options in
      // Two duties of a day may exclude the same first block and differ in others.
      let inOrder = options.sorted { $0.symbol.utf8.lexicographicallyPrecedes($1.symbol.utf8) }
      let spoilt = inOrder.map { option in candidates.indices.filter { candidates[$0].excluding.contains(option) } }
      return inOrder.indices.filter { spoilt.firstIndex(of: spoilt[$0]) == $0 }.map { named in
        RestChoice.Exclusion(
          named: inOrder[named],
          options: zip(inOrder, spoilt).filter { Set(spoilt[named]).isSubset(of: $1) }.map(\.0),
          blocks: spoilt[named])
      }
    }
  }
}
