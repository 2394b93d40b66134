internal import LinearProgramming
import Rostering

/// The same person each time: §14 of `Models/rota.mod`.
extension Formulation {
  /// Prices each person more than one who holds the sessions of a follow-up, and everybody but the referent and those who
  /// have held some already.
  mutating func addFaces() {
    let left = problem.sessions.left
    let slotsOf = Dictionary(grouping: problem.sessions.offered) { problem.sessions.slots[$0].sitting }
    for (number, sitting) in problem.sessions.sittings.enumerated() where !sitting.service.isGathering {
      let slots = slotsOf[number] ?? []
      for seat in sitting.service.seats.indices {
        addFaces(at: seat, of: sitting, in: slots, due: left[sitting.followUps[0]] ?? 0)
      }
    }
  }

  private mutating func addFaces(at seat: Int, of sitting: Sitting, in slots: [Int], due: Int) {
    let followUp = sitting.followUps[0]
    let seats = slots.flatMap { slot in (sees[slot]?[seat] ?? [:]).map { (person: $0.key, variable: $0.value) } }
    let known = problem.sessions.faces(of: problem.scenario.followUps[followUp], in: problem.scenario)
    let strangers = Set(seats.map(\.person)).subtracting(known).sorted()
    let free = problem.sessions.freeFaces(at: sitting.service.seats[seat], among: known)
    guard strangers.count > free else { return }
    let place: [MathProgSymbol] = [.string(sitting.symbol), .number(Double(seat + 1))]
    let statement = Statement.requirement(
      .sessions(problem.scenario.followUps[followUp].id, problem.days.lowerBound))
    let meets = strangers.map { person -> Variable in
      let indices = place + [MathProgSymbol(problem.scenario.people[person].id)]
      let meets = addVariable("meets", indices, kind: .binary, week: nil)
      self.meets[Acquaintance(followUp: followUp, seat: seat, person: person)] = meets
      model.require(
        sum(over: seats.filter { $0.person == person }.map(\.variable).sorted { $0.index < $1.index }) {
          LinearExpression($0)
        } - Double(due) * meets <= 0, named: mathProgName("face", indices), stating: statement)
      return meets
    }
    let extra = addVariable("strangers", place, kind: .continuous, week: nil)
    model.require(
      meets.sum() - extra <= Double(free), named: mathProgName("strange", place), stating: statement)
    payForQuality(Double(problem.scenario.prices.face), extra)
    self.strangers.append(Strangers(variable: extra, followUp: followUp, seat: seat, free: free))
  }
}

/// The people too many at one seat of a follow-up's sessions.
struct Strangers: Sendable {
  let variable: Variable
  let followUp: Int
  let seat: Int
  /// How many may come without being too many.
  let free: Int
}
