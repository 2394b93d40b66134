import LinearProgramming
import Rostering
import Testing

/// Rostering quotes symbols without knowing of MathProg's writer; findings and rows must have one name all the same.
@Suite struct SymbolTests {
  @Test(
    "A requirement is written as the row that states it is named, whatever its symbols",
    arguments: [
      "local", "2010-04-07T20:00", "bo b", "_x", "a+b-c.d_e", "a,b", "l'eau", "l'\u{301}eau", "''", "'", "é",
      "Ångström", "2", "2x", "", "-", "a[b]", "a\"b", "x:y", "(", ".", "日本",
    ])
  func names(role: String) throws {
    let moment = try #require(LocalMoment(iso: "2010-04-07T20:00"))
    let requirement = Requirement.role("local", role, moment)
    #expect(requirement.description == mathProgName("role", ["local", .string(role), .string(moment.description)]))
    #expect(Requirement(requirement.description) == requirement)
  }
}
