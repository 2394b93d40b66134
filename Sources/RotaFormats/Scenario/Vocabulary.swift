import Rostering

/// The identifiers that other sections may name.
struct Vocabulary {
  let residences: [Residence]
  let windows: [OpeningWindow.ID]
  /// Whether a name that is not among them is a mistake.
  var isComplete = true

  /// The residences of a field that says `all` or lists them; all of them when the field is absent.
  func residences(_ field: FieldReader?) -> [Residence.ID] { residences(field, all: residences) }

  /// The residences of a promise: `all` are those of first priority.
  func promisedResidences(_ field: FieldReader?) -> [Residence.ID] {
    residences(field, all: residences.filter { $0.priority == .primary })
  }

  private func residences(_ field: FieldReader?, all: [Residence]) -> [Residence.ID] {
    guard let field else { return all.map(\.id) }
    if case .text("all", _) = field.node.content { return all.map(\.id) }
    guard case .list = field.node.content, let items = field.list() else {
      field.report("“all” or a list of residences is expected here", advice: "Maybe “all”")
      return []
    }
    return items.compactMap { known($0, among: residences.map(\.id), "residence") }
      .enumerated().reduce(into: []) { unique, next in
        guard unique.contains(next.element) else { return unique.append(next.element) }
        field.report("the list names “\(next.element)” twice", advice: "Maybe delete one of the two")
      }
  }

  /// The window that a field names.
  func window(_ field: FieldReader?) -> OpeningWindow.ID? { field.flatMap { known($0, among: windows, "window") } }

  /// A reference to something that another section declares.
  private func known<Entity>(
    _ field: FieldReader, among ids: [Identifier<Entity>], _ noun: String
  ) -> Identifier<Entity>? {
    field.reference(to: noun, among: isComplete ? ids : nil)
  }
}
