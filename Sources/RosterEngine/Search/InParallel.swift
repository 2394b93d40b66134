import Dispatch

/// Values of a function of 0..<count, in order, found by several threads; the first failure in order is thrown.
///
/// Which thread finds which does not depend on the clock.
package func inParallel<Value: Sendable, Failure: Error>(
  _ count: Int, threads: Int, _ body: @Sendable (_ position: Int, _ thread: Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  var values: [Value] = []
  guard threads > 1, count > 1 else {
    for position in 0..<count { values.append(try body(position, 0)) }
    return values
  }
  var results = [Result<Value, Failure>?](repeating: nil, count: count)
  results.withUnsafeMutableBufferPointer { results in
    // Each place is written by one thread only.
    nonisolated(unsafe) let results = results
    let strides = min(threads, count)
    DispatchQueue.concurrentPerform(iterations: strides) { thread in
      for position in stride(from: thread, to: count, by: strides) {
        results[position] = Result { () throws(Failure) in try body(position, thread) }
      }
    }
  }
  for case let result? in results { values.append(try result.get()) }
  return values
}
