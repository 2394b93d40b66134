import LinearProgramming
import Rostering
import RotaTestSupport
import Testing

@testable import RotaOptimizer

/// Oracle: small rotas whose optimum is plain, and the validator.
@Suite("Plans under rules on runs and on whole rotas")
struct RunPlanTests {
  /// One person at a desk that is open every evening, under no other rule.
  private func desk(people: Int = 1, _ set: (inout RuleBook) -> Void) -> Scenario {
    var scenario = Scenario.bellefontaine(people: people, straddling: nil, premises: 1, units: 0)
    scenario.windows = [
      OpeningWindow(id: "evening", openings: [.init(weekdays: Set(Weekday.allCases), hours: "19:00"..<"23:00")])
    ]
    scenario.rules = RuleBook(.none)
    set(&scenario.rules)
    return scenario
  }

  private func leave(_ days: Day...) -> [Absence] {
    days.map { Absence(person: "m1", days: $0...$0, kind: .leave) }
  }

  private let fortnight = Horizon("2010-06-07"..<"2010-06-21")

  private func worked(
    _ scenario: Scenario, _ horizon: Horizon, history: History = .none, locked: [Duty] = []
  ) throws -> (days: [Day], plan: Plan) {
    let plan = try Optimizer.thorough.optimize(scenario, over: horizon, history: history, locked: locked)
    let broken = plan.breaches(for: scenario)
    #expect(Set(broken.map(\.requirement)) == Set(plan.conflicts), "\(broken.summary)")
    return (plan.rota.duties.map(\.day), plan)
  }

