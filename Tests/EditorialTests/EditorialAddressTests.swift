@testable import Editorial
import People
import Records
import TestSupport
import Testing

struct EditorialAddressTests {
  static let secret = Secret()
  private static let link = SubmissionAccess.link(secret)
  private static let own = SubmissionAccess.own("0a1b")
  /// One of each.
  static let places: [EditorialAddress.Place] = [
    .start, .submission(link), .answers(link, "people"), .check(link), .report("safewards"), .review(secret),
    .signIn, .invitation(secret), .desk(.inbox()), .desk(.submission("0a1b")), .desk(.copies),
    .desk(.copy("safewards")),
    .desk(.preview("safewards")), .desk(.account), .desk(.audit()), .desk(.auditFile()), .files(link), .file(link, 2),
    .desk(.file("0a1b", 1)), .desk(.people), .desk(.mail), .desk(.person("a-0a1b")), .desk(.figures), .desk(.editions),
    .desk(.mine), .desk(.typeIn), .submission(own), .answers(own, "people"), .check(own), .files(own), .file(own, 2),
    .desk(.reviews), .desk(.review("safewards")),
  ]

  private func read(_ path: String) -> EditorialAddress? {
    EditorialAddress.read(path: path, languages: Language.interface)
  }

  @Test(arguments: places, Language.interface) func isReadAsItIsPrinted(
    place: EditorialAddress.Place, language: Language
  ) {
    let address = EditorialAddress(place, language)
    #expect(read(address.path) == address)
    #expect(address.inLanguage(.greek).path == EditorialAddress(place, .greek).path)
  }

  @Test func printsEachPlaceOnce() { #expect(Set(Self.places.map { EditorialAddress($0, .english).path }).count == 33) }

  @Test func takesWordsInAnyCaseAndSecretsInTheirOwn() {
    let secret = Self.secret.text
    #expect(read("/EN/Submissions/\(secret)/Answers/People")?.place == .answers(Self.link, "people"))
    #expect(read("/en/DESK/Records/SafeWards/PREVIEW")?.place == .desk(.preview("safewards")))
    let other = secret.lowercased() == secret ? secret.uppercased() : secret.lowercased()
    #expect(read("/en/submissions/\(other)")?.place != .submission(Self.link))
  }

  @Test func saysWhichAddressesOpenWhatIsPrivate() {
    let secrets = Self.places.filter { EditorialAddress($0, .english).isSecret }
    #expect(secrets.allSatisfy { EditorialAddress($0, .english).path.contains(Self.secret.text) } && secrets.count == 7)
  }

  private static let hostile = [
    "", "/", "en/submit", "/en", "/en/", "/xx/submit", "/en/submit/", "/en//submit", "/en/submit/x", "/en/desk/",
    "/en/desk//", "/en/desk/records/", "/en/desk/records/a b", "/en/desk/records/../x", "/en/desk/records/a/edit",
    "/en/desk/mine/", "/en/desk/mine/0a1b/answers", "/en/desk/mine/0a1b/check/x", "/en/desk/mine/a b/files",
    "/en/desk/mine/0a1b/files/0", "/en/desk/type-in/x",
    "/en/desk/submissions/", "/en/desk/submissions/..", "/en/desk/submissions/<script>", "/en/desk/submissions/a\r\nb",
    "/en/desk/submissions/\u{202e}", "/en/submissions/", "/en/submissions/short", "/en/reviews/\(secret.text)x",
    "/en/reviews/\(secret.text)/", "/en/submissions/\(secret.text)/answers", "/en/submissions/\(secret.text)/other",
    "/en/submissions/\(secret.text)/answers/-", "/en/report/-a", "/en/report/\(String(repeating: "a", count: 1000))",
  ]

  @Test(arguments: hostile) func readsNothingThatItWouldNotPrint(path: String) { #expect(read(path) == nil) }

  @Test func printsWhateverItReadsSoThatItIsReadAgain() {
    let parts = Array("/enrdskubmioa-.%<\u{0}\nAß".map(String.init)) + ["/en/", "desk/", "submissions/", "records/"]
    var numbers = SeededGenerator(state: 16)
    for _ in 0..<5000 {
      let path =
        "/en/"
        + (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
          parts.randomElement(using: &numbers) ?? ""
        }.joined()
      guard let address = read(path) else { continue }
      #expect(read(address.path) == address, "\(path)")
    }
  }
}
