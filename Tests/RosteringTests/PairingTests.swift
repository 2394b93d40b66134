import Rostering
import Testing

/// Oracle: small units judged by hand.
@Suite("Pairing")
struct PairingTests {
  @Test("a unit needs a tutor for each trainee, and nobody to be kept apart")
  func pairing() {
    let pairing = Pairing(apart: [.init("m1", "m2")], onlyWith: ["m3": ["m4"]])
    #expect(pairing.allows(["m1", "m5"]))
    #expect(!pairing.allows(["m2", "m5", "m1"]))
    #expect(!pairing.allows(["m3", "m5"]))
    #expect(pairing.allows(["m5", "m3", "m4"]))
    #expect(Pairing().allows(["m1", "m2"]))
    #expect(pairing.objections(to: ["m1", "m2", "m3"]) == 2)
  }
}
