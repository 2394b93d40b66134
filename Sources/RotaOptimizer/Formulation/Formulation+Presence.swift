internal import LinearProgramming
import Rostering

/// Who stands where, and what windows lack: §11 of `Models/rota.mod`.
extension Formulation {
  mutating func addPresence() {
    // Whoever may be in a session that the problem leaves out is not idle then.
    let mayBeInSession = problem.sessions.part == .none ? Set(problem.sessions.slots.map(\.stretch)) : []
    for (index, stretch) in problem.stretches.enumerated() {
      let present = problem.presences[index].standing
      let available = Set(present.map(\.person)).count
      var standing = LinearExpression()
      for openPost in stretch.openPosts {
        guard let post = problem.scenario.post(openPost.post) else { continue }
        standing += addStanding(at: post, in: index, available: available)
        addDemand(on: post, openPost, in: index, available: available)
      }
      let idle = addVariable("idle", [MathProgSymbol(stretch)], kind: .integer, week: stretch.day.week)
      self.idle.append(idle)
      if !mayBeInSession.contains(index) {
        payForCoverage(Double(problem.scenario.prices.idle * stretch.minutes) / 60, idle)
      }
      model.require(
        standing + peopleInSessions(in: index) + idle - sum(over: present) { assign[$0.index] } == 0,
        named: mathProgName("place", [MathProgSymbol(stretch)]),
        stating: .requirement(.place(stretch.start)))
    }
  }

  /// The people at a post in a stretch, from whatever variables hold them.
  func people(at post: Post, in stretch: Int) -> LinearExpression {
    switch post.kind {
    case .premises, .standby, .event:
      staff[PostStretch(post: post.id, stretch: stretch)].map { LinearExpression($0) } ?? .zero
    case .patrol(let patrol):
      sum(over: patrol.unitSizes) { size in
        units[UnitStretch(post: post.id, size: size, stretch: stretch)].map { Double(size) * $0 } ?? .zero
      }
    }
  }

  /// What is counted at a post: people, or units.
  func delivered(at post: Post, in stretch: Int) -> LinearExpression {
    switch post.kind {
    case .premises, .standby, .event: people(at: post, in: stretch)
    case .patrol(let patrol):
      sum(over: patrol.unitSizes) { size in
        units[UnitStretch(post: post.id, size: size, stretch: stretch)].map { LinearExpression($0) } ?? .zero
      }
    }
  }

  /// Adds the variables that hold people at a post, and says how many people that is.
  private mutating func addStanding(at post: Post, in index: Int, available: Int) -> LinearExpression {
    let stretch = problem.stretches[index]
    let place = [MathProgSymbol(post.id), MathProgSymbol(stretch)]
    switch post.kind {
    case .premises, .standby, .event:
      staff[PostStretch(post: post.id, stretch: index)] = addVariable(
        "staff", place, kind: .integer, upper: Double(problem.most(at: post, in: index, available: available)),
        week: stretch.day.week)
    case .patrol(let patrol):
      for size in patrol.unitSizes {
        units[UnitStretch(post: post.id, size: size, stretch: index)] = addVariable(
          "units", [place[0], .number(Double(size)), place[1]], kind: .integer, upper: Double(available / size),
          week: stretch.day.week)
      }
    }
    return people(at: post, in: index)
  }

  private mutating func addDemand(on post: Post, _ openPost: Stretch.OpenPost, in index: Int, available: Int) {
    let stretch = problem.stretches[index]
    let place = [MathProgSymbol(post.id), MathProgSymbol(stretch)]
    let required = Double(post.staffing.required)
    let personHours = Double(post.peoplePerUnit * stretch.minutes) / 60
    let isPromised = problem.horizon.days.contains(openPost.occurrence.day)
    let delivered = delivered(at: post, in: index)
    let covered: LinearExpression
    if post.mayShut {
      let open = openVariable(of: post, openPost.occurrence)
      let start = problem.scenario.calendar.offsets.moment(at: openPost.occurrence.interval.lowerBound)
      let requirement = Statement.requirement(.cover(post.id, start))
      model.require(
        delivered - required * open >= 0, named: mathProgName("cover", place), stating: requirement)
      model.require(
        delivered - Double(available) * open <= 0, named: mathProgName("shut", place), stating: requirement)
      let closed = required - required * open
      payForCoverage(price(of: post) * personHours, closed)
      if isPromised { uncoveredMinutes.add(closed, times: personHours * 60) }
      covered = delivered + closed
    } else {
      let gap = addVariable("gapCover", place, kind: .integer, upper: required, week: stretch.day.week)
      let row = model.require(
        delivered + gap >= required, named: mathProgName("cover", place),
        stating: .requirement(.cover(post.id, stretch.start)))
      gaps.append(Gap(variable: gap, row: row))
      payForCoverage(price(of: post) * personHours, gap)
      if isPromised, !post.isEvent { uncoveredMinutes.add(gap, times: personHours * 60) }
      covered = delivered + gap
    }
    guard post.staffing.desired > post.staffing.required else { return }
    let beyond = Double(post.staffing.desired - post.staffing.required)
    let gap = addVariable("gapDesired", place, kind: .integer, upper: beyond, week: stretch.day.week)
    let row = model.require(
      covered + gap >= Double(post.staffing.desired), named: mathProgName("desired", place),
      stating: .requirement(.desired(post.id, stretch.start)))
    gaps.append(Gap(variable: gap, row: row))
    payForCoverage(Double(problem.scenario.prices.desiredUnit) * personHours, gap)
  }

  private mutating func openVariable(of post: Post, _ occurrence: OpeningWindow.Occurrence) -> Variable {
    let key = PostOpening(post: post.id, occurrence: occurrence)
    if let open = open[key] { return open }
    let start = problem.scenario.calendar.offsets.moment(at: occurrence.interval.lowerBound)
    let variable = addVariable(
      "open", [MathProgSymbol(post.id), MathProgSymbol(start)], kind: .binary, week: occurrence.day.week)
    open[key] = variable
    return variable
  }

  /// The price of one person missing at a post for an hour.
  private func price(of post: Post) -> Double {
    switch post.kind {
    case .premises, .standby: Double(problem.scenario.prices.premises)
    case .event: Double(problem.scenario.prices.event)
    case .patrol: Double(problem.scenario.prices.requiredUnit)
    }
  }
}

extension Post {
  /// Whether there is an opening to decide on: a post that requires nobody is never short, hence never shut.
  var mayShut: Bool { closesWhenShort && staffing.required > 0 }
}
