import Rostering

/// What became of each promise to residences, a sentence for each.
struct PromiseList {
  let scenario: Scenario
  let promises: [PromiseRecord]
  let words: DateWords

  var lines: [String] { promises.flatMap { TextLayout.paragraph(sentence(for: $0), prefix: "- ") } }

  private func sentence(for record: PromiseRecord) -> String {
    let promise = scenario.targets.first { $0.id == record.target }.map(description) ?? record.target.text
    let missing =
      record.missing == 0
      ? words.either("nothing is missing", "rien ne manque")
      : words.either("\(record.missing) missing", "il en manque \(record.missing)") + tolerance(of: record)
    return "\(promise)\(words.colon) \(kept(record)), \(missing)"
  }

  private func kept(_ record: PromiseRecord) -> String {
    switch record.unit {
    case .runs:
      words.either(
        "\(record.kept) of \(record.due) (runs of open days with a pass in each)",
        "\(record.kept) sur \(record.due) (suites de jours d'ouverture, chacune avec un passage)")
    case .passes, .people, .units, .requests, .sessions, .contacts:
      words.either(
        "\(record.kept) of \(words.count(record.due, "pass", "passes")) due",
        "\(record.kept) sur \(words.count(record.due, "passage dû", "passages dus"))")
    }
  }

  /// How much of it is within what was tolerated.
  private func tolerance(of record: PromiseRecord) -> String {
    guard record.beyondTolerance == 0 else { return "" }
    return words.either(", all within what is tolerated", ", dans ce qui est toléré")
  }

  private func description(of target: CoverageTarget) -> String {
    switch target.promise {
    case .passes(let count, let period, let band):
      let passes = words.count(count, words.either("pass", "passage"), words.either("passes", "passages"))
      let hours = band.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
      return "\(target.id), \(passes) \(per(period))\(hours)"
    case .spread(let between):
      return words.either(
        "\(target.id), never more than \(words.count(between, "open day", "open days")) without a pass",
        "\(target.id), jamais plus de \(words.count(between, "jour", "jours")) d'ouverture sans passage")
    }
  }

  private func per(_ period: CoverageTarget.Period) -> String {
    switch period {
    case .evening: words.either("per day of opening", "par jour d'ouverture")
    case .week: words.either("per week", "par semaine")
    case .month: words.either("per month", "par mois")
    }
  }
}
