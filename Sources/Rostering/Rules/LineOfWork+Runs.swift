extension LineOfWork {
  /// The civil days that hold at least one minute of a stint, as ``hasWork(on:)`` finds them one by one.
  public var daysWorked: Set<Day> {
    stints.lazy.filter { !$0.span.isEmpty }.reduce(into: []) { days, stint in
      let first = offsets.moment(at: stint.span.lowerBound).day
      let last = offsets.moment(at: stint.span.upperBound.advanced(by: -1)).day
      days.formUnion(first...last)
    }
  }

  /// The maximal runs of consecutive civil days with work, in order.
  public var runsOfWork: [Range<Day>] {
    daysWorked.sorted().reduce(into: []) { runs, day in
      guard let last = runs.last, last.upperBound == day else {
        runs.append(day..<day.advanced(by: 1))
        return
      }
      runs[runs.count - 1] = last.lowerBound..<day.advanced(by: 1)
    }
  }
}

extension Range where Bound == Day {
  /// Whether the run shares a day with some days, or lies beside one: what is decided there may lengthen it.
  func touches(_ days: Range<Day>) -> Bool {
    days.lowerBound <= upperBound && lowerBound <= days.upperBound
  }
}
