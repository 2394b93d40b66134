/// An intervention that somebody asks for: a visit to a residence, or an answer at a place that is kept open.
///
/// Every request is answered in its time, or told as unanswered.
public struct Request: Hashable, Sendable {
  /// The name of a request.
  public typealias ID = Identifier<Request>

  /// Who asks.
  public enum Requester: String, CaseIterable, Codable, Sendable {
    /// A landlord or another body that commissions the team.
    case commissioner
    /// An institution or association that the team works with.
    case partner
    /// Somebody who lives there.
    case tenant
    /// A town.
    case city
    /// Nobody: the team has seen for itself.
    case spontaneous
  }

  /// Where the answer is given.
  public enum Place: Hashable, Sendable {
    /// A unit of a patrol goes there.
    case residence(Residence.ID)
    /// Somebody at premises or on standby answers, by telephone or at the door.
    case post(Post.ID)
  }

  /// The identifier of the request.
  public let id: ID
  /// Who asks.
  public var requester: Requester
  /// Where the answer is given.
  public var place: Place
  /// When the request came.
  public var received: Instant
  /// When it may be answered: from the first moment to the one at which it is due.
  public var time: Range<Instant>
  /// How long the answer takes, in minutes.
  public var minutes: Int
  /// When it was answered outside any rota; nil while it is to be planned.
  public var answered: Instant?
  /// To whom the person was directed; nil when nothing is noted yet.
  public var orientation: String?

  /// A request.
  public init(
    id: ID, requester: Requester, place: Place, received: Instant, time: Range<Instant>, minutes: Int,
    answered: Instant? = nil, orientation: String? = nil
  ) {
    self.id = id
    self.requester = requester
    self.place = place
    self.received = received
    self.time = time
    self.minutes = minutes
    self.answered = answered
    self.orientation = orientation
  }
}

extension Scenario {
  /// The request with that identifier.
  public func request(_ id: Request.ID) -> Request? { requests.first { $0.id == id } }

  /// The posts whose people can answer at a place, in the order of the scenario.
  public func posts(answeringAt place: Request.Place) -> [Post] {
    posts.filter { post in
      switch (place, post.kind) {
      case (.residence(let residence), .patrol(let patrol)): patrol.residences.contains(residence)
      case (.post(let id), .premises), (.post(let id), .standby): post.id == id
      case (.residence, .premises), (.residence, .standby), (.post, .patrol), (_, .event): false
      }
    }
  }

  /// The end of the next opening in which a request can be answered: of the one under way, if enough of it is left.
  ///
  /// - Returns: The end of the next opening of all where none is long enough; nil when nothing opens within the year that
  ///   follows.
  public func nextOpeningEnd(toAnswerAt place: Request.Place, minutes: Int, from start: Instant) -> Instant? {
    let posts = posts(answeringAt: place)
    // An opening past midnight belongs to the day before.
    let first = calendar.offsets.moment(at: start).day.advanced(by: -1)
    let openings = (first..<first.advanced(by: 367)).lazy.flatMap { day in
      posts.flatMap { occurrences(of: $0, on: day) }.map(\.interval).filter { start < $0.upperBound }
        .sorted { $0.upperBound < $1.upperBound }
    }
    var alone = self
    let long = openings.first { opening in
      let request = Request(
        id: "next", requester: .spontaneous, place: place, received: start,
        time: Swift.max(start, opening.lowerBound)..<opening.upperBound, minutes: minutes)
      alone.requests = [request]
      return alone.hasRoom(for: request)
    }
    return (long ?? openings.first { _ in true })?.upperBound
  }

  /// Whether some opening in its time is long enough for what a request asks, whoever is there.
  ///
  /// A unit makes a visit within one stretch, beside its approach and its break; who keeps a place answers within one opening.
  public func hasRoom(for request: Request) -> Bool {
    let posts = posts(answeringAt: request.place)
    switch request.place {
    case .residence:
      let slots = passes.slots(forMinutes: request.minutes)
      return Stretch.all(of: self, over: days(toAnswer: request)).contains { stretch in
        request.time.covers(stretch.interval)
          && stretch.openPosts.contains { open in
            posts.contains { $0.id == open.post }
              && PassRoom(of: open, in: stretch, scenario: self).visitsAUnit(ofSlots: slots) > 0
          }
      }
    case .post:
      return days(toAnswer: request).contains { day in
        posts.flatMap { occurrences(of: $0, on: day) }.contains { opening in
          opening.interval.overlaps(request.time)
            && opening.interval.clamped(to: request.time).minutes >= request.minutes
        }
      }
    }
  }

  /// The days on which a post that can answer a request is open within its time, in order.
  ///
  /// - Complexity: linear in the days of its time.
  public func days(toAnswer request: Request) -> [Day] {
    let posts = posts(answeringAt: request.place)
    let offsets = calendar.offsets
    guard !request.time.isEmpty, !posts.isEmpty else { return [] }
    let first = offsets.moment(at: request.time.lowerBound).day.advanced(by: -1)
    return (first...offsets.moment(at: request.time.upperBound).day).filter { day in
      posts.contains { post in
        occurrences(of: post, on: day).contains { $0.interval.overlaps(request.time) }
      }
    }
  }
}
