import Rostering

extension PersonLine {
  /// What some demands ask of the line's runs, but for the runs that nothing mends.
  func runs(keeping demands: [LineRuns.Demand], except broken: [RuleBreach]) -> LineRuns? {
    guard let reach = demands.map(\.reach).max() else { return nil }
    let known = RunDays(of: self, over: daysAround(reach: reach))
    var runs = LineRuns(person: index)
    for demand in demands {
      if let longest = demand.longest { runs.windows += known.windows(of: longest + 1, rule: demand.rule) }
    }
    guard demands.contains(where: \.isOnStarts) else { return runs }
    runs.starts = known.starts
    for demand in demands {
      let own = broken.filter { $0.rule == demand.rule }
      if let shortest = demand.shortest {
        runs.lengths += known.lengths(of: shortest, rule: demand.rule, except: Set(own.map(\.day)))
      }
      if let apart = demand.apart {
        let after = Set(own.map { $0.day.advanced(by: $0.measured) })
        runs.gaps += known.gaps(of: apart, rule: demand.rule, except: after)
      }
    }
    return runs
  }

  /// The planned days, and those around them that runs of a length may hold: a duty of the last may end on the next.
  func daysAround(reach: Int) -> Range<Day> {
    days.lowerBound.advanced(by: -reach - 1)..<days.upperBound.advanced(by: reach + 2)
  }
}

/// The civil days around the planned ones, as runs of work see them.
private struct RunDays {
  let civil: Range<Day>
  let planned: PlannedDays
  let work: [Day: DayWork]
  /// Days on which a run may begin or not.
  let starts: [Day]
  /// Days on which one begins for certain.
  private let certain: [Day]

  init(of line: PersonLine, over civil: Range<Day>) {
    let work = Dictionary(uniqueKeysWithValues: civil.map { ($0, line.work(on: $0)) })
    let known = line.planned.known
    var starts: [Day] = []
    var certain: [Day] = []
    for day in civil.dropFirst() where known.lowerBound < day && day <= known.upperBound {
      switch (work[day.advanced(by: -1)], work[day]) {
      case (.certain?, _), (_, .off?), (nil, _), (_, nil): break
      case (.off?, .certain?): certain.append(day)
      case (.open?, .certain?), (_, .open?): starts.append(day)
      }
    }
    self.civil = civil
    self.planned = line.planned
    self.work = work
    self.starts = starts
    self.certain = certain
  }

  /// Stretches of days all of which could be worked, some of them by choice.
  func windows(of length: Int, rule: RuleName) -> [LineRuns.Window] {
    civil.dropLast(length - 1).compactMap { first in
      let days = first..<first.advanced(by: length)
      let open = days.filter { work[$0]?.isOpen ?? false }
      let worked = days.filter { work[$0] == .certain }.count
      guard !open.isEmpty, open.count + worked == length else { return nil }
      return LineRuns.Window(rule: rule, first: first, open: open, atMost: length - 1 - worked)
    }
  }

  /// The planned days that a run which begins on one of the days before must hold.
  func lengths(of length: Int, rule: RuleName, except broken: Set<Day>) -> [LineRuns.Row] {
    planned.all.compactMap { day in
      guard let work = work[day], work != .certain else { return nil }
      let window = day.advanced(by: 1 - length)...day
      return row(rule, day, work, starts: window) { !broken.contains($0) && isUnbroken(from: $0) }
    }
  }

  /// The days that must be off for a run to begin on one of the days after.
  func gaps(of length: Int, rule: RuleName, except broken: Set<Day>) -> [LineRuns.Row] {
    civil.compactMap { day in
      guard let work = work[day], work != .off, planned.known.lowerBound <= day.advanced(by: 1),
        day < planned.all.upperBound
      else { return nil }
      let window = day.advanced(by: 1)...day.advanced(by: length)
      return row(rule, day, work, starts: window) { !broken.contains($0) && $0 >= planned.all.lowerBound }
    }
  }

  /// A row that can hold something back, or nil.
  private func row(
    _ rule: RuleName, _ day: Day, _ work: DayWork, starts window: ClosedRange<Day>, counting isCounted: (Day) -> Bool
  ) -> LineRuns.Row? {
    let open = starts.filter(window.contains)
    let begun = certain.filter { window.contains($0) && isCounted($0) }.count
    guard !open.isEmpty || (begun > 0 && work.isOpen) else { return nil }
    return LineRuns.Row(rule: rule, day: day, starts: open, certain: begun)
  }

  /// Whether a run that begins on a day lasts to the planned days: one that ended before them is past.
  private func isUnbroken(from start: Day) -> Bool {
    start >= planned.all.lowerBound || (start..<planned.all.lowerBound).allSatisfy { work[$0] == .certain }
  }
}
