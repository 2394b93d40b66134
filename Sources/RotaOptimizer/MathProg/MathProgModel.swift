internal import LinearProgramming

/// One of the models in `Models`, which the program carries with it.
struct MathProgModel {
  private let source: [UInt8]

  /// The rota of a month: `Models/rota.mod`.
  static var rota: MathProgModel { MathProgModel(source: PackageResources.rota_mod) }
  /// The units of an evening: `Models/teams.mod`.
  static var teams: MathProgModel { MathProgModel(source: PackageResources.teams_mod) }
  /// The round of an evening: `Models/rounds.mod`.
  static var rounds: MathProgModel { MathProgModel(source: PackageResources.rounds_mod) }

  /// The model and some data in one file.
  func text(with data: MathProgData, title: String) -> String { "\(statement)\n/* \(title) */\n\n\(data.text)" }

  /// The model up to its `end;`, where the data begin.
  private var statement: Substring {
    let model = String(decoding: source, as: UTF8.self)
    guard let end = model.indices.last(where: { model[$0...].hasPrefix("end;") }) else {
      preconditionFailure("a model ends with “end;”")
    }
    return model[..<end]
  }
}
