import Foundation
import TestSupport
import Testing

/// How long a fuzzer runs and from which seed: `DISCOVERY_FUZZ_SECONDS` and `DISCOVERY_FUZZ_SEED` make it run longer,
/// and otherwise, than a test run does. It then says how many cases it had.
enum Fuzzing {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["DISCOVERY_FUZZ_SECONDS"].flatMap(Double.init)
  static let seed = environment["DISCOVERY_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// In kilobytes.
  private static let mostMemory = 256 << 10

  /// Runs cases one after the other until the time is over.
  ///
  /// - Returns: How many there were.
  static func run(_ name: String, _ body: (inout SeededGenerator) -> Void) -> Int {
    var random = SeededGenerator(seed)
    let end = ContinuousClock.now + .seconds(seconds ?? 3)
    let memory = peakMemory
    var cases = 0
    while ContinuousClock.now < end {
      body(&random)
      cases += 1
    }
    let taken = peakMemory - memory
    #expect(taken < mostMemory)
    if seconds != nil { print("\(name): \(cases) cases from seed \(seed), \(taken / 1024) MB more at most") }
    return cases
  }

  /// Checks that what `body` does takes less than so many seconds of this thread's time, however busy the machine is.
  static func bounded<Result>(_ what: @autoclosure () -> String, by limit: Double = 2, _ body: () -> Result) -> Result {
    let (result, taken) = threadSeconds(body)
    #expect(taken < limit, "\(what())")
    return result
  }

  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
