import Digests
import Testing

struct DigestsTests {
  /// The examples of FIPS 180-4 (NIST, "SHA256" example values), and a million times "a".
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func computesTheStandardsExamples(_ message: String, _ digest: String) {
    #expect(SHA256Digest(of: message).hex == digest)
    #expect(SHA256Digest(of: Array(message.utf8)) == SHA256Digest(hex: digest))
  }

  /// By Python's hashlib.
  @Test(arguments: [
    ("", "cae66941d9efbd404e4d88758ea67670"), ("abc", "cf4ab791c62b8d2b2109c90275287816"),
    (String(repeating: "a", count: 1_000_000), "7b704218d19f31b3a0fb7e4336822ae1"),
  ])
  func computesBLAKE2b(_ message: String, _ digest: String) {
    #expect(BLAKE2bDigest(of: Array(message.utf8)).hex == digest)
  }

  @Test func tellsTextsApartThatOnlyLookTheSame() {
    #expect("\u{e9}" == "e\u{301}")
    #expect(SHA256Digest(of: "\u{e9}") != SHA256Digest(of: "e\u{301}"))
  }

  @Test func readsBackItsOwnDigitsAndNothingElse() {
    let digest = SHA256Digest(of: "x")
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    let others = [
      "", "00", digest.hex + "00", String(digest.hex.dropLast()), " " + digest.hex.dropLast(), "é" + digest.hex,
    ]
    for text in others { #expect(SHA256Digest(hex: text) == nil) }
    #expect(SHA256Digest(bytes: [0]) == nil)
  }

  @Test func writesAndReadsEveryByteAsHexadecimal() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(Hex.bytes(Hex.text(bytes)) == bytes)
    #expect(Hex.text([0, 10, 255]) == "000aff")
    for text in ["0", "0g", "0x", "-1", "+1", "００", "1 ", "\u{0}\u{0}"] { #expect(Hex.bytes(text) == nil) }
    #expect(Hex.bytes("") == [])
  }

  @Test func drawsOtherBytesEachTimeOnEveryThread() async {
    let drawn = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<200 { group.addTask { randomBytes(32) } }
      return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(drawn.count == 200)
    #expect(drawn.allSatisfy { $0.count == 32 })
    #expect(randomBytes(0) == [])
  }
}
