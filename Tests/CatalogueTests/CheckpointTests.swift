import Catalogue
import Foundation
import Ledger
import Practices
import Projections
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Catalogue

@Suite struct CheckpointTests {
  @Test func startsFromWhatWasKeptAndWhatCameSince() async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    let first = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(try first.keepCheckpoint())
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.title = LocalizedText("Elsewhere altogether", in: .english)
    practice.oldSlugs.append(practice.slug)
    practice.slug = "elsewhere"
    try await collection.publish(practice)
    try await collection.publish(try #require(collection.practices.first { $0.id == "safewards" }), state: .withdrawn)
    let again = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(again.remark == nil)
    try expectSame(again.state, try await Catalogue(following: collection.ledger).state)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func comesToTheSameFromAnyCheckpointAsFromNothing(_ seed: UInt64) async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    var chance = SeededGenerator(state: seed)
    for step in 0..<12 {
      try await collection.change(at: step, &chance)
      guard Bool.random(using: &chance) else { continue }
      let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
      #expect(catalogue.remark == nil)
      #expect(try catalogue.keepCheckpoint())
      let kept = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
      try expectSame(kept.state, try await Catalogue(following: collection.ledger).state)
    }
  }

  @Test func isMadeAnewWhateverByteOfItIsDamaged() async throws {
    let collection = try await ShippedCollection(practices: 2)
    let folder = try TemporaryCheckpoint()
    let whole = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    try whole.keepCheckpoint()
    let expected = whole.state
    var chance = SeededGenerator(state: 14)
    for file in try folder.files() where file != "lock" {
      let bytes = try folder.bytes(file)
      let places =
        bytes.count < 40 ? Array(bytes.indices) : (0..<40).map { _ in Int.random(in: bytes.indices, using: &chance) }
      for place in places + [-1] {
        var damaged = bytes
        if place < 0 {
          damaged.removeLast(bytes.count / 3)
        } else {
          damaged[place] ^= UInt8.random(in: 1...255, using: &chance)
        }
        try folder.write(damaged, file)
        let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
        try expectSame(catalogue.state, expected)
      }
      try folder.write(bytes, file)
    }
    #expect(try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).remark == nil)
  }

  @Test func isIgnoredBesideAnotherLedgerAndWrittenAnew() async throws {
    let folder = try TemporaryCheckpoint()
    let (one, other) = (try await ShippedCollection(), try await ShippedCollection(practices: 3))
    try await one.publish(try #require(one.practices.first))
    try await Catalogue(following: one.ledger, checkpoint: folder.checkpoint).keepCheckpoint()
    let catalogue = try await Catalogue(following: other.ledger, checkpoint: folder.checkpoint)
    #expect(catalogue.remark as? CheckpointError == .otherLedger)
    try expectSame(catalogue.state, try await Catalogue(following: other.ledger).state)
    try catalogue.keepCheckpoint()
    #expect(try await Catalogue(following: other.ledger, checkpoint: folder.checkpoint).remark == nil)
  }

  @Test func goesOnAfterAWriterThatWasKilled() async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).keepCheckpoint()
    try folder.write(Array("half of it".utf8), "present.new")
    try folder.write(Array("half of it".utf8), "1234.index.new")
    try folder.write(Array("left behind".utf8), "5678.index")
    let practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    try await collection.publish(practice)
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(catalogue.remark == nil)
    try catalogue.keepCheckpoint()
    #expect(try folder.files().filter { $0.hasSuffix(".new") || $0 == "5678.index" } == [])
  }

  @Test func holdsNothingOfWhatWasErasedInAnyFile() async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    let words = "Zanzibarquiet wharfolding"
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.title = LocalizedText(words, in: .english)
    try await collection.publish(practice)
    let edition = try await collection.edition(1)
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    try catalogue.keepCheckpoint()
    #expect(try folder.files().contains("place-\(edition.sequence)"))
    practice.title = LocalizedText("Another title", in: .english)
    try await collection.publish(practice)
    _ = try await collection.ledger.erase(
      "hugarafl", actor: .person("test"), reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    let later = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    #expect(try later.keepCheckpoint())
    for file in try folder.files() {
      let text = String(decoding: try folder.bytes(file), as: UTF8.self).lowercased()
      for word in ["zanzibarquiet", "wharfolding"] { #expect(!text.contains(word), "\(file)") }
    }
    let kept = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    let then = try await kept.state(of: edition)
    #expect(then.header("hugarafl") == nil && then.published("safewards") != nil)
    try expectSame(then, try await Catalogue(following: collection.ledger).state(of: edition))
  }

  @Test func showsAnEditionAsItWasKept() async throws {
    let collection = try await ShippedCollection()
    let folder = try TemporaryCheckpoint()
    let edition = try await collection.edition(1)
    var practice = try #require(collection.practices.first { $0.id == "hugarafl" })
    practice.title = LocalizedText("A later title", in: .english)
    try await collection.publish(practice)
    try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).keepCheckpoint()
    #expect(try folder.files().contains("place-\(edition.sequence)"))
    let kept = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).state(of: edition)
    try expectSame(kept, try await Catalogue(following: collection.ledger).state(of: edition))
  }

  @Test func readsAnewWhereADamageIsFoundLater() async throws {
    let collection = try await ShippedCollection(practices: 2)
    let folder = try TemporaryCheckpoint()
    try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).keepCheckpoint()
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    let expected = try await Catalogue(following: collection.ledger).state
    try catalogue.checkCheckpoint()
    // In place, as a failing disk does it.
    for file in try folder.files() where file.hasSuffix(".index") {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.path)/\(file)"))
      try handle.seek(toOffset: try handle.seekToEnd() / 2)
      try handle.write(contentsOf: Data(repeating: 0x55, count: 64))
      try handle.close()
    }
    #expect(throws: (any Error).self) { try catalogue.checkCheckpoint() }
    #expect(try !catalogue.keepCheckpoint())
    try await catalogue.readAnew()
    try expectSame(catalogue.state, expected)
    #expect(try catalogue.keepCheckpoint())
    #expect(try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint).remark == nil)
  }

  @Test func leavesTheCheckpointToAnotherProgramThatIsWriting() async throws {
    let collection = try await ShippedCollection(practices: 2)
    let folder = try TemporaryCheckpoint()
    let catalogue = try await Catalogue(following: collection.ledger, checkpoint: folder.checkpoint)
    let other = open(folder.path + "/lock", O_WRONLY | O_CREAT, 0o600)
    #expect(flock(other, LOCK_EX) == 0)
    #expect(try !catalogue.keepCheckpoint())
    close(other)
    #expect(try catalogue.keepCheckpoint())
  }
}

