import Foundation
import RosterEngine
import Testing

@testable import ronde_bench

/// Oracle: an instance small enough to be read by eye, and a penalty counted on the roster alone.
@Suite("Public instances")
struct InstanceTests {
  @Test("a file is read as it is written, whatever its line ends, with a mark of byte order or without")
  func reading() throws {
    for text in [
      TinyInstance.text, TinyInstance.text.replacing("\n", with: "\r\n"), "\u{FEFF}" + TinyInstance.text,
      TinyInstance.text.replacing(",", with: " , "),
    ] {
      let instance = try ShiftInstance(text: text)
      #expect(instance.days == 7)
      #expect(instance.shifts.map(\.id) == ["E", "N"] && instance.shifts.map(\.minutes) == [480, 600])
      #expect(instance.shifts.map(\.forbiddenNext) == [[], ["E", "N"]])
      #expect(instance.staff.map(\.id) == ["ann", "bob"])
      #expect(instance.staff[0].daysOff == [0, 3] && instance.staff[1].daysOff == [])
      #expect(instance.wanted.map(\.weight) == [4] && instance.unwanted.map(\.weight) == [3])
      #expect(instance.cover.map(\.people) == [1, 1] && instance.cover.map(\.priceOver) == [1, 2])
    }
  }

  @Test("the problem has a line for each person with the limits of the contract, and a row for each cover")
  func problem() throws {
    let problem = try ShiftInstance(text: TinyInstance.text).problem
    #expect(problem.days == 7 && problem.lines.count == 2 && problem.rows.count == 2 && problem.costUnit == 1)
    #expect(problem.constant == 4)
    #expect(problem.rows.allSatisfy { $0.lower == 1 && $0.upper == 1 && $0.terms.map(\.coefficient) == [1, -1] })
    #expect(problem.sides.map(\.cost) == [100, 1, 100, 2] && problem.sides.allSatisfy(\.isInteger))
    let (ann, bob) = (problem.lines[0], problem.lines[1])
    #expect(ann.allowed == [0b001, 0b011, 0b011, 0b001, 0b011, 0b011, 0b011])
    #expect(bob.allowed == Array(repeating: 0b111, count: 7))
    #expect(ann.menu[1].map(\.cost) == [-4, 0] && bob.menu[2].map(\.cost) == [0, 3])
    #expect(ann.menu[1].map { $0.entries.map(\.row) } == [[0], []])
    #expect(ann.runs == RunLimits(mostWorked: 5, leastWorked: 2, leastOff: 2))
    #expect(bob.runs == RunLimits(mostWorked: 4, leastWorked: 1, leastOff: 1))
    #expect(ann.successions == SuccessionTable(days: 7, forbiddenNext: [0, 0, 0b110]))
    #expect(ann.counts[0].atLeast == 960 && ann.counts[0].atMost == 2_400)
    #expect(bob.counts[1].groups == [CountLimit.Group(choices: [5: 0b110, 6: 0b110])] && bob.counts[1].atMost == 0)
    #expect(bob.counts.dropFirst(2).map(\.atMost) == [7, 2])
  }

  @Test("the best roster costs what is counted on the file that checkers read")
  func solution() throws {
    let instance = try ShiftInstance(text: TinyInstance.text)
    let outcome = try RosterEngine(limits: .init(seconds: 60)).solve(instance.problem)
    let roster = try #require(outcome.roster)
    #expect(outcome.isProven)
    let text = instance.text(of: roster)
    #expect(text.hasSuffix("\n"))
    let cells = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(cells.count == 2 && cells.allSatisfy { $0.count == 7 && Set($0).isSubset(of: ["", "E", "N"]) })
    let early = cells.filter { $0[1] == "E" }.count
    let night = cells.filter { $0[2] == "N" }.count
    let cover = max(0, 1 - early) * 100 + max(0, early - 1) + max(0, 1 - night) * 100 + max(0, night - 1) * 2
    #expect(Double(cover + (cells[0][1] == "E" ? 0 : 4) + (cells[1][2] == "N" ? 3 : 0)) == roster.cost)
    // Ann comes on Tuesday as she wishes, Bob on Wednesday night as he does not.
    #expect(roster.cost == 3 && cells[0][1] == "E" && cells[1][2] == "N" && cells[1][3] == "")
  }

  @Test("a horizon that cuts a weekend, and one of a single day, make a problem like any other")
  func shortHorizons() throws {
    for days in [1, 2, 6, 8, 13] {
      let text = """
        SECTION_HORIZON
        \(days)
        SECTION_SHIFTS
        E,480,
        SECTION_STAFF
        ann,E=\(days),\(days * 480),0,\(days),1,1,1
        SECTION_COVER
        0,E,1,100,1

        """
      let outcome = try RosterEngine(limits: .init(seconds: 60)).solve(try ShiftInstance(text: text).problem)
      #expect(outcome.roster?.cost == 0 && outcome.isProven, "\(days) days")
    }
  }
}
