import HTTPServer
import Catalogue
import Foundation
import HTTPTypes
import InterfaceTexts
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Web

/// History, revisions and editions as a server answers for them, from a ledger in a file.
@Suite struct HistoryRoutesTests {
  @Test func answersForRevisionsAndEditions() async throws {
    let site = try await collection()
    try await TestServer.serve(site) { server in
      for path in [
        "/en/practices/meeting/history", "/fr/practices/meeting/revisions/1", "/en/practices/meeting/revisions/2",
        "/el/editions", "/en/editions/1/practices", "/en/editions/1/practices?q=former&type=nonsense&page=last",
        "/de/editions/1/practices/meeting", "/en/practices/lost/history",
      ] {
        #expect(try await server.get(path).status == 200, "\(path)")
      }
      for path in [
        "/en/practices/nothing/history", "/en/practices/meeting/revisions/9", "/en/practices/meeting/revisions/0",
        "/en/practices/meeting/revisions/x", "/en/editions/2/practices", "/en/editions/0/practices", "/en/editions/1",
        "/en/editions/999999999/practices/meeting", "/en/editions/1/practices/nothing", "/en/practices//history",
      ] {
        let status = try await server.get(path).status
        #expect((300..<500).contains(status), "\(path): \(status)")
      }
      let moved = try await server.get("/en/practices/gathering/revisions/1")
      #expect(moved.status == 301)
      #expect(moved["location"] == "/en/practices/meeting/revisions/1")
    }
  }

  @Test func showsTheEditionAndNotWhatCameLater() async throws {
    let site = try await collection()
    try await TestServer.serve(site) { server in
      let then = try await server.get("/en/editions/1/practices/meeting")
      #expect(then.text.contains("A former summary"))
      #expect(!then.text.contains("The present summary"))
      #expect(then["x-robots-tag"] == "noindex")
      let list = try await server.get("/en/editions/1/practices?q=present").text
      #expect(!list.contains("/en/editions/1/practices/meeting\""))
      #expect(try await server.get("/en/practices?q=present").text.contains("/en/practices/meeting"))
    }
  }

  /// A withdrawn practice is told by its title, date and reason, wherever a reader meets it.
  @Test func tellsWhatWasWithdrawnAndWhereItStands() async throws {
    let site = try await collection()
    try await TestServer.serve(site) { server in
      let gone = try await server.get("/en/practices/retired")
      #expect(gone.status == 410 && gone.text.contains("Nobody runs it any more"))
      #expect(gone.text.contains("href=\"/en/practices/retired/history\""))
      #expect(gone.text.contains("href=\"/en/editions/1/practices/retired\""))
      for path in ["/en/compare?id=retired&id=meeting", "/en/list?id=retired&id=meeting"] {
        let page = try await server.get(path).text
        #expect(page.contains("was withdrawn on 1 January 1970"), "\(path)")
        #expect(!page.contains("was not understood"), "\(path)")
      }
    }
  }

  @Test func showsNothingOfWhatWasErased() async throws {
    let site = try await collection()
    try await TestServer.serve(site) { server in
      for path in [
        "/en/practices/lost/history", "/en/practices/lost/revisions/1", "/en/editions/1/practices/lost",
        "/en/editions/1/practices", "/en/editions/1/practices?q=secret",
      ] {
        let answer = try await server.get(path)
        #expect([200, 410].contains(answer.status), "\(path)")
        #expect(!answer.text.contains("Secret summary") && !answer.text.contains("Secret note"), "\(path)")
      }
      #expect(try await server.get("/en/practices/lost/revisions/1").status == 410)
      #expect(try await server.get("/en/editions/1/practices/lost").status == 410)
    }
  }

  /// A practice that was changed after the edition, and one that was erased after it.
  private func collection() async throws -> HTTPServer.Site {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("history-\(UUID().uuidString)/s.sqlite")
    let ledger = try SQLiteStore(path: path.path)
    let former = Practice.fixture("meeting") {
      $0.summary = LocalizedText("A former summary [@coe].", in: .english)
      $0.oldSlugs = ["gathering"]
    }
    var present = former
    present.summary = LocalizedText("The present summary [@coe].", in: .english)
    let lost = Practice.fixture("lost") { $0.summary = LocalizedText("Secret summary [@coe].", in: .english) }
    let retired = Practice.fixture("retired")
    try await publish([former, lost, retired], seen: nil, in: ledger)
    let head = try await ledger.head()
    let edition = Edition(
      id: "edition-1", name: "First", date: try #require(PartialDate("2026-11-23")), sequence: head.sequence,
      head: String(repeating: "0", count: 64))
    try await publish([edition], seen: nil, in: ledger)
    try await publish([present], seen: 1, in: ledger)
    let withdrawal = Draft(
      recordID: "retired", kind: RecordKind(rawValue: Practice.name), state: .withdrawn, schema: 1, body: [],
      actor: .operator, note: "Nobody runs it any more", seen: 1)
    _ = try await ledger.append([withdrawal], at: Timestamp(milliseconds: 1_000))
    _ = try await ledger.erase("lost", actor: .operator, reason: "asked for", at: Timestamp(milliseconds: 2_000))
    let services = SiteServices(
      catalogue: try await Catalogue(following: ledger), settings: SiteSettings(),
      texts: try InterfaceTexts.embedded(), now: { Timestamp(milliseconds: 1_795_000_000_000) })
    return CompendiumSite(services, health: StoreHealthWatch(sentence: { "\($0)" }) { nil }).site
  }

  private func publish(_ records: [any Record], seen: Int?, in ledger: SQLiteStore) async throws {
    let drafts = try records.map { record in
      Draft(
        recordID: record.id.text, kind: RecordKind(rawValue: type(of: record).name), schema: 1,
        body: try RecordBody.encode(record), actor: .import, note: "Secret note", seen: seen)
    }
    _ = try await ledger.append(drafts, at: Timestamp(milliseconds: 1_000))
  }
}
