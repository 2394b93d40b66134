/// A data section of MathProg, in the making.
///
/// ```swift
/// var data = MathProgData()
/// data.addSet("Evenings", ["2010-04-07T20:00", "2010-04-08T20:00"])
/// data.addParameter("people", default: 2, values: [(["2010-04-08T20:00"], 3)])
/// let model = try MathProg.read(model: "rota.mod", data: data)
/// ```
///
/// What it cannot express (tuples of unequal length, strings of more than 100 bytes) is
/// reported by the translator when the data is read.
public struct MathProgData: Hashable, Sendable {
  private var statements: [String] = []

  /// Makes a section without statements.
  public init() {}

  /// The whole section, ready to be written to a `.dat` file.
  public var text: String {
    (["data;"] + statements + ["end;"]).joined(separator: "\n\n") + "\n"
  }

  /// States the members of a set, or of one member of an indexed set.
  public mutating func addSet(
    _ name: String,
    at subscripts: [MathProgSymbol] = [],
    _ members: [MathProgSymbol]
  ) {
    addSet(name, at: subscripts, tuples: members.map { [$0] })
  }

  /// States the members of a set of tuples, or of one member of an indexed set of them.
  public mutating func addSet(
    _ name: String,
    at subscripts: [MathProgSymbol] = [],
    tuples: [[MathProgSymbol]]
  ) {
    // Tuples go one after another without parentheses: those would mean slices.
    let place = subscripts.isEmpty ? "" : "[\(Self.list(subscripts, separator: ","))]"
    add("set \(name)\(place) :=", lines: tuples.map { Self.list($0, separator: " ") })
  }

  /// States a parameter without subscripts.
  public mutating func addParameter(_ name: String, _ value: MathProgSymbol) {
    add("param \(name) := \(value.dataText)", lines: [])
  }

  /// States the values of an indexed parameter.
  ///
  /// - Parameters:
  ///   - name: the parameter.
  ///   - defaultValue: the value where none is listed; nil leaves that to the model.
  ///   - values: subscripts and value, each subscript list once.
  public mutating func addParameter(
    _ name: String,
    default defaultValue: MathProgSymbol? = nil,
    values: [(subscripts: [MathProgSymbol], value: MathProgSymbol)]
  ) {
    let fallback = defaultValue.map { " default \($0.dataText)" } ?? ""
    let lines = values.map { Self.list($0.subscripts + [$0.value], separator: " ") }
    add("param \(name)\(fallback) :=", lines: lines)
  }

  private mutating func add(_ head: String, lines: [String]) {
    statements.append(([head] + lines).joined(separator: "\n  ") + ";")
  }

  private static func list(_ symbols: [MathProgSymbol], separator: String) -> String {
    symbols.map(\.dataText).joined(separator: separator)
  }
}
