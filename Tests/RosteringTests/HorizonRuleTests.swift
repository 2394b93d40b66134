import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: sums over the days of a rota by hand.
@Suite("Rules over a whole rota")
struct HorizonRuleTests {
  let month = Horizon.month("2010-05").days

  @Test("a weekend is worked when either of its days is, past midnight on Friday too, and once when both are")
  func weekends() {
    let rule = WeekendsWorked(atMost: 1)
    let both = Line().duty(on: ["2010-05-08", "2010-05-09"], "19:00"..<"23:00")
    #expect(both.breaches(of: rule, over: month) == [])
    #expect(both.duty("2010-05-16", "19:00"..<"23:00").breaches(of: rule, over: month) == ["2010-05-01 2"])
    #expect(both.duty("2010-05-14", "20:00"..<"24:00").breaches(of: rule, over: month) == [])
    #expect(both.duty("2010-05-14", "20:00"..<"24:15").breaches(of: rule, over: month) == ["2010-05-01 2"])
    #expect(both.absent("2010-05-15"..."2010-05-15", .training).breaches(of: rule, over: month) == ["2010-05-01 2"])
  }

  @Test("a weekend cut by the horizon's edge counts where its Saturday lies")
  func cutWeekends() {
    let rule = WeekendsWorked(atMost: 0)
    let sunday = Line().duty("2010-05-02", "19:00"..<"23:00")
    #expect(sunday.breaches(of: rule, over: "2010-05-02"..<"2010-05-08") == [])
    #expect(sunday.breaches(of: rule, over: "2010-04-26"..<"2010-05-02") == ["2010-04-26 1"])
    #expect(sunday.breaches(of: rule, over: "2010-05-01"..<"2010-05-03") == ["2010-05-01 1"])
  }

  @Test("duties are counted by the hours of their entry of the menu on their day, history left out")
  func duties() {
    var line = Line()
    line.scenario.duties.append(DutyTemplate(id: "early", window: "evening", hours: "20:00"..<"22:00"))
    line.scenario.rules.dutyCounts = [DutyCount(duty: "evening", atMost: 1), DutyCount(duty: "early", atMost: 0)]
    let rule = line.scenario.rules.dutyCounts[0]
    // Sunday's evening is from 19:00 to 23:00.
    let one = line.duty("2010-05-04", "20:00"..<"24:00").duty("2010-05-05", "20:00"..<"22:00")
    #expect(one.breaches(of: rule, over: month) == [])
    #expect(one.breaches(of: line.scenario.rules.dutyCounts[1], over: month) == ["2010-05-01 1"])
    #expect(one.duty("2010-05-09", "19:00"..<"23:00").breaches(of: rule, over: month) == ["2010-05-01 2"])
    #expect(one.duty("2010-05-09", "20:00"..<"24:00").breaches(of: rule, over: month) == [])
    #expect(one.duty("2010-04-30", "20:00"..<"24:00").breaches(of: rule, over: month) == [])
  }

  @Test("hours of a rota count from its first midnight to its last, training included")
  func hours() {
    let rule = HorizonMaximum(minutes: 600)
    let ten = Line().duty(on: ["2010-05-04", "2010-05-20"], "19:00"..<"24:00")
    #expect(ten.breaches(of: rule, over: month) == [])
    #expect(ten.duty("2010-04-30", "20:00"..<"24:01").breaches(of: rule, over: month) == ["2010-05-01 601"])
    #expect(ten.duty("2010-04-30", "20:00"..<"24:00").breaches(of: rule, over: month) == [])
    let training = ten.absent("2010-05-06"..."2010-05-06", .training, "09:00"..<"10:00")
    #expect(training.breaches(of: rule, over: month) == ["2010-05-01 660"])
  }

  @Test("what was agreed with one person replaces the book for that person only")
  func personalBooks() {
    var book = RuleBook(.none)
    book.weekendsWorked = WeekendsWorked(atMost: 2)
    var own = book
    own.weekendsWorked = WeekendsWorked(atMost: 1)
    own.horizonMaximum = HorizonMaximum(minutes: 600)
    book.personal = ["m1": own]
    let names = { (person: Person.ID) in book.rules(for: Person(id: person, name: "")).map(\.kind) }
    #expect(names("m1").suffix(2) == [own.weekendsWorked?.kind, own.horizonMaximum?.kind])
    #expect(names("m2").last == book.weekendsWorked?.kind)
  }

  @Test("each rule has a sentence with its numbers, and a source")
  func sentences() {
    let rules: [(any WorkRule, String)] = [
      (ConsecutiveDaysWorked(atLeast: 2, atMost: 5), "At most 5 and at least 2 days with work in a row."),
      (ConsecutiveDaysWorked(atLeast: 2), "At least 2 days with work in a row."),
      (ConsecutiveDaysWorked(), "Any number of days with work in a row."),
      (DaysOffBetweenRuns(atLeast: 2), "Who is off a day is off at least 2 in a row."),
      (WeekendsWorked(atMost: 2), "At most 2 weekends with work in the days of a rota."),
      (DutyCount(duty: "night", atMost: 3), "At most 3 duties “night” in the days of a rota."),
      (HorizonMaximum(minutes: 9_000), "At most 150 h of work in the days of a rota."),
    ]
    for (rule, sentence) in rules { #expect(rule.sentence == sentence && !rule.source.isEmpty) }
  }

  @Test("what is published without a gap before a day is known, and nothing before a gap is")
  func knownSince() {
    let rota = { (days: Range<Day>) in Rota(scenario: "test", horizon: Horizon(days), duties: []) }
    let history = History([rota("2010-03-01"..<"2010-03-20"), rota("2010-03-22"..<"2010-04-01")])
    #expect(history.knownSince("2010-04-01") == "2010-03-22")
    #expect(history.knownSince("2010-04-02") == "2010-04-02")
    #expect(History.none.knownSince("2010-04-01") == "2010-04-01")
  }
}
