/// How the openings of one window went: all of them, by weekday, and for each of its posts.
public struct WindowRecord: Hashable, Sendable {
  /// The openings of one weekday.
  public struct OnWeekday: Hashable, Sendable {
    /// The weekday.
    public let weekday: Weekday
    /// How they went, all posts together.
    public let count: OpeningCount
  }

  /// The openings of one post.
  public struct AtPost: Hashable, Sendable {
    /// The post.
    public let post: Post.ID
    /// How they went.
    public let count: OpeningCount
  }

  /// The window.
  public let window: OpeningWindow.ID
  /// How its openings went, all posts together: held where each post is, closed where each is.
  public let total: OpeningCount
  /// The same by weekday, Monday first; the parts add up to the total.
  public let weekdays: [OnWeekday]
  /// How each post went, in the order of the scenario.
  public let posts: [AtPost]
  /// The days on which the window would have opened but for a closure that the scenario foresees: no gaps.
  public let plannedClosures: [Day]
}

extension PublishedDays {
  /// How the openings of each window went at which somebody is required, in the order of the scenario.
  func windows(of scenario: Scenario, demand: CoverageDemand, gaps: [CoverageGap]) -> [WindowRecord] {
    let required = demand.presences.filter { $0.post.staffing.required > 0 }
    let lacking = Dictionary(grouping: gaps.filter { $0.tier == .required && $0.kind == .window }, by: \.place)
    return scenario.windows.compactMap { window -> WindowRecord? in
      let posts = scenario.posts.filter { $0.window == window.id && $0.staffing.required > 0 }
      guard !posts.isEmpty else { return nil }
      let openings = posts.map { post in
        self.openings(of: required.filter { $0.post.id == post.id }, lacking: lacking[post.id.text] ?? [])
      }
      let whole = Dictionary(grouping: openings.flatMap(\.self), by: \.day).mapValues { PostOpening.counts(of: $0) }
      let weekdays = Dictionary(grouping: whole, by: \.key.weekday).sorted { $0.key < $1.key }.map {
        WindowRecord.OnWeekday(weekday: $0.key, count: OpeningCount(summing: $0.value.map(\.value)))
      }
      return WindowRecord(
        window: window.id, total: OpeningCount(summing: weekdays.map(\.count)), weekdays: weekdays,
        posts: zip(posts, openings).map { post, openings in
          WindowRecord.AtPost(post: post.id, count: OpeningCount(summing: openings.map(\.count)))
        },
        plannedClosures: published.filter { window.isClosedAsPlanned(on: $0, calendar: scenario.calendar) })
    }
  }

  /// The openings of one post, each with what was due and what was lacking.
  private func openings(of presences: [CoverageDemand.Presence], lacking gaps: [CoverageGap]) -> [PostOpening] {
    Dictionary(grouping: presences, by: \.occurrence).map { occurrence, presences in
      let own = gaps.filter { gap in presences.contains { $0.interval.covers(gap.interval) } }
      return PostOpening(occurrence: occurrence, due: presences.map(\.interval), gaps: own)
    }
  }
}

/// One post during one opening of its window.
private struct PostOpening {
  let occurrence: OpeningWindow.Occurrence
  let due: [Range<Instant>]
  let gaps: [CoverageGap]

  var day: Day { occurrence.day }
  var count: OpeningCount { OpeningCount(due: due, lacking: gaps.map(\.interval), isDeserted: isDeserted) }

  /// Whether nobody stood there at any time; whose role is missing is another matter.
  private var isDeserted: Bool {
    let empty = gaps.filter { $0.delivered == 0 && $0.isPresence }.reduce(0) { $0 + $1.interval.minutes }
    return empty == due.reduce(0) { $0 + $1.minutes }
  }

  /// The openings of one day, the posts of each taken together.
  static func counts(of openings: [PostOpening]) -> OpeningCount {
    OpeningCount(
      summing: Dictionary(grouping: openings, by: \.occurrence).values.map { posts in
        OpeningCount(
          due: posts.flatMap(\.due), lacking: posts.flatMap(\.gaps).map(\.interval),
          isDeserted: posts.allSatisfy(\.isDeserted))
      })
  }
}

extension OpeningWindow {
  /// Whether the calendar or an exception closes the window on a day on which its week would open it.
  fileprivate func isClosedAsPlanned(on day: Day, calendar: WorkCalendar) -> Bool {
    openings.contains { $0.weekdays.contains(day.weekday) } && occurrences(on: day, calendar: calendar).isEmpty
  }
}
