import Foundation

/// Seconds of this thread's own time that something takes, however busy the machine is.
public func threadSeconds(_ body: () -> Void) -> Double { threadSeconds(body).seconds }

/// The same, with what it gives.
public func threadSeconds<Result>(_ body: () -> Result) -> (result: Result, seconds: Double) {
  let start = now()
  let result = body()
  return (result, now() - start)
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
