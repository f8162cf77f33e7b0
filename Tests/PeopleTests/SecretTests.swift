import Digests
import Foundation
import People
import Testing

struct SecretTests {
  @Test func isSpelledIn43CharactersThatAnAddressTakes() throws {
    for _ in 0..<200 {
      let secret = Secret()
      #expect(secret.text.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
      let read = try #require(Secret(secret.text))
      #expect(read == secret && read.hash == secret.hash)
    }
    #expect(Secret() != Secret())
  }

  @Test(arguments: [
    "", "short", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
    String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "=",
    String(repeating: "A", count: 42) + "+", String(repeating: "é", count: 43),
    String(repeating: "A", count: 42) + "\n",
  ])
  func refusesWhatIsNoSecretOrSpelledOtherwise(text: String) {
    #expect(Secret(text) == nil)
  }

  @Test func isKeptAsTheHashOfItsBytes() throws {
    let zero = try #require(Secret(String(repeating: "A", count: 43)))
    #expect(zero.hash.hex == SHA256Digest(of: [UInt8](repeating: 0, count: 32)).hex)
    let kept = try JSONDecoder().decode(SecretHash.self, from: JSONEncoder().encode(zero.hash))
    #expect(kept == zero.hash)
  }

  @Test func isPrintedNowhere() {
    let secret = Secret()
    var dumped = ""
    dump(secret, to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", "\(Optional(secret) as Any)", dumped] {
      #expect(!text.contains(secret.text))
    }
  }

  @Test func makesATokenThatDependsOnItAndOnThePurpose() {
    let secret = Secret()
    #expect(secret.token(for: "form") == secret.token(for: "form"))
    #expect(secret.token(for: "form") != secret.token(for: "other"))
    #expect(secret.token(for: "form") != Secret().token(for: "form"))
  }
}
