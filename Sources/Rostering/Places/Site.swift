/// A neighbourhood so far from the others that whoever is on duty there does not stand elsewhere the same day.
///
/// A window belongs to a site, and with it the posts that are open in it and the duties that cover it. A scenario of one
/// team names none.
public enum Site {
  /// The name of a site.
  public typealias ID = Identifier<Site>
}

extension Scenario {
  /// The site of a post; nil in a scenario that names none.
  public func site(of post: Post.ID) -> Site.ID? {
    if let event = event(post) { return event.site }
    return self.post(post).flatMap { post in windows.first { $0.id == post.window }?.site }
  }

  /// The sites of the windows and events, in the order of the scenario; the one without a name where none is named.
  public var sites: [Site.ID?] {
    let named = (windows.map(\.site) + events.map(\.site)).distinct
    return named.isEmpty ? [nil] : named
  }

  /// Whether some duty of the menu at a site suits a person; an event, or a site without duties, asks for nobody in
  /// particular.
  func mayWork(_ person: Person, at site: Site.ID?) -> Bool {
    let here = Set(windows.filter { $0.site == site }.map(\.id))
    let duties = duties.filter { here.contains($0.window) }
    return duties.isEmpty || duties.contains { $0.suits(person) }
  }

  /// The sites whose patrols visit some of the residences of a target.
  func sites(of target: CoverageTarget) -> Set<Site.ID?> {
    let residences = Set(target.residences)
    return Set(
      posts.filter { !residences.isDisjoint(with: $0.patrol?.residences ?? []) }.map { site(of: $0.id) })
  }

  /// The sites whose posts can answer a request.
  func sites(answering request: Request) -> Set<Site.ID?> {
    Set(posts(answeringAt: request.place).map { site(of: $0.id) })
  }

  /// The sites at which the holder of a duty stands; none where nobody says.
  public func sites(of duty: Duty) -> Set<Site.ID?> { Set(duty.stays.map { site(of: $0.post) }) }
}
