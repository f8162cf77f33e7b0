import Documents
import Foundation
import Ledger
import People
import Records
import StoreSQLite
import Testing

@testable import Editorial

/// Files of a submission, from their bytes to their end.
struct AttachFileTests {
  private let folder: String
  private let store: any DocumentStore
  private let acting: Acting
  private static let start = Timestamp(milliseconds: 1_795_000_000_000)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/store.sqlite")
    acting = Acting(store: store, now: { Self.start })
  }

  private func begin(_ state: SubmissionState = .received) async throws -> String {
    let matter = Submission.Matter.report(record: "soteria", text: "a")
    var submission = Submission(matter, link: Secret().hash, language: .english, at: Self.start)
    submission.state = state
    let made = submission
    let id = "s-\(state.rawValue)"
    _ = try await store.act { try $0.create(made, id: id) }
    return id
  }

  private func keep(_ text: String) async throws -> BlobHash {
    try await store.keep(
      AsyncStream { continuation in
        continuation.yield(Array(text.utf8))
        continuation.finish()
      })
  }

  private func attach(_ text: String, to id: String, by person: Person? = nil) async throws -> Submission {
    let act = AttachFile(try await keep(text), .pdf, size: text.utf8.count, to: id)
    return try await acting.perform(act, by: person ?? .holder(of: id)).body
  }

  @Test func namesTheBytesUntilTheSubmissionIsErased() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try await begin()
    let submission = try await attach("%PDF-1.7", to: id)
    let hash = try #require(submission.files.first?.hash)
    let later = Self.start + .seconds(10 * 86_400 * 365)
    #expect(try await store.sweepBlobs(keptBefore: later) == 0)
    #expect(try await store.blob(hash) == Array("%PDF-1.7".utf8))
    try await acting.perform(EraseSubmission(id), by: .holder(of: id))
    #expect(try await store.sweepBlobs(keptBefore: later) == 1)
    #expect(try await store.blob(hash) == nil)
  }

  @Test func keepsTheSameFileOnceAndItsNumber() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try await begin()
    _ = try await attach("a", to: id)
    _ = try await attach("b", to: id)
    let again = try await attach("a", to: id)
    #expect(again.files.map(\.number) == [1, 2])
    let less = try await acting.perform(RemoveFile(try #require(again.files.first).hash, from: id), by: .holder(of: id))
    let more = try await attach("c", to: id)
    #expect(less.body.files.map(\.number) == [2])
    #expect(more.files.map { more.name(of: $0) } == ["file-2.pdf", "file-3.pdf"])
  }

  @Test func takesTenFilesAndNoMore() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try await begin()
    for number in 0..<10 { _ = try await attach("\(number)", to: id) }
    await #expect(throws: EditorialError.faultyFile(.tooManyFiles(10))) { _ = try await attach("one more", to: id) }
  }

  @Test(arguments: [SubmissionState.accepted, .published, .declined, .withdrawn])
  func changesNothingOnceItIsDecided(_ state: SubmissionState) async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try await begin(state)
    await #expect(throws: EditorialError.wrongState(state)) { _ = try await attach("a", to: id) }
  }

  @Test func refusesTheHolderOfAnotherSubmission() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (id, other) = (try await begin(), try await begin(.draft))
    await #expect(throws: EditorialError.notFound) { _ = try await attach("a", to: id, by: .holder(of: other)) }
    await #expect(throws: PeopleError.self) { _ = try await attach("a", to: id, by: .visitor) }
  }

  @Test func tellsWhatIsWrongWithAFile() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let id = try await begin()
    let submission = try #require(try await store.read { try $0.document(Submission.self, id) }).body
    let faults: [(size: Int, EditorialError)] = [
      (0, .faultyFile(.emptyFile)), ((20 << 20) + 1, .faultyFile(.attachmentTooLarge(20))),
      (4, .faultyFile(.notAttachable)),
    ]
    for (size, fault) in faults {
      #expect(throws: fault) {
        try Attachment.type(of: submission, size: size) { _, count in [UInt8](repeating: 60, count: count) }
      }
    }
  }
}
