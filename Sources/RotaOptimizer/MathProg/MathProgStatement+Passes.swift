internal import LinearProgramming
import Rostering

/// How long passes take, and which are promised.
extension MathProgStatement {
  mutating func addPassTimes() {
    let scenario = problem.scenario
    let patrols = scenario.posts.filter { $0.patrol != nil }
      .map { ([MathProgSymbol($0.id)], settings: scenario.passes(of: $0.id)) }
    parameter("passMinutes", patrols.map { ($0, MathProgSymbol($1.minutes)) })
    parameter("walkMinutes", patrols.map { ($0, MathProgSymbol($1.walk)) })
    parameter("approachMinutes", patrols.map { ($0, MathProgSymbol($1.approach)) })
    let menu = problem.days.flatMap { day in
      scenario.shapes(on: day).enumerated().map { number, shape in
        (subscripts: [MathProgSymbol(day), MathProgSymbol(number + 1)], shape: shape)
      }
    }
    set("MENU", tuples: menu.map(\.subscripts))
    parameter("menuAt", menu.compactMap { entry in entry.shape.site.map { (entry.subscripts, MathProgSymbol($0)) } })
    parameter("menuFrom", menu.map { ($0.subscripts, minute($0.shape.presence.lowerBound)) })
    parameter("menuTo", menu.map { ($0.subscripts, minute($0.shape.presence.upperBound)) })
    for entry in menu where !entry.shape.timesBetween.isEmpty {
      set("MENU_BETWEEN", at: entry.subscripts, entry.shape.timesBetween.indices.map { MathProgSymbol($0 + 1) })
    }
    let away = menu.flatMap { entry in
      entry.shape.timesBetween.enumerated().map { (entry.subscripts + [MathProgSymbol($0 + 1)], $1.away) }
    }
    parameter("menuAwayFrom", away.map { ($0, minute($1.lowerBound)) })
    parameter("menuAwayTo", away.map { ($0, minute($1.upperBound)) })
    let pauses = menu.compactMap { entry in entry.shape.pause.map { (subscripts: entry.subscripts, pause: $0) } }
    parameter("breakFrom", pauses.map { ($0.subscripts, minute($0.pause.lowerBound)) })
    parameter("breakMinutes", pauses.map { ($0.subscripts, MathProgSymbol($0.pause.minutes)) })
    set("RESIDENCES", scenario.residences.map { MathProgSymbol($0.id) })
    parameter(
      "mostPasses",
      scenario.residences.compactMap { residence in
        residence.mostPassesPerStretch.map { ([MathProgSymbol(residence.id)], MathProgSymbol($0)) }
      })
  }

  mutating func addPromises() {
    let targets = problem.scenario.targets
    let banded = targets.filter { $0.band != nil }
    set("TARGETS", targets.map { MathProgSymbol($0.id) })
    set("BANDED", banded.map { MathProgSymbol($0.id) })
    let bands = banded.flatMap { target in
      problem.days.compactMap { day in
        target.band.map { ([MathProgSymbol(target.id), MathProgSymbol(day)], $0.interval(on: day, offsets: offsets)) }
      }
    }
    parameter("bandFrom", bands.map { ($0, minute($1.lowerBound)) })
    parameter("bandTo", bands.map { ($0, minute($1.upperBound)) })
    addDue(problem.publishedPasses)
    addRuns(problem.publishedPasses)
  }

  private mutating func addDue(_ published: [Pass]) {
    let due = problem.passes.map { due in
      (
        subscripts: [MathProgSymbol(due.target.id), MathProgSymbol(due.residence), MathProgSymbol(due.firstDay)],
        of: due
      )
    }
    set("DUE", tuples: due.map(\.subscripts))
    parameter("due", due.map { ($0.subscripts, MathProgSymbol($0.of.required)) })
    parameter(
      "made",
      due.map { due in (due.subscripts, MathProgSymbol(published.filter { due.of.counts($0, offsets: offsets) }.count))
      })
    for due in due { set("DUE_DAYS", at: due.subscripts, planned(due.of.days)) }
  }

  private mutating func addRuns(_ published: [Pass]) {
    let runs = problem.runs.map { run in
      (
        subscripts: [MathProgSymbol(run.target.id), MathProgSymbol(run.residence), MathProgSymbol(run.lastDay)], of: run
      )
    }
    set("RUNS", tuples: runs.map(\.subscripts))
    let passed = runs.filter { run in
      published.contains { $0.residence == run.of.residence && run.of.days.contains($0.day) }
    }
    parameter("passed", passed.map { ($0.subscripts, 1) })
    for run in runs { set("RUN_DAYS", at: run.subscripts, planned(run.of.days)) }
  }

  private func planned(_ days: [Day]) -> [MathProgSymbol] {
    days.filter(problem.days.contains).map { MathProgSymbol($0) }
  }
}
