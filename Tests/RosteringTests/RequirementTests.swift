import Foundation
import RotaTestSupport
import Testing

@testable import Rostering

/// Oracle: the form in which MathProg names rows, and the round trip.
@Suite("Requirements")
struct RequirementTests {
  static let all: [(Requirement, String)] = [
    (.cover("local", "2010-04-07T20:00"), "cover[local,'2010-04-07T20:00']"),
    (.desired("local", "2010-04-07T20:00"), "desired[local,'2010-04-07T20:00']"),
    (.role("local", "tutor", "2010-04-07T20:00"), "role[local,tutor,'2010-04-07T20:00']"),
    (.passes("regular", "goya", "2010-04-05"), "passes[regular,goya,'2010-04-05']"),
    (.spread("spread", "goya", "2010-04-07"), "spread[spread,goya,'2010-04-07']"),
    (.place("2010-04-07T20:00"), "place['2010-04-07T20:00']"),
    (.pairing("2010-04-07T20:00"), "pairing['2010-04-07T20:00']"),
    (.capacity("patrol", "2010-04-07T20:00"), "capacity[patrol,'2010-04-07T20:00']"),
    (.rule(.dailyRest, "karim", "2010-04-07"), "dailyRest[karim,'2010-04-07']"),
  ]

  @Test("a requirement is written in MathProg's form and read back")
  func roundTrip() throws {
    for (requirement, text) in RequirementTests.all {
      #expect(requirement.description == text)
      #expect(Requirement(text) == requirement)
      let json = try JSONEncoder().encode([requirement])
      #expect(try JSONDecoder().decode([Requirement].self, from: json) == [requirement])
    }
    for rule in RuleName.allCases {
      let requirement = Requirement.rule(rule, "m1", "2010-04-07")
      #expect(Requirement(requirement.description) == requirement)
    }
  }

  @Test(
    "odd symbols are quoted, their quotes doubled, and read back",
    arguments: [
      "bo b", "l'amandier", "'", "''", "'a", "a'", "a,b", "',", ",'", "a],[b", "1", "", "é", "e'\u{301}", "m1", "_x",
      "a+b-c.d", "]", "a\nb",
    ])
  func oddSymbols(symbol: String) {
    let requirement = Requirement.role("local", symbol, "2010-04-07T20:00")
    #expect(Requirement(requirement.description) == requirement, "\(requirement)")
    let person = Requirement.rule(.dailyRest, Person.ID(symbol), "2010-04-07")
    #expect(Requirement(person.description) == person)
  }

  @Test(
    "a text that is no requirement is none",
    arguments: [
      "", "cover", "cover[local]", "cover[local,'2010-04-07']", "cover[local,'2010-04-07T20:00'", "cover[]",
      "cover[local,,'2010-04-07T20:00']", "cover[lo'cal','2010-04-07T20:00']", "cover['local'x,'2010-04-07T20:00']",
      "cover[local,'2010-04-07T20:00]", "nonsense[m1,'2010-04-07']", "dailyRest[m1,'2010-04-31']",
      "cover[local,'2010-04-07T20:00'] ", "role[local,'2010-04-07T20:00']", "place['2010-04-07T20:00',]",
    ])
  func notRequirements(text: String) {
    #expect(Requirement(text) == nil)
  }

  @Test("requirements are in order of their text, and identifiers in order of their bytes")
  func order() {
    let sorted = RequirementTests.all.map(\.0).sorted().map(\.description)
    #expect(sorted == sorted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Person.ID("m10") < Person.ID("m2"))
    #expect(Person.ID.isValid("bois-labbe_2") && !Person.ID.isValid("Bois") && !Person.ID.isValid("-a"))
    #expect(!Person.ID.isValid("") && !Person.ID.isValid(String(repeating: "a", count: 65)))
  }
}
