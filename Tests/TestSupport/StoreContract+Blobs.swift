internal import Digests
internal import Documents
internal import Foundation
internal import Ledger
internal import Testing

extension StoreContract {
  static let blobs = [
    Promise("keeps bytes under their hash, once", keepsBytes),
    Promise("keeps nothing of bytes that did not come to their end", keepsWholeBytesOnly),
    Promise("refuses a document that names a blob which is not there", refusesUnknownBlobs),
    Promise("sweeps the blobs that nothing names, and no others", sweeps),
  ]

  private static let soon = Timestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000) + 86_400_000)

  @Sendable private static func keepsBytes(_ place: Place) async throws {
    let store = try await place.connect()
    let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let hash = try await store.keep(parts(bytes))
    #expect(hash.digest == SHA256Digest(of: bytes))
    #expect(try await store.keep(parts(bytes, of: 7)) == hash)
    #expect(try await place.connect().blob(hash) == bytes)
    let nothing = try await store.keep(parts([]))
    #expect(try await store.blob(nothing) == [])
    #expect(try await store.blob(BlobHash(SHA256Digest(of: "another"))) == nil)
  }

  @Sendable private static func keepsWholeBytesOnly(_ place: Place) async throws {
    let store = try await place.connect()
    struct Gone: Error {}
    let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
      continuation.yield(Array("The beginning of it.".utf8))
      continuation.finish(throwing: Gone())
    }
    await #expect(throws: Gone.self) { try await store.keep(broken) }
    #expect(try await place.holds(Array("The beginning".utf8)) == false)
  }

  @Sendable private static func refusesUnknownBlobs(_ place: Place) async throws {
    let store = try await place.connect()
    let hash = BlobHash(SHA256Digest(of: "x"))
    await #expect(throws: DocumentError.noBlob(hash)) {
      try await store.act { try $0.create(FixtureNote(1, files: [hash]), id: "a") }
    }
    #expect(try await store.keep(parts(Array("x".utf8))) == hash)
    _ = try await store.act { try $0.create(FixtureNote(1, files: [hash]), id: "a") }
  }

  @Sendable private static func sweeps(_ place: Place) async throws {
    let store = try await place.connect()
    let (kept, unnamed) = (try await store.keep(parts([1, 2])), try await store.keep(parts([3, 4])))
    let note = try await store.act { try $0.create(FixtureNote(1, files: [kept]), id: "a") }
    #expect(try await store.sweepBlobs(keptBefore: Timestamp(milliseconds: 0)) == 0)
    #expect(try await store.blob(unnamed) == [3, 4])
    #expect(try await store.sweepBlobs(keptBefore: soon) == 1)
    #expect(try await store.blob(unnamed) == nil)
    #expect(try await store.blob(kept) == [1, 2])
    try await store.act { try $0.delete(note) }
    #expect(try await store.sweepBlobs(keptBefore: soon) == 1)
    #expect(try await store.blob(kept) == nil)
  }
}
