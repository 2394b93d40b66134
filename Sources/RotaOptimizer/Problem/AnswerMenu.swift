import Rostering

/// How the requests that nobody has answered yet could be: the visits of each, or the times at which somebody who keeps a
/// place could answer.
struct AnswerMenu: Sendable {
  private var visits: [Request.ID: [AnswerOption]] = [:]
  private var visitsByKey: [AnswerStretch: AnswerOption] = [:]
  private var visitsBySite: [PostStretch: [AnswerOption]] = [:]
  private var keepings: [Request.ID: [KeepingOption]] = [:]

  init(of answers: [CoverageDemand.Answer], stretches: [Stretch], scenario: Scenario) {
    var rooms: [PostStretch: PassRoom] = [:]
    for request in answers.map(\.request) {
      let posts = Set(scenario.posts(answeringAt: request.place).map(\.id))
      for (index, stretch) in stretches.enumerated() where stretch.interval.overlaps(request.time) {
        for openPost in stretch.openPosts where posts.contains(openPost.post) {
          switch request.place {
          case .residence(let residence):
            guard request.time.covers(stretch.interval) else { continue }
            let site = PostStretch(post: openPost.post, stretch: index)
            let room = rooms[site] ?? PassRoom(of: openPost, in: stretch, scenario: scenario)
            rooms[site] = room
            let settings = scenario.passes(of: openPost.post)
            let slots = settings.slots(forMinutes: request.minutes)
            let count = room.visitsAUnit(ofSlots: slots)
            guard count > 0 else { continue }
            add(
              AnswerOption(
                key: AnswerStretch(request: request.id, post: openPost.post, stretch: index), residence: residence,
                minutes: Swift.max(settings.minutes, request.minutes), slots: slots, visitsAUnit: count))
          case .post:
            guard let run = AnswerMenu.run(from: index, of: openPost, in: stretches, for: request) else { continue }
            keepings[request.id, default: []].append(
              KeepingOption(request: request.id, post: openPost.post, stretches: run))
          }
        }
      }
    }
  }

  private mutating func add(_ visit: AnswerOption) {
    visits[visit.key.request, default: []].append(visit)
    visitsByKey[visit.key] = visit
    visitsBySite[visit.site, default: []].append(visit)
  }

  /// As few stretches of an opening, from one on, as hold the minutes of an answer within its time; nil when there are not
  /// enough.
  private static func run(
    from first: Int, of openPost: Stretch.OpenPost, in stretches: [Stretch], for request: Request
  ) -> [Int]? {
    var run: [Int] = []
    var minutes = 0
    for index in stretches[first...].indices where stretches[index].openPosts.contains(openPost) {
      run.append(index)
      minutes += stretches[index].interval.clamped(to: request.time).minutes
      if minutes >= request.minutes { return run }
    }
    return nil
  }

  /// The visits that could answer a request, in order of time.
  func visits(toAnswer request: Request) -> [AnswerOption] { visits[request.id] ?? [] }

  /// The times at which somebody at premises or on standby could answer a request.
  func keepings(toAnswer request: Request) -> [KeepingOption] { keepings[request.id] ?? [] }

  /// The visits that a post could make in a stretch.
  func visits(at site: PostStretch) -> [AnswerOption] { visitsBySite[site] ?? [] }

  /// The visits of a choice, in order of time, then of request.
  func visits(of choice: RotaChoice) -> [AnswerOption] {
    choice.answers.compactMap { visitsByKey[$0] }.sorted {
      ($0.key.stretch, $0.key.post, $0.key.request) < ($1.key.stretch, $1.key.post, $1.key.request)
    }
  }

  /// The visits of a choice that a post makes in a stretch.
  func visits(of choice: RotaChoice, at site: PostStretch) -> [AnswerOption] {
    visits(of: choice).filter { $0.site == site }
  }
}
