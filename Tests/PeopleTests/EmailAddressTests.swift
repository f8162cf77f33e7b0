import Foundation
import People
import Testing

struct EmailAddressTests {
  @Test(arguments: ["a@b", "Maria.Rossi+desk@example.org", " x_y-z@mail.example.org\n", "o'neil@xn--bcher-kva.example"])
  func takesWhatPeopleHave(text: String) {
    #expect(EmailAddress(text)?.text == text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b c", "a@b\r\nBcc: all@example.org", "a\u{0}@b", "a@b,c@d", "<a@b>",
    "a@b>", "a..b@c", ".a@c", "a@c.", "a@b;c", "\"a\"@b", "é@b", "a@bücher.example", "a(x)@b",
    String(repeating: "a", count: 250) + "@b.org",
  ])
  func refusesWhatIsNoneOrCouldEndAHeader(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func comparesWithoutRegardToCase() throws {
    let (one, other) = (try #require(EmailAddress("Ana@Example.org")), try #require(EmailAddress("ana@example.ORG")))
    #expect(one == other && one.keyTuple == other.keyTuple && Set([one, other]).count == 1)
    #expect(one.text == "Ana@Example.org")
  }
}
