import TestSupport
import Testing

@testable import HTTPServer

struct SingleFlightTests {
  private struct Failure: Error {}

  @Test func makesOnceForAllWhoAskAtTheSameTime() async throws {
    // On one thread a caller has joined the flight when the next one begins.
    let pool = RenderingPool(threads: 1)
    let flights = SingleFlight<String, Int64>(on: pool)
    let asked = Tally()
    let made = Tally()
    let callers = (0..<50).map { _ in
      Task(executorPreference: pool) {
        _ = asked.add()
        return try await flights.value(for: "page") {
          while asked.value < 50 { await Task.yield() }
          return made.add()
        }
      }
    }
    for caller in callers { #expect(try await caller.value == 1) }
    #expect(try await flights.value(for: "page") { made.add() } == 2)
  }

  @Test func forgetsAFailure() async throws {
    let flights = SingleFlight<String, Int>(on: RenderingPool(threads: 1))
    await #expect(throws: Failure.self) { try await flights.value(for: "page") { throw Failure() } }
    #expect(try await flights.value(for: "page") { 5 } == 5)
  }
}