  @Test("a single evening between two days of leave is not worked when two in a row are the least")
  func shortest() throws {
    var scenario = desk { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: 2) }
    scenario.absences = leave("2010-06-10", "2010-06-12")
    let (days, plan) = try worked(scenario, fortnight)
    #expect(days.count == 11 && !days.contains("2010-06-11"))
    #expect(plan.solve.status == .optimal)
  }

  @Test("of fourteen evenings, five in a row at most and two off in a row at least leave ten")
  func longestAndGaps() throws {
    let scenario = desk {
      $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atMost: 5)
      $0.daysOffBetweenRuns = DaysOffBetweenRuns(atLeast: 2)
    }
    // Fourteen evenings leave room for runs of five, five and none; or a day off at either edge.
    #expect(try worked(scenario, fortnight).days.count == 10)
    let gaps = desk { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atMost: 5) }
    #expect(try worked(gaps, fortnight).days.count == 12)
  }

  @Test("a published run that is too short is gone on with, and one that nothing can mend is a conflict and no more")
  func publishedRun() throws {
    var scenario = desk { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: 3, atMost: 4) }
    scenario.posts = []
    let published = Rota.filled(for: scenario, over: Horizon("2010-06-01"..<"2010-06-07")) { day in
      day >= "2010-06-05" ? ["m1"] : []
    }
    let history = History([published])
    // Nobody is wanted anywhere, and the run is lengthened all the same.
    let (days, plan) = try worked(scenario, fortnight, history: history)
    #expect(days.first == "2010-06-07" && plan.conflicts.isEmpty)
    scenario.absences = leave("2010-06-07")
    let (none, broken) = try worked(scenario, fortnight, history: history)
    #expect(none.isEmpty && broken.conflicts == [.rule(.consecutiveDaysWorked, "m1", "2010-06-05")])
    #expect(broken.solve.status == .locksBreakLaw)
  }

  @Test("a locked evening gets the neighbours that it needs, or is a conflict with nothing planned beside it")
  func lockedRun() throws {
    var scenario = desk { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: 3) }
    let lock = Duty.standing("m1", on: "2010-06-10", "19:00"..<"23:00", at: "local")
    scenario.absences = leave("2010-06-09", "2010-06-13")
    #expect(try worked(scenario, fortnight, locked: [lock]).plan.conflicts.isEmpty)
    scenario.absences = leave("2010-06-09", "2010-06-12")
    let (days, plan) = try worked(scenario, fortnight, locked: [lock])
    #expect(plan.conflicts == [.rule(.consecutiveDaysWorked, "m1", "2010-06-10")])
    #expect(days.contains("2010-06-10") && !days.contains("2010-06-11"))
  }

  @Test("two locked evenings with one between them get it, or are a conflict when nobody may work it")
  func lockedGap() throws {
    var scenario = desk { $0.daysOffBetweenRuns = DaysOffBetweenRuns(atLeast: 2) }
    scenario.posts = []
    let locks = (["2010-06-10", "2010-06-12"] as [Day]).map { Duty.standing("m1", on: $0, "19:00"..<"23:00") }
    let (days, plan) = try worked(scenario, fortnight, locked: locks)
    #expect(days == ["2010-06-10", "2010-06-11", "2010-06-12"] && plan.conflicts.isEmpty)
    scenario.absences = leave("2010-06-11")
    let broken = try worked(scenario, fortnight, locked: locks).plan
    #expect(broken.conflicts == [.rule(.daysOffBetweenRuns, "m1", "2010-06-11")])
  }

  @Test("a published evening among days to plan gets the neighbours that it needs, unless they are published too")
  func publishedAmidst() throws {
    var scenario = desk { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: 3) }
    scenario.posts = []
    let published = { (days: Range<Day>) in
      History([Rota.filled(for: scenario, over: Horizon(days)) { $0 == "2010-06-10" ? ["m1"] : [] }])
    }
    let (alone, plan) = try worked(scenario, fortnight, history: published("2010-06-10"..<"2010-06-11"))
    #expect(alone.count == 3 && alone.contains("2010-06-10") && plan.conflicts.isEmpty)
    // The run may still grow on one side.
    let (after, _) = try worked(scenario, fortnight, history: published("2010-06-09"..<"2010-06-11"))
    #expect(after == ["2010-06-10", "2010-06-11", "2010-06-12"])
    let (held, broken) = try worked(scenario, fortnight, history: published("2010-06-09"..<"2010-06-12"))
    #expect(held == ["2010-06-10"] && broken.conflicts == [.rule(.consecutiveDaysWorked, "m1", "2010-06-10")])
  }

  @Test("runs, weekends, duties and hours that are published count as worked, in the rota to which their days belong")
  func publishedSums() throws {
    // From Monday to the Friday after next: the last weekend is provisional.
    let horizon = Horizon("2010-06-07"..<"2010-06-19")
    let weekend = { (scenario: Scenario, saturday: Day) in
      let days = Horizon(saturday..<saturday.advanced(by: 2))
      return History([Rota.filled(for: scenario, over: days) { _ in ["m1"] }])
    }
    let plan = { (saturday: Day, set: (inout RuleBook) -> Void) in
      let scenario = self.desk(set)
      let plan = try self.worked(scenario, horizon, history: weekend(scenario, saturday)).plan
      return [plan.rota.duties.count, plan.provisional.duties.count]
    }
    let counted: (inout RuleBook) -> Void = { $0.dutyCounts = [DutyCount(duty: "evening", atMost: 3)] }
    #expect(try plan("2010-06-12", counted) == [3, 2])
    #expect(try plan("2010-06-19", counted) == [3, 2])
    #expect(try plan("2010-06-12") { $0.horizonMaximum = HorizonMaximum(minutes: 3 * 240) } == [3, 2])
    // One too many already, which is no reason for another.
    #expect(try plan("2010-06-12") { $0.weekendsWorked = WeekendsWorked(atMost: 0) } == [12, 0])
    #expect(try plan("2010-06-19") { $0.weekendsWorked = WeekendsWorked(atMost: 0) } == [10, 2])
    // Two pairs with the weekend between them, a single evening before, and a pair that ends with the provisional days.
    #expect(try plan("2010-06-12") { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atMost: 2) } == [8, 1])
  }

  @Test("several locks of one day are one day of a run, of a week and of a weekend, and each a duty and its hours")
  func severalLocks() throws {
    let evening = Duty.standing("m1", on: "2010-06-12", "19:00"..<"23:00", at: "local")
    let locks = [evening, evening, Duty.standing("m1", on: "2010-06-12", "08:00"..<"09:00")]
    let week = Horizon("2010-06-07"..<"2010-06-14")
    let days = { (set: (inout RuleBook) -> Void) in
      let plan = try self.worked(self.desk(set), week, locked: locks).plan
      #expect(plan.conflicts == [.rule(.oneDuty, "m1", "2010-06-12")])
      return Set(plan.rota.duties.map(\.day)).count
    }
    #expect(try days { $0.daysAWeek = DaysAWeek(days: 3) } == 3)
    #expect(try days { $0.weekendsWorked = WeekendsWorked(atMost: 1) } == 7)
    #expect(try days { $0.consecutiveDaysWorked = ConsecutiveDaysWorked(atLeast: 3, atMost: 3) } == 6)
    #expect(try days { $0.dutyCounts = [DutyCount(duty: "evening", atMost: 4)] } == 3)
    #expect(try days { $0.horizonMaximum = HorizonMaximum(minutes: 9 * 60 + 3 * 240) } == 4)
  }

  @Test("the provisional days after a rota have weekends, duties and hours of their own")
  func provisionalDays() throws {
    // The horizon ends on a Friday: its weekend is provisional.
    let horizon = Horizon("2010-06-07"..<"2010-06-19")
    let scenario = desk {
      $0.weekendsWorked = WeekendsWorked(atMost: 1)
      $0.dutyCounts = [DutyCount(duty: "evening", atMost: 9)]
      $0.horizonMaximum = HorizonMaximum(minutes: 9 * 240)
    }
    let (days, plan) = try worked(scenario, horizon)
    #expect(days.count == 9)
    #expect(plan.provisional.duties.map(\.day) == ["2010-06-19", "2010-06-20"])
  }

  @Test("one person's book binds that person only")
  func personalBook() throws {
    var scenario = desk(people: 2) { $0.weekendsWorked = WeekendsWorked(atMost: 2) }
    scenario.posts = [Post(id: "local", window: "evening", kind: .premises(.init(people: .init(required: 2))))]
    var own = scenario.rules
    own.weekendsWorked = WeekendsWorked(atMost: 0)
    scenario.rules.personal = ["m2": own]
    let plan = try Optimizer.thorough.optimize(scenario, over: fortnight)
    let count = { (person: Person.ID) in plan.rota.duties.filter { $0.person == person }.count }
    #expect(count("m1") == 14 && count("m2") == 10)
    let differences = try PlanningProblem(of: scenario, over: fortnight, history: .none).differences()
    #expect(differences == [])
  }

  @Test("a longer daily rest forbids the successions that it is too long for, and no others")
  func successions() throws {
    var scenario = desk { $0.dailyRest = DailyRest(minutes: 840) }
    scenario.windows[0].openings[0].hours = "06:00"..<"24:00"
    scenario.duties = [("early", "06:00"..<"14:00"), ("late", "14:00"..<"22:00"), ("night", "16:00"..<"24:00")]
      .map { (name: String, hours: Range<ClockTime>) in
        DutyTemplate(id: DutyTemplate.ID(name), window: "evening", hours: hours)
      }
    let problem = PlanningProblem(of: scenario, over: fortnight, history: .none)
    let forbidden = Set(
      problem.rules.successions.flatMap { row in
        row.later.map { "\(row.earlier.shape.name) \($0.shape.name) \(row.earlier.day.distance(to: $0.day))" }
      })
    #expect(forbidden == ["late early 1", "night early 1"])
  }

  @Test("a wish about one duty leaves the others of its hours alone, and costs its weight times the price")
  func wishes() throws {
    var scenario = desk { _ in }
    scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "19:00"..<"21:00"))
    scenario.absences = [
      Absence(person: "m1", days: "2010-06-08"..."2010-06-08", kind: .wishOff, weight: 4, duty: "evening"),
      Absence(person: "m1", days: "2010-06-09"..."2010-06-09", kind: .wishOn, duty: "early"),
    ]
    let problem = PlanningProblem(of: scenario, over: fortnight, history: .none)
    #expect(problem.wishes.map { $0.options.map(\.shape.template) } == [["evening"], ["early"]])
    #expect(try problem.differences() == [])
    let twice = ["19:00"..<"21:00", "19:00"..<"23:00"].map { Duty.standing("m1", on: "2010-06-08", $0, at: "local") }
    let locked = PlanningProblem(of: scenario, over: fortnight, history: .none, locked: twice)
    #expect(locked.wishes.map { $0.options.map(\.shape.template) } == [["evening"], ["early"]])
    #expect(locked.wishes.map(\.weight) == [4, 1])
    var indifferent = scenario
    indifferent.absences = []
    let cost = { (scenario: Scenario, worked: DutyTemplate.ID) in
      let problem = PlanningProblem(of: scenario, over: fortnight, history: .none)
      let formulation = Formulation(of: problem, stage: .quality(keeping: 0))
      var choice = RotaChoice(of: problem)
      for option in problem.menu.options where ["2010-06-08", "2010-06-09"].contains(option.day) {
        choice.isWorked[option.index] = option.shape.template == worked
      }
      return formulation.qualityCost.value(at: formulation.point(of: choice))
    }
    #expect(abs(cost(scenario, "evening") - cost(indifferent, "evening") - Double((4 + 1) * 15)) < 1e-9)
    #expect(abs(cost(scenario, "early") - cost(indifferent, "early")) < 1e-9)
  }

  @Test("hours below the contract's have a price for each, and break no rule")
  func hoursBelow() throws {
    var scenario = desk { $0.contractHours = ContractHours() }
    scenario.people[0].weeklyMinutes = 1_680
    let problem = PlanningProblem(of: scenario, over: fortnight, history: .none)
    let hours = try #require(problem.balances.first { $0.measure == .hours })
    #expect(hours.target == 3_360 && hours.steps.allSatisfy { $0.rise < 0 })
    #expect(hours.base == QualityCost(prices: scenario.prices).hours(0, target: 3_360))
    let nothing = Rota(scenario: scenario.name, horizon: fortnight, duties: [])
    #expect(nothing.breaches(for: scenario).isEmpty)
  }
}
