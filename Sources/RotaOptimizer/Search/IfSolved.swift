internal import LinearProgramming

/// What a solve gives; nil when GLPK could not do this one.
///
/// A rota does not hang on one solve: without it a search finds or proves less, and goes on.
/// - Throws: A failure that every solve would share.
func ifSolved<Value>(_ solve: () throws(SolverFailure) -> Value) throws(SolverFailure) -> Value? {
  do {
    return try solve()
  } catch {
    guard error.isOfOneSolve else { throw error }
    return nil
  }
}
