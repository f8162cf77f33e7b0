import TestSupport
import Testing

@testable import HTTPServer

struct SingleFlightTests {
  private struct Failure: Error {}

  @Test func makesOnceForAllWhoAskAtTheSameTime() async throws {
    // On one thread a caller has joined the flight when the next one begins.
    let pool = RenderingPool(threads: 1)
    let flights = SingleFlight<String, Int64>()
    let asked = Tally()
    let made = Tally()
    let callers = (0..<50).map { _ in
      Task(executorPreference: pool) {
        _ = asked.add()
        return try await flights.value(for: "page", on: pool) {
          while asked.value < 50 { await Task.yield() }
          return made.add()
        }
      }
    }
    for caller in callers { #expect(try await caller.value == 1) }
    #expect(try await flights.value(for: "page", on: pool) { made.add() } == 2)
  }

  @Test func forgetsAFailure() async throws {
    let pool = RenderingPool(threads: 1)
    let flights = SingleFlight<String, Int>()
    await #expect(throws: Failure.self) { try await flights.value(for: "page", on: pool) { throw Failure() } }
    #expect(try await flights.value(for: "page", on: pool) { 5 } == 5)
  }
}
