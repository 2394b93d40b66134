import Rostering

/// The opening windows and the dates that are exceptions to them.
struct WindowsSection {
  /// Hours on a weekday, with the field that a clash is reported on.
  private struct Span {
    let weekday: Weekday
    let hours: Range<ClockTime>
    let field: FieldReader
  }

  let top: MappingReader
  private let entries: [(id: OpeningWindow.ID?, entry: MappingReader)]

  init(top: MappingReader) {
    self.top = top
    self.entries = EntryList.entries(
      top["windows"], keys: ["id", "site", "days", "from", "to"], of: OpeningWindow.self, mayRepeat: true)
  }

  /// The identifiers of the windows, each once, in the order of the file.
  var known: [OpeningWindow.ID] {
    entries.compactMap(\.id).reduce(into: []) { known, id in
      if !known.contains(id) { known.append(id) }
    }
  }

  /// The windows; entries with the same identifier are the openings of one window.
  func read() -> [OpeningWindow] {
    var openings: [OpeningWindow.ID: [OpeningWindow.Opening]] = [:]
    var spans: [OpeningWindow.ID: [Span]] = [:]
    for (id, entry) in entries {
      let days = weekdays(entry)
      guard let hours = entry.hours(of: "the window"), let id, let from = entry["from"] else { continue }
      openings[id, default: []].append(OpeningWindow.Opening(weekdays: Set(days), hours: hours))
      for day in days {
        let span = Span(weekday: day, hours: hours, field: from)
        if let other = spans[id, default: []].first(where: { overlap($0, span) }) {
          from.report(
            "the window is already open on \(other.weekday.rawValue) from \(other.hours.lowerBound) to \(other.hours.upperBound)",
            advice: "Maybe give this opening another identifier, or other hours")
          break
        }
        spans[id, default: []].append(span)
      }
    }
    let exceptions = readExceptions()
    let sites = readSites()
    return known.map { id in
      OpeningWindow(id: id, site: sites[id], openings: openings[id] ?? [], exceptions: exceptions[id] ?? [])
    }
  }

  /// The site of each window, which all its openings name alike or leave out.
  private func readSites() -> [OpeningWindow.ID: Site.ID] {
    var sites: [OpeningWindow.ID: Site.ID] = [:]
    for case let (id?, entry) in entries {
      guard let field = entry["site"], let site = field.identifier(of: Site.self) else { continue }
      if let other = sites[id], other != site {
        field.report("the window lies at “\(other)” already", advice: "Maybe give this opening another identifier")
      }
      sites[id] = sites[id] ?? site
    }
    return sites
  }

  private func weekdays(_ entry: MappingReader) -> [Weekday] {
    guard let field = entry.required("days", advice: "Maybe “days: [mon, tue]”"), let items = field.list() else {
      return []
    }
    guard !items.isEmpty else {
      field.report("a window needs at least one day", advice: "Maybe [mon]")
      return []
    }
    return items.reduce(into: []) { days, item in
      guard let day = item.choice(Weekday.self) else { return }
      guard days.contains(day) else { return days.append(day) }
      item.report("the day is listed twice", advice: "Maybe delete one of the two")
    }
  }

  /// Whether two openings share time, counting what an evening takes of the next day.
  private func overlap(_ left: Span, _ right: Span) -> Bool {
    let week = 7 * 1_440
    let start = { (span: Span) in span.weekday.index * 1_440 + span.hours.lowerBound.minutes }
    let length = { (span: Span) in span.hours.upperBound.minutes - span.hours.lowerBound.minutes }
    let distance = (start(right) - start(left) + week) % week
    return distance < length(left) || week - distance < length(right)
  }

  private func readExceptions() -> [OpeningWindow.ID: [OpeningWindow.Exception]] {
    let vocabulary = Vocabulary(residences: [], windows: known, isComplete: !top.isMisspelled("windows"))
    var exceptions: [OpeningWindow.ID: [OpeningWindow.Exception]] = [:]
    for item in top["exceptions"]?.list() ?? [] {
      guard let entry = item.mapping(keys: ["date", "window", "closed", "from", "to"]) else { continue }
      let date = entry.required("date", advice: "Maybe “date: 2010-05-01”")
      let window = vocabulary.window(
        entry.required("window", advice: "Maybe “window: \(known.first?.text ?? "evening")”"))
      let day = date?.day()
      let hours = exceptionHours(entry)
      guard let window, let day, let date, case .some(let hours) = hours else { continue }
      let others = exceptions[window, default: []].filter { $0.day == day }
      let clashes = others.contains { other in
        guard let hours, let otherHours = other.hours else { return true }
        return hours.overlaps(otherHours)
      }
      if clashes {
        date.report(
          "another exception already says otherwise for this window and date", advice: "Maybe delete one of the two")
      }
      exceptions[window, default: []].append(OpeningWindow.Exception(day: day, hours: hours))
    }
    return exceptions
  }

  /// The hours of an exception, nil inside for closed, or nil when neither is said rightly.
  private func exceptionHours(_ entry: MappingReader) -> Range<ClockTime>?? {
    let hasHours = entry["from"] != nil || entry["to"] != nil
    guard let closed = entry["closed"] else {
      guard hasHours else {
        entry.reportMissing("closed", advice: "Maybe “closed: true”, or other hours with “from” and “to”")
        return nil
      }
      return entry.hours(of: "the exception").map { .some($0) }
    }
    guard let isClosed = closed.boolean() else { return nil }
    switch (isClosed, hasHours) {
    case (true, false): return .some(nil)
    case (false, true): return entry.hours(of: "the exception").map { .some($0) }
    case (true, true):
      closed.report("a window cannot be closed and have hours", advice: "Maybe delete “from” and “to”")
    case (false, false):
      closed.report("an exception that is not closed needs hours", advice: "Maybe add “from” and “to”")
    }
    return nil
  }
}
