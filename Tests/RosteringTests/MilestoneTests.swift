import Rostering
import RotaTestSupport
import Testing

/// Oracle: the calendar.
@Suite("Milestones of projects")
struct MilestoneTests {
  private func status(due: Day?, done: Day?, on day: Day) -> Milestone.Status {
    Milestone(id: "diagnosis", title: "Diagnosis", due: due, done: done).status(on: day)
  }

  @Test("are met up to the day on which they are due, and done late after it")
  func done() {
    #expect(status(due: "2018-06-30", done: "2018-06-15", on: "2018-12-31") == .met)
    #expect(status(due: "2018-06-30", done: "2018-06-30", on: "2018-06-30") == .met)
    #expect(status(due: "2018-06-30", done: "2018-07-01", on: "2018-07-01") == .doneLate)
    #expect(status(due: nil, done: "2018-07-01", on: "2018-07-01") == .met, "nobody has said by when")
  }

  @Test("are late from the day after they are due, and to come until then")
  func notDone() {
    #expect(status(due: "2018-06-30", done: nil, on: "2018-06-30") == .toCome)
    #expect(status(due: "2018-06-30", done: nil, on: "2018-07-01") == .late)
    #expect(status(due: nil, done: nil, on: "2018-07-01") == .toCome)
  }

  @Test("are not done yet on the days before they are done, whatever was written down later")
  func before() {
    #expect(status(due: "2018-06-30", done: "2018-06-15", on: "2018-06-14") == .toCome)
    #expect(status(due: "2018-06-30", done: "2018-07-15", on: "2018-07-14") == .late)
    #expect(status(due: nil, done: "2018-07-15", on: "2018-07-14") == .toCome)
  }
}
