import Records
import Testing

/// Expected digits: Python 3.11, `hashlib.sha256(unicodedata.normalize("NFC", t.strip()).encode()).hexdigest()[:12]`.
@Suite struct FingerprintTests {
  @Test(arguments: [
    ("Hearing Voices groups", "eb31a568b79a"), ("Τι είναι", "0509217343a7"), ("", "e3b0c44298fc"),
    ("Cafe\u{301}", "73473dcc12b7"), ("Café", "73473dcc12b7"), (" \n Café\u{A0}\t\u{2028}", "73473dcc12b7"),
  ])
  func isTheBeginningOfTheHashOfTheTrimmedComposedText(_ text: String, _ digits: String) {
    #expect(Fingerprint(of: text).digits == digits)
  }

  @Test func differsForTextsThatDiffer() {
    #expect(Fingerprint(of: "a b") != Fingerprint(of: "a  b"))
    #expect(Fingerprint(of: "\u{200B}a") != Fingerprint(of: "a"))
  }

  @Test(arguments: ["", "eb31a568b79", "eb31a568b79a0", "EB31A568B79A", "eb31a568b79g", "eb31a568b79\u{301}"])
  func refusesWhatIsNotTwelveHexadecimalDigits(_ digits: String) {
    #expect(Fingerprint(digits) == nil)
  }
}