/// Whether readers of two states see the same.
private func expectSame(_ one: CatalogueState, _ other: CatalogueState, _ place: SourceLocation = #_sourceLocation)
  throws
{
  #expect(one.head == other.head, sourceLocation: place)
  #expect(Set(one.everyPublished) == Set(other.everyPublished), sourceLocation: place)
  for header in other.everyPublished {
    let own = one.published(header.id)
    #expect(own?.title == header.title && own?.summary == header.summary, sourceLocation: place)
    #expect(own?.claims == header.claims, sourceLocation: place)
    #expect(own?.evidenceStatements == header.evidenceStatements, sourceLocation: place)
    for slug in [header.slug] + header.oldSlugs { #expect(one.find(slug) == other.find(slug), sourceLocation: place) }
  }
  #expect(one.withdrawn.mapValues(\.header) == other.withdrawn.mapValues(\.header), sourceLocation: place)
  for header in other.withdrawn.values.map(\.header) {
    #expect(one.find(header.slug) == other.find(header.slug), sourceLocation: place)
  }
  #expect(one.pages == other.pages && one.pagesInOrder == other.pagesInOrder, sourceLocation: place)
  #expect(one.erased == other.erased && one.lost == other.lost, sourceLocation: place)
  #expect(one.vocabularies == other.vocabularies && one.memberships == other.memberships, sourceLocation: place)
  #expect(one.help == other.help, sourceLocation: place)
  #expect(one.editions == other.editions && one.changes == other.changes, sourceLocation: place)
  #expect(one.statements == other.statements && one.claims == other.claims, sourceLocation: place)
  #expect(one.parts == other.parts && one.overviews == other.overviews, sourceLocation: place)
  for text in ["", "peer support", "ward"] {
    let (left, right) = (
      one.listing(CatalogueQuery(text: text), in: .french), other.listing(CatalogueQuery(text: text), in: .french)
    )
    #expect(left.items.map(\.header) == right.items.map(\.header) && left.total == right.total, sourceLocation: place)
    let counts = [left, right].map { $0.facets.map { $0.values.map(\.count) } }
    #expect(counts[0] == counts[1], sourceLocation: place)
  }
}

/// A folder for a checkpoint that goes away with its owner.
final class TemporaryCheckpoint {
  let path: String
  var checkpoint: CheckpointFolder { CheckpointFolder(path) }

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("checkpoint-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
  }

  /// As a file of its own, so that who has mapped the one before goes on reading it.
  func write(_ bytes: [UInt8], _ file: String) throws {
    try? FileManager.default.removeItem(atPath: "\(path)/\(file)")
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(file)"))
  }
}

extension ShippedCollection {
  /// A collection of only a few practices: the others are not there.
  convenience init(practices: Int) async throws {
    try await self.init()
    for practice in self.practices.dropFirst(practices) { try await publish(practice, state: .withdrawn) }
  }

  /// Appends a change of some kind: what a ledger of years holds.
  fileprivate func change(at step: Int, _ chance: inout SeededGenerator) async throws {
    guard var practice = practices.randomElement(using: &chance) else { return }
    let newest = try await ledger.newest(of: practice.id.text, at: nil)
    guard newest?.state != .erased else { return }
    switch Int.random(in: 0..<6, using: &chance) {
    case 0 where newest?.state == .published: try await publish(practice, state: .withdrawn)
    case 1:
      _ = try await ledger.erase(
        practice.id.text, actor: .person("test"), reason: "asked for", at: Timestamp(milliseconds: 1_795_000_200_000))
    case 2:
      practice.oldSlugs = [practice.slug]
      practice.slug = try #require(Key("moved-\(step)"))
      try await publish(practice)
    case 3 where step % 4 == 0: _ = try await edition(step + 1)
    default:
      practice.title = LocalizedText("Title \(step)", in: .english)
      practice.parts = practice.kind == .overview ? Array(practice.parts.dropLast()) : []
      try await publish(practice)
    }
  }
}
