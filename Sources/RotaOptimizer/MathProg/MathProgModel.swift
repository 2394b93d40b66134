internal import LinearProgramming

/// One of the models in `Models`, which the program carries with it.
struct MathProgModel {
  private let source: [UInt8]

  /// The rota of a month: `Models/rota.mod`.
  static var rota: MathProgModel { MathProgModel(source: PackageResources.rota_mod) }
  /// The units of an evening: `Models/units.mod`.
  static var units: MathProgModel { MathProgModel(source: PackageResources.units_mod) }
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

extension MathProgData {
  /// States the values of a parameter; one over an empty set has none to state.
  mutating func state(_ name: String, _ values: [(subscripts: [MathProgSymbol], value: MathProgSymbol)]) {
    guard !values.isEmpty else { return }
    addParameter(name, values: values)
  }
}
