internal import LinearProgramming
import Rostering

/// Units of people who may walk together: §11 of `Models/rota.mod`.
extension Formulation {
  mutating func addPairing() {
    for (number, cut) in problem.cuts.enumerated() {
      for index in problem.stretches.indices { add(cut, number: number + 1, in: index) }
    }
  }

  private mutating func add(_ cut: PairingCut, number: Int, in index: Int) {
    let (patrols, presence) = (problem.patrols(in: index), problem.presences[index])
    guard !patrols.isEmpty else { return }
    let taken = sum(over: patrols) { post, patrol in
      sum(over: patrol.unitSizes.filter { cut.takes[$0] ?? 0 > 0 }) { size in
        units[UnitStretch(post: post.id, size: size, stretch: index)].map { Double(cut.takes[size] ?? 0) * $0 } ?? .zero
      }
    }
    let brought = presence.standing.map { option in
      let isLocked = presence.isLockedOnPatrol(option.person, of: problem.scenario)
      return (share: isLocked ? cut.most : cut.shares[option.person], option: option)
    }
    let stretch = problem.stretches[index]
    let absent = Dictionary(brought.map { ($0.option.person, $0.share) }) { first, _ in first }
    let away = sum(over: absent.filter { $0.value > 0 }.sorted { $0.key < $1.key }) { person, share in
      Double(share) * peopleInSessions(in: index, among: [person])
    }
    model.require(
      taken - sum(over: brought.filter { $0.share > 0 }) { Double($0.share) * assign[$0.option.index] } + away
        <= Double(cut.spare),
      named: mathProgName("paired", [MathProgSymbol(number), MathProgSymbol(stretch)]),
      stating: .requirement(.pairing(stretch.start)))
  }
}
