public import Documents
import Foundation
public import Ledger
public import People
import Records
import StoreSQLite
import Synchronization
import Testing

/// A store in a folder of a test's own, with a clock that the test turns, removed with the test.
public final class TestStore: Sendable {
  public let folder: String
  public let store: any DocumentStore
  private let clock = Mutex(Timestamp(milliseconds: 1_795_000_000_000))

  public init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLiteStore(path: folder + "/store.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  public var now: Timestamp { clock.withLock { $0 } }

  /// Lets time go on.
  public func pass(_ time: Duration) { clock.withLock { $0 = $0 + time } }

  public var acting: Acting { Acting(store: store, now: { [self] in now }) }

  /// Lets people in, with hashes that cost little.
  public let passwords = Passwords(cost: PasswordCost(passes: 1, bytes: 8192))
  public var gatekeeper: Gatekeeper { Gatekeeper(acting: acting, passwords: passwords) }

  public static let password = "correct horse battery"

  /// Makes an account.
  ///
  /// - Returns: Its id.
  @discardableResult
  public func admit(_ email: String, _ roles: Set<Role>) async throws -> String {
    let address = try #require(EmailAddress(email))
    let secret = try await acting.perform(Invite(email: address, roles: roles, language: .french), by: .operator)
    return try await gatekeeper.accept(secret, name: "Ana Silva", password: Self.password, language: .french)
  }

  public func signIn(
    _ email: String, _ password: String = TestStore.password, code: String? = nil
  ) async throws -> Gatekeeper.SignedIn {
    try await gatekeeper.signIn(email: email, password: password, code: code, client: "c")
  }

  /// Sets up the codes of an account in a session.
  public func setUpCodes(_ signedIn: Gatekeeper.SignedIn) async throws -> (key: TOTPKey, recovery: [RecoveryCode]) {
    let person = Person.account(id: signedIn.account.id, roles: [])
    let key = try await acting.perform(BeginTOTP(session: signedIn.session.id), by: person)
    let act = SetUpTOTP(session: signedIn.session.id, code: key.code(at: now))
    return (key, try await acting.perform(act, by: person))
  }

  /// Who holds a session's secret now.
  public func person(_ signedIn: Gatekeeper.SignedIn) async throws -> Person? {
    try await acting.person(for: signedIn.secret)?.0
  }

  public func documents<Body: DocumentBody>(_ type: Body.Type, by key: String) async throws -> [Document<Body>] {
    try await store.read { try $0.documents(DocumentQuery<Body>(by: key, limit: 1000)).documents }
  }

  /// The whole audit, oldest first.
  public func audit() async throws -> [AuditEntry] {
    try await store.read { try $0.documents(DocumentQuery<AuditEntry>(by: "at", limit: 1000)).documents.map(\.body) }
  }
}
