import LinearProgramming

@testable import RotaOptimizer

/// The rows of a model that one constraint of `Models/rota.mod` states.
struct RowFamily: Hashable, Sendable {
  /// The name of the constraint: `cover` for `cover[local,'2010-04-07T20:00']`.
  let name: String

  /// The constraints of `Models/rota.mod` that are held to be binding somewhere; those of requests, and the count of duties of
  /// each amount, are left out.
  static let all = [
    "oneDuty", "place", "paired", "cover", "shut", "desired", "stays", "seats", "role", "seatsKept", "roleKept",
    "roleShut", "capacity", "target", "spread", "succession", "worksOwn", "worksOver", "worksNone", "weekendOwn",
    "weekendOver", "limit", "runMost", "runStart", "runLength", "runGap", "restDue", "restKept", "restApart",
    "coverageKept", "count",
  ].map { RowFamily(name: $0) }

  /// The rows that forbid a shut post to lack a role.
  static let roleShut = RowFamily(name: "roleShut")

  /// The family of a row.
  init(ofRow row: String) { self.name = String(row.prefix { $0 != "[" }) }

  private init(name: String) { self.name = name }
}

extension Model {
  /// The families of the rows.
  var families: Set<RowFamily> { Set(constraints.map { RowFamily(ofRow: $0.name) }) }

  /// The same model, in which the rows of a family hold nothing back.
  func without(_ family: RowFamily) -> Model {
    var model = self
    for row in constraints where RowFamily(ofRow: row.name) == family {
      model.setBounds(of: row.constraint, lower: -.infinity, upper: .infinity)
    }
    return model
  }
}
