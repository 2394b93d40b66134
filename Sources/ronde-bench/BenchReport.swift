import Foundation
import RosterEngine

/// What one run tells: a line of JSON.
struct BenchReport: Encodable {
  private let instance: String
  private let cost: Double?
  private let bound: Double?
  /// `optimal`, `limit`, or `none` when there is no roster.
  private let status: String
  private let seconds: Double
  private let rounds: Int
  private let columns: Int
  /// Seconds of all threads that search, together.
  private let simplexSeconds: Double
  private let pricingSeconds: Double
  private let searchSeconds: Double
  private let peakMebibytes: Int

  init(instance: String, outcome: RosterOutcome) {
    self.instance = URL(fileURLWithPath: instance).deletingPathExtension().lastPathComponent
    self.cost = outcome.roster?.cost
    self.bound = outcome.bound
    self.status = outcome.roster == nil ? "none" : outcome.isProven ? "optimal" : "limit"
    self.seconds = outcome.seconds
    self.rounds = outcome.rounds
    self.columns = outcome.columns
    self.simplexSeconds = outcome.simplexSeconds
    self.pricingSeconds = outcome.pricingSeconds
    self.searchSeconds = outcome.searchSeconds
    self.peakMebibytes = BenchReport.peakMebibytes
  }

  /// The report, keys in order, on one line.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// The most memory that the process has held.
  private static var peakMebibytes: Int {
    var usage = rusage()
    #if os(macOS)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss >> 20
    #else
      getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss >> 10
    #endif
  }
}

/// How best and bound came to be, for a plot.
struct BenchTrace {
  private let changes: [RosterMonitor.Progress]

  init(_ changes: [RosterMonitor.Progress]) { self.changes = changes }

  /// A line for each change; nothing where nothing is known yet.
  var text: String {
    let cell = { (value: Double?) in value.map { "\($0)" } ?? "" }
    return (["seconds,best,bound"] + changes.map { "\($0.seconds),\(cell($0.best)),\(cell($0.bound))" })
      .joined(separator: "\n") + "\n"
  }
}
