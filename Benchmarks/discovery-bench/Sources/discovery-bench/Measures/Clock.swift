import Foundation

/// Clocks, in seconds from some start.
enum Clock {
  /// Processor time of this thread.
  static var thread: Double { seconds(CLOCK_THREAD_CPUTIME_ID) }
  /// Processor time of all threads.
  static var process: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What a piece of work took, in seconds.
struct Spent: Encodable {
  /// Of the processor, all threads together.
  var cpuSeconds: Double
  var wallSeconds: Double

  static func measure<Value>(_ work: () throws -> Value) rethrows -> (value: Value, spent: Spent) {
    let (cpu, wall) = (Clock.process, Clock.wall)
    let value = try work()
    return (value, Spent(cpuSeconds: Clock.process - cpu, wallSeconds: Clock.wall - wall))
  }
}
