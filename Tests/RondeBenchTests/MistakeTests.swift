import Testing

@testable import ronde_bench

/// Oracle: files with one thing wrong each, made by hand.
@Suite("Mistakes in public instances")
struct MistakeTests {
  private func mistakes(in text: String) -> [String] {
    do throws(MalformedInstance) {
      _ = try ShiftInstance(text: text)
      return []
    } catch {
      return error.mistakes.map(\.description)
    }
  }

  private static let cases: [(old: String, new: String, expected: [String])] = [
    ("7\n", "seven\n", ["line 5, SECTION_HORIZON: “seven”: field 1 is a whole number from 1 to 3660"]),
    ("7\n", "-7\n", ["line 5, SECTION_HORIZON: “-7”: field 1 is a whole number from 1 to 3660"]),
    ("N,600,E|N", "E,600,E", ["line 10, SECTION_SHIFTS: “E”: there is such a shift already"]),
    ("N,600,E|N", "N,600,E|X", ["line 10, SECTION_SHIFTS: “X”: there is no such shift"]),
    ("N,600,E|N", "N,-1,E|N", ["line 10, SECTION_SHIFTS: “-1”: field 2 is a whole number from 1 to 1440"]),
    ("N,600,E|N", "N", ["line 10, SECTION_SHIFTS: field 2 is a whole number from 1 to 1440, and missing"]),
    ("E=5|N=0", "E=5|N", ["line 14, SECTION_STAFF: “N”: a maximum is written E=14"]),
    ("E=5|N=0", "E=5|Q=0", ["line 14, SECTION_STAFF: “Q”: there is no such shift"]),
    ("E=5|N=0", "E=-5|N=0", ["line 14, SECTION_STAFF: “E=-5”: a maximum is written E=14"]),
    ("4,1,1,0\n", "4,1,1\n", ["line 15, SECTION_STAFF: field 8 is a whole number from 0 to 10000000, and missing"]),
    ("ann,0,3", "eve,0,3", ["line 18, SECTION_DAYS_OFF: “eve”: there is no such employee"]),
    ("ann,0,3", "ann,0,7", ["line 18, SECTION_DAYS_OFF: “7”: field 3 is a whole number from 0 to 6"]),
    ("ann,1,E,4", "ann,-1,E,4", ["line 21, SECTION_SHIFT_ON_REQUESTS: “-1”: field 2 is a whole number from 0 to 6"]),
    ("bob,2,N,3", "bob,2,Z,3", ["line 24, SECTION_SHIFT_OFF_REQUESTS: “Z”: there is no such shift"]),
    (
      "1,E,1,100,1", "99999999999999999999,E,1,100,1",
      ["line 27, SECTION_COVER: “99999999999999999999”: field 1 is a whole number from 0 to 6"]
    ),
    ("2,N,1,100,2", "1,E,1,100,2", ["line 28, SECTION_COVER: “1,E”: the shift has a cover on that day already"]),
    (
      "SECTION_COVER", "SECTION_COVERS",
      ["line 26, SECTION_COVERS: there is no such section", "SECTION_COVER: the section is missing"]
    ),
    (
      "SECTION_COVER", "SECTION_STAFF",
      [
        "line 26, SECTION_STAFF: the section is there already", "SECTION_COVER: the section is missing",
      ]
    ),
    ("# A week", "week", ["line 1, SECTION_: “week of two people.”: it is in no section"]),
  ]

  @Test("each is told with its line, its section and its value, and what should be there")
  func one() {
    for (old, new, expected) in Self.cases {
      let text = TinyInstance.text.replacing(old, with: new, maxReplacements: 1)
      #expect(text != TinyInstance.text, "\(old)")
      #expect(Set(expected).isSubset(of: mistakes(in: text)), "\(new): \(mistakes(in: text))")
    }
  }

  @Test("all of them are told at once, and nothing of a file without any")
  func all() {
    #expect(mistakes(in: TinyInstance.text) == [])
    let text = TinyInstance.text.replacing("N,600,E|N", with: "N,x,E|N").replacing("ann,0,3", with: "eve,0,9")
      .replacing("2,N,1,100,2", with: "2,N,1,100")
    #expect(mistakes(in: text).count == 4)
  }

  @Test("an empty file, one of blank lines and one of headings say what is missing")
  func nothing() {
    let needed = ["HORIZON", "SHIFTS", "STAFF", "COVER"].map { "SECTION_\($0): the section is missing" }
    for text in ["", "\n\r\n # nothing\n", "\u{FEFF}"] { #expect(mistakes(in: text) == needed) }
    let headings = ["HORIZON", "SHIFTS", "STAFF", "COVER"].map { "SECTION_\($0)\n" }.joined()
    #expect(mistakes(in: headings) == ["SECTION_HORIZON: the number of days is missing"])
  }

  @Test("more shifts than a day has room for are a mistake, and not one less")
  func shifts() {
    let many = { (count: Int) in
      "N,600,E|N\n" + (2..<count).map { "S\($0),480,\n" }.joined()
    }
    #expect(mistakes(in: TinyInstance.with(many(63), for: "N,600,E|N\n")) == [])
    #expect(
      mistakes(in: TinyInstance.with(many(64), for: "N,600,E|N\n"))
        == ["line 72, SECTION_SHIFTS: “S63”: there are at most 63 shifts"])
  }
}
