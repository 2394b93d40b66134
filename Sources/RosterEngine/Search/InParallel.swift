import Dispatch

/// Results of a function of 0..<count, in order, found by several threads.
///
/// Which thread finds which does not depend on the clock.
package func inParallel<Result: Sendable>(
  _ count: Int, threads: Int, _ body: @Sendable (_ position: Int, _ thread: Int) -> Result
) -> [Result] {
  guard threads > 1, count > 1 else { return (0..<count).map { body($0, 0) } }
  var results = [Result?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { results in
    // Each place is written by one thread only.
    nonisolated(unsafe) let results = results
    let strides = min(threads, count)
    DispatchQueue.concurrentPerform(iterations: strides) { thread in
      for position in stride(from: thread, to: count, by: strides) { results[position] = body(position, thread) }
    }
  }
  return results.compactMap(\.self)
}
