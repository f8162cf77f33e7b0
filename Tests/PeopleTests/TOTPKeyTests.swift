import Foundation
import Ledger
import People
import Testing

struct TOTPKeyTests {
  /// `12345678901234567890`, as RFC 6238 has it.
  private let key: TOTPKey

  init() throws { key = try #require(TOTPKey(base32: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")) }

  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func makesTheCodesOfTheStandard(seconds: Int64, code: String) {
    let moment = Timestamp(milliseconds: seconds * 1000)
    #expect(key.code(at: moment, digits: 8) == code)
    #expect(key.code(at: moment) == code.suffix(6))
  }

  @Test func takesTheStepsBesideThePresentOne() {
    let now = Timestamp(milliseconds: 1_795_000_010_000)
    let present = now.milliseconds / 30_000
    for (seconds, step) in [(-60, nil), (-30, present - 1), (0, present), (30, present + 1), (60, nil)] {
      #expect(key.step(of: key.code(at: now + .seconds(seconds)), at: now, after: nil) == step)
    }
  }

  @Test func takesNoStepThatIsNotAfterTheLastOne() {
    let now = Timestamp(milliseconds: 1_795_000_010_000)
    let present = now.milliseconds / 30_000
    #expect(key.step(of: key.code(at: now), at: now, after: present - 1) == present)
    #expect(key.step(of: key.code(at: now), at: now, after: present) == nil)
    #expect(key.step(of: key.code(at: now + .seconds(-30)), at: now, after: present) == nil)
  }

  @Test(arguments: ["", "12345", "1234567", "abcdef", "12345６", "000000\u{0}"])
  func refusesWhatIsNoCode(typed: String) {
    #expect(key.step(of: typed, at: Timestamp(milliseconds: 1_795_000_010_000), after: nil) == nil)
  }

  @Test func takesACodeWithABlankInIt() {
    let now = Timestamp(milliseconds: 1_795_000_010_000)
    let code = key.code(at: now)
    #expect(key.step(of: "\(code.prefix(3)) \(code.suffix(3))", at: now, after: nil) != nil)
  }

  @Test func isSpelledForDevices() {
    #expect(
      key.uri(issuer: "Good Practices", account: "a&b@example.org")
        == "otpauth://totp/Good%20Practices:a%26b%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        + "&issuer=Good%20Practices&algorithm=SHA1&digits=6&period=30")
  }

  @Test func isKeptAndPrintedNowhere() throws {
    let new = TOTPKey()
    #expect(try JSONDecoder().decode(TOTPKey.self, from: JSONEncoder().encode(new)) == new)
    var dumped = ""
    dump(new, to: &dumped)
    #expect(!"\(new) \([new]) \(dumped)".contains(new.base32))
  }
}
