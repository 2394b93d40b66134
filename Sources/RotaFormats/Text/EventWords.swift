import Rostering

/// What events are called in a text.
struct EventWords {
  let scenario: Scenario
  let words: DateWords

  /// The title of an event or, without one, what takes place and the identifier.
  func title(of event: Event) -> String {
    event.title.map(TextLayout.printable) ?? "\(word(for: event.kind)) \(event.id)"
  }

  /// What people read in place of the identifier of a post: an event's title.
  func title(ofPost id: String) -> String { scenario.event(Post.ID(id)).map(title) ?? id }

  /// What people read in place of a role: the name of the leader who alone holds it.
  func name(ofRole role: String) -> String {
    Post.RoleRequest.leader(inRole: role).map { PersonNames(scenario).full($0) } ?? role
  }

  /// What takes place.
  func word(for kind: Event.Kind) -> String {
    switch (words.language, kind) {
    case (.french, .outing): "sortie"
    case (.french, .activity): "activité"
    case (.french, .openDoors): "portes ouvertes"
    case (.french, .meeting): "réunion"
    case (.english, .outing): "outing"
    case (.english, .activity): "activity"
    case (.english, .openDoors): "open doors"
    case (.english, .meeting): "meeting"
    }
  }

  /// What is said beside the name of somebody who leads an event.
  var leading: String { words.either("leader", "responsable") }

  /// How many residents are expected, if known, after a comma.
  func expected(at event: Event) -> String {
    event.participants.map { ", \(words.count($0, "participant", "participants"))" } ?? ""
  }
}
