import Foundation
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteFollowingTests {
    @Test func sendsAPageOnlyToThoseWhoHaveAnotherOne() async throws {
      let collection = try await SiteCollection()
      var practice = try collection.practice("hugarafl")
      practice.otherNames.append("Quetzalcoatlus")
      let changed = practice
      try await collection.serve { server async throws in
        for path in ["/en/practices/hugarafl", "/en", "/en/practices?q=hugarafl", "/en/practices/hugarafl.json"] {
          let page = try await server.get(path)
          let tag = try #require(page["ETag"])
          let again = try await server.get(path, "If-None-Match: \(tag)\r\n")
          #expect(again.status == 304, "\(path)")
          #expect(again.body.isEmpty)
        }
        let old = try #require(try await server.get("/en/practices/hugarafl")["ETag"])
        try await collection.ledger.publish(changed, id: changed.id, at: SiteCollection.later)
        #expect(
          try await comesTrue {
            try await server.get("/en/practices/hugarafl", "If-None-Match: \(old)\r\n").status == 200
          })
      }
    }

    @Test func showsWhatAnotherConnectionAppendsWithinTwoSecondsWithoutAFailedAnswer() async throws {
      let collection = try await SiteCollection()
      let other = try collection.otherConnection()
      let paths = ["/en/practices/hugarafl", "/en/practices?q=hugarafl", "/fr", "/en/practices/hugarafl.json"]
      try await collection.serve { server async throws in
        try await withThrowingTaskGroup(of: [Int].self) { group in
          for reader in 0..<4 {
            group.addTask {
              var statuses: [Int] = []
              while !Task.isCancelled {
                statuses.append(try await server.get(paths[(reader + statuses.count) % paths.count]).status)
              }
              return statuses
            }
          }
          for round in 1...5 {
            var practice = try collection.practice("hugarafl")
            practice.otherNames.append("Name\(round)")
            try await other.publish(practice, id: practice.id, at: SiteCollection.later)
            #expect(
              try await comesTrue(within: .seconds(2)) {
                let page = try await server.get("/en/practices/hugarafl")
                let found = try await server.get("/en/practices?q=name\(round)")
                return page.text.contains("Name\(round)") && found.text.contains("/en/practices/hugarafl\"")
              }, "round \(round)")
          }
          group.cancelAll()
          let statuses = try await group.reduce(into: []) { $0 += $1 }
          #expect(statuses.count > 20)
          #expect(statuses.allSatisfy { $0 == 200 })
        }
      }
    }

    /// The next check of its claims is due on 23 November 2027.
    @Test func makesPagesAnewWhenTheDayChanges() async throws {
      let collection = try await SiteCollection()
      let lastSecond: Int64 = 1_827_014_399_000
      collection.now.value = lastSecond
      try await collection.serve { server async throws in
        let path = "/en/practices/peer-support-and-the-peer-workforce"
        let before = try await server.get(path)
        #expect(before["Date"] == "Tue, 23 Nov 2027 23:59:59 GMT")
        #expect(!before.text.contains("The next check is overdue"))
        collection.now.value = lastSecond + 1_000
        let after = try await server.get(path)
        #expect(after["Date"] == "Wed, 24 Nov 2027 00:00:00 GMT")
        #expect(after.text.contains("The next check is overdue"))
        #expect(after["ETag"] != before["ETag"])
      }
    }

    @Test func saysThatTheStoreIsReadOnlyAndGoesOnReading() async throws {
      let collection = try await SiteCollection(options: .init(readOnly: true))
      try await collection.serve { server async throws in
        #expect(
          try await comesTrue {
            try await server.get("/readyz").text == "degraded: readOnly(Ledger.StoreFault.openedForReading)\n"
          })
        #expect(try await server.get("/readyz").status == 200)
        #expect(try await server.get("/en/practices/hugarafl").status == 200)
      }
    }

    @Test func showsNothingThatWasChangedBehindTheLedgersBack() async throws {
      let collection = try await SiteCollection()
      try await collection.serve { server async throws in
        try Self.python(
          """
          import sqlite3, sys
          store = sqlite3.connect(sys.argv[1])
          store.execute("UPDATE entry SET body = CAST(replace(CAST(body AS TEXT), 'Hugarafl', 'Hugarafm') AS BLOB) "
                        "WHERE record_id = 'hugarafl'")
          store.commit()
          """, collection.path)
        let response = try await server.get("/fr/practices/hugarafl")
        #expect(response.status == 503)
        #expect(response["Retry-After"] == "30")
        #expect(response.text.contains("<html lang=\"fr\""))
        #expect(response.text.contains(">503<"))
        #expect(!response.text.contains("Hugarafm"))
        for ending in [".json", ".md"] {
          #expect(try await server.get("/fr/practices/hugarafl\(ending)").status == 503)
        }
        #expect(try await server.get("/de/practices?country=IS").text.contains("/de/practices/hugarafl\""))
        let ready = try await server.get("/readyz")
        #expect(ready.status == 200)
        #expect(ready.text.hasPrefix("degraded: A record could not be read: broken("))
        let lines = try await server.logLines(1).joined()
        #expect(lines.contains("hugarafl") && lines.contains("changedContent"))
        #expect(try await server.get("/en/practices/safewards").status == 200)
      }
    }

    private static func python(_ program: String, _ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", program] + arguments
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
  }
}
