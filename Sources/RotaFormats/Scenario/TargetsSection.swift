import Rostering

/// What has been promised to residences.
struct TargetsSection {
  let vocabulary: Vocabulary

  func read(_ field: FieldReader?) -> [CoverageTarget] {
    let keys = ["id", "residences", "passes", "per", "between", "maxOpenDaysBetween", "tolerance"]
    return EntryList.entries(field, keys: keys, of: CoverageTarget.self).compactMap { id, entry in
      let residences = vocabulary.promisedResidences(entry["residences"])
      let tolerance = entry.integer("tolerance", in: 0...1_000, orElse: 0)
      guard let promise = promise(entry), let id else { return nil }
      return CoverageTarget(id: id, residences: residences, promise: promise, tolerance: tolerance)
    }
  }

  private func promise(_ entry: MappingReader) -> CoverageTarget.Promise? {
    switch (entry["passes"], entry["maxOpenDaysBetween"]) {
    case (let passes?, nil): return passesPromise(passes, entry)
    case (nil, let spread?):
      for key in ["per", "between"] {
        entry[key]?.report(
          "a target with “maxOpenDaysBetween” has no “\(key)”", advice: "Maybe two targets, one of them with “passes”")
      }
      return spread.integer(in: 0...365).map { .spread(maxOpenDaysBetween: $0) }
    case (_?, let spread?):
      spread.report("a target is either “passes” or “maxOpenDaysBetween”", advice: "Maybe make two targets of it")
    case (nil, nil):
      entry.reportMissing("passes", advice: "Maybe “passes: 1, per: week”, or “maxOpenDaysBetween: 2”")
    }
    return nil
  }

  private func passesPromise(_ passes: FieldReader, _ entry: MappingReader) -> CoverageTarget.Promise? {
    let count = passes.integer(in: 1...1_000)
    let period = entry.required("per", advice: "Maybe “per: week”")?.choice(CoverageTarget.Period.self)
    let band = entry["between"].map(band)
    guard let count, let period, band != .some(nil) else { return nil }
    return .passes(count, per: period, between: band ?? nil)
  }

  private func band(_ field: FieldReader) -> Range<ClockTime>? {
    guard let items = field.list() else { return nil }
    guard items.count == 2 else {
      field.report("two times are expected here", advice: "Maybe [\"22:00\", \"24:00\"]")
      return nil
    }
    let (start, end) = (items[0].clockTime(), items[1].clockTime())
    guard let start, let end else { return nil }
    guard start < end else {
      items[1].report(Times.outOfOrder("the band", start), advice: Times.advice(onEnd: end, after: start))
      return nil
    }
    return start..<end
  }
}
