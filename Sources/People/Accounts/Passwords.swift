internal import CSodium
internal import Foundation
internal import Synchronization

/// What is kept of a password: its Argon2id hash with salt and cost, as libsodium writes it. Nothing that describes it prints it.
public struct PasswordHash: Hashable, Codable, Sendable, CustomStringConvertible, CustomReflectable {
  let text: String

  public var description: String { "(a password's hash)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// How much work a password is made to be: passes over so much memory.
public struct PasswordCost: Sendable {
  public var passes: UInt64
  public var bytes: Int

  public init(passes: UInt64, bytes: Int) {
    self.passes = passes
    self.bytes = bytes
  }

  /// libsodium's for people who wait: 2 passes over 64 MiB, above the 19 MiB that OWASP asks for at least.
  public static let interactive = PasswordCost(passes: 2, bytes: 64 << 20)
}

/// Hashes passwords and compares them, at most two at a time and on threads of their own: each takes memory and a good part of a second.
public final class Passwords: Sendable {
  public static let shortest = 12
  public static let longest = 200

  private let cost: PasswordCost
  private let queue: OperationQueue
  /// Of a password that nobody has.
  private let nobodys: PasswordHash
  private let counter = Mutex(0)

  public init(cost: PasswordCost = .interactive) {
    precondition(sodium_init() >= 0, "libsodium cannot be made ready.")
    self.cost = cost
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = 2
    nobodys = Self.hash(Secret().text, cost)
  }

  /// How many comparisons were made: one for each question, whether there was an account or not.
  public var comparisons: Int { counter.withLock { $0 } }

  /// The hash of a new password, in NFKC, so that another keyboard's composition of the same letters opens too. The words are what is
  /// known of the person, which a guess would begin with: their address and name.
  ///
  /// - Throws: ``PeopleError/weakPassword(atLeast:)``, ``PeopleError/longPassword(atMost:)`` or ``PeopleError/guessablePassword``.
  public func hash(_ password: String, knowing words: [String]) async throws -> PasswordHash {
    let password = Self.composed(password)
    guard password.count >= Self.shortest else { throw PeopleError.weakPassword(atLeast: Self.shortest) }
    guard password.utf8.count <= 4 * Self.longest, password.count <= Self.longest else {
      throw PeopleError.longPassword(atMost: Self.longest)
    }
    guard !Self.isGuessable(password, knowing: words) else { throw PeopleError.guessablePassword }
    let cost = cost
    return await onOwnThread { Self.hash(password, cost) }
  }

  /// Whether `password` is the one of `hash`. Without a hash it is compared too, in vain, so that nobody learns from the time it takes.
  public func compare(_ password: String, with hash: PasswordHash?) async -> Bool {
    counter.withLock { $0 += 1 }
    let isThere = hash != nil
    let text = (hash ?? nobodys).text
    let password = String(Self.composed(password).prefix(Self.longest + 1))
    let isRight = await onOwnThread {
      let bytes = password.utf8.map { CChar(bitPattern: $0) }
      return crypto_pwhash_str_verify(text, bytes, UInt64(bytes.count)) == 0
    }
    return isRight && isThere
  }

  private func onOwnThread<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async -> Answer {
    await withCheckedContinuation { continuation in queue.addOperation { continuation.resume(returning: work()) } }
  }

  private static func hash(_ password: String, _ cost: PasswordCost) -> PasswordHash {
    var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    let status = crypto_pwhash_str(&text, bytes, UInt64(bytes.count), cost.passes, cost.bytes)
    precondition(status == 0, "There is no memory to hash a password in.")
    return PasswordHash(text: String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  private static func composed(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }

  /// What the program is called, with which a guess would begin too.
  private static let siteName = "compendium"

  /// Whether many people have it, or it is little more than what is known of the person and the site, or than a few characters again
  /// and again.
  private static func isGuessable(_ password: String, knowing words: [String]) -> Bool {
    let lower = password.lowercased()
    guard Set(lower).count >= 5, !CommonPasswords.holds(lower) else { return true }
    let known = ([siteName] + words).flatMap { [$0] + $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
    return known.map { $0.lowercased() }.contains { word in
      word.count >= 4 && lower.replacing(word, with: "").count < 8 && lower.contains(word)
    }
  }
}
