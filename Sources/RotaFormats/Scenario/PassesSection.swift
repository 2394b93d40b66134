import Rostering

/// How long passes take: those of the scenario, or those of one patrol.
struct PassesSection {
  /// What holds where a key is left out.
  let standard: PassSettings

  func read(_ field: FieldReader?) -> PassSettings {
    guard let section = field?.mapping(keys: ["minutes", "walk", "approach"]) else { return standard }
    return PassSettings(
      minutes: section.integer("minutes", in: 1...600, orElse: standard.minutes),
      walk: section.integer("walk", in: 0...600, orElse: standard.walk),
      approach: section.integer("approach", in: 0...600, orElse: standard.approach))
  }
}
