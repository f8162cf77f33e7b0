import Foundation
import People
import Testing

struct PasswordsTests {
  private let passwords = Passwords(cost: PasswordCost(passes: 1, bytes: 8192))

  @Test func hashesWithArgon2idAtLibsodiumsCost() async throws {
    let hash = try await Passwords().hash("correct horse battery", knowing: [])
    let kept = try #require(String(data: JSONEncoder().encode(hash), encoding: .utf8)?.replacing("\\", with: ""))
    #expect(kept.contains("$argon2id$v=19$m=65536,t=2,p=1$"))
  }

  @Test func knowsAPasswordAgain() async throws {
    let hash = try await passwords.hash("correct horse battery", knowing: [])
    #expect(await passwords.compare("correct horse battery", with: hash))
    #expect(await !passwords.compare("correct horse batterz", with: hash))
    #expect(await !passwords.compare("", with: hash))
    #expect(try await passwords.hash("correct horse battery", knowing: []) != hash)
    #expect(!"\(hash) \([hash])".contains("argon2"))
  }

  @Test func knowsAPasswordThatAnotherKeyboardComposed() async throws {
    let hash = try await passwords.hash("caf\u{E9} caf\u{E9} tr\u{E8}s noir", knowing: [])
    #expect(await passwords.compare("cafe\u{301} cafe\u{301} tre\u{300}s noir", with: hash))
  }

  @Test func comparesInVainWhereThereIsNothing() async {
    #expect(await !passwords.compare("correct horse battery", with: nil))
    #expect(passwords.comparisons == 1)
  }

  @Test(arguments: [
    ("short", PeopleError.weakPassword(atLeast: 12)), ("elevenchars", .weakPassword(atLeast: 12)),
    (String(repeating: "abcdefgh", count: 26), .longPassword(atMost: 200)),
    ("aaaaaaaaaaaa", .guessablePassword), ("121212121212", .guessablePassword),
    ("ana.silva@example.org", .guessablePassword), ("AnaSilva2026", .guessablePassword),
    ("Compendium2026", .guessablePassword), ("1q2w3e4r5t6y", .guessablePassword), ("Qwerty123456", .guessablePassword),
  ])
  func refusesWhatIsGuessed(password: String, error: PeopleError) async {
    await #expect(throws: error) {
      try await passwords.hash(password, knowing: ["Ana Silva", "ana.silva@example.org"])
    }
  }

  @Test func hashesManyAtOnce() async throws {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<20 {
        group.addTask { [passwords] in
          let hash = try await passwords.hash("correct horse \(number)", knowing: [])
          return await passwords.compare("correct horse \(number)", with: hash)
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(passwords.comparisons == 20)
  }
}
