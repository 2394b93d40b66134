internal import LinearProgramming
import Rostering

/// What the team is asked for, and who can answer.
extension MathProgStatement {
  mutating func addRequests() {
    let requests = problem.answers.map { (symbol: MathProgSymbol($0.request.id), request: $0.request) }
    set("REQUESTS", requests.map(\.symbol))
    for (symbol, request) in requests {
      set("ANSWERING", at: [symbol], problem.scenario.posts(answeringAt: request.place).map { MathProgSymbol($0.id) })
      switch request.place {
      case .residence(let residence): set("VISITED_FOR", at: [symbol], [MathProgSymbol(residence)])
      case .post: break
      }
    }
    parameter("askedFrom", requests.map { ([$0.symbol], minute($0.request.time.lowerBound)) })
    parameter("askedTo", requests.map { ([$0.symbol], minute($0.request.time.upperBound)) })
    parameter("askedMinutes", requests.map { ([$0.symbol], MathProgSymbol($0.request.minutes)) })
  }
}
