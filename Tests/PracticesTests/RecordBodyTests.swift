import Foundation
import Practices
import Records
import TestSupport
import Testing

/// Canonical JSON is what RFC 8785 says.
@Suite struct RecordBodyTests {
  private func json(_ change: (inout Practice) -> Void) throws -> String {
    String(decoding: try RecordBody.encode(Practice.fixture("a", change)), as: UTF8.self)
  }

  /// RFC 8785, 3.2.2.2: two-letter escapes where there are, lower-case \u00xx for other controls, all else as it is.
  @Test(arguments: [
    ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#), ("\"\\", #"\"\\"#), ("\u{0}\u{1}\u{B}\u{1F}", #"\u0000\u0001\u000b\u001f"#),
    ("/</script>", "/</script>"), ("\u{7F}\u{80}\u{85}\u{A0}", "\u{7F}\u{80}\u{85}\u{A0}"),
    ("\u{2028}\u{2029}", "\u{2028}\u{2029}"), ("€$\u{F}\nA'B\"\\\\\"/", #"€$\u000f\nA'B\"\\\\\"/"#),
    ("🙂\u{10FFFF}\u{FFFF}\u{FEFF}", "🙂\u{10FFFF}\u{FFFF}\u{FEFF}"), ("e\u{301}é", "e\u{301}é"),
  ])
  func escapesOnlyWhatMustBe(_ text: String, _ escaped: String) throws {
    let written = try json { $0.provider = text }
    #expect(written.utf8.firstRange(of: #""provider":"\#(escaped)","#.utf8) != nil)
    let read = try RecordBody.decode(Array(written.utf8), kind: "practice", version: 2, .compendium) as? Practice
    #expect(read?.provider.map { Array($0.utf8) } == Array(text.utf8))
  }

  /// RFC 8785, 3.2.3: names sorted by UTF-16 code units, in objects at every depth.
  @Test func sortsNamesByCodeUnitsAtEveryDepth() throws {
    var numbers = FixtureGenerator(2)
    for index in 0..<50 {
      let practice = Practice.random(Key("p\(index)") ?? "p", &numbers)
      let body = try RecordBody.encode(practice)
      var names = OrderedNames(body)
      #expect(try names.areSorted())
    }
  }

  @Test func writesWholeNumbersPlainly() throws {
    let written = try json {
      $0.evidence = [
        EvidenceStatement(
          key: "a", design: "survey", status: .synthesis, participants: 9_007_199_254_740_991, studies: -1,
          finding: LocalizedText("x", in: .english))
      ]
    }
    #expect(written.contains(#""participants":9007199254740991,"status":"synthesis","studies":-1"#))
  }

  @Test func readsBackWhateverItWrote() throws {
    var numbers = FixtureGenerator(3)
    for index in 0..<200 {
      let record = Practice.random(Key("p\(index)") ?? "p", &numbers)
      let body = try RecordBody.encode(record)
      let read = try RecordBody.decode(body, kind: "practice", version: Practice.version, .compendium)
      #expect(read as? Practice == record)
      #expect(try RecordBody.encode(read) == body)
    }
  }

  @Test func refusesKindsAndSchemasItDoesNotKnow() {
    #expect(throws: RecordBodyError.unknownKind("group")) {
      try RecordBody.decode([], kind: "group", version: 1, .compendium)
    }
    for schema in [-1, 0, Practice.version + 1] {
      #expect(throws: RecordBodyError.unknownVersion(kind: "practice", version: schema, newest: Practice.version)) {
        try RecordBody.decode([], kind: "practice", version: schema, .compendium)
      }
    }
  }

  @Test(arguments: [
    ("[]", Fault(FieldPath(), .unreadableValue)), ("{}", Fault(FieldPath("id"), .missing("id"))),
    (#"{"id":"No key"}"#, Fault(FieldPath("id"), .expected("key", found: .text("No key")))),
    (#"{"id":[]}"#, Fault(FieldPath("id"), .unreadableValue)),
  ])
  func saysWhereABodyIsNoRecord(body: String, fault: Fault) {
    #expect(throws: RecordBodyError.malformed(kind: "practice", [fault])) {
      try RecordBody.decode(Array(body.utf8), kind: "practice", version: Practice.version, .compendium)
    }
  }

  @Test func saysThatABodyIsNoJSON() {
    for body in ["\u{1}", "", "{"] {
      #expect(throws: RecordBodyError.notJSON(kind: "practice")) {
        try RecordBody.decode(Array(body.utf8), kind: "practice", version: Practice.version, .compendium)
      }
    }
  }

  @Test func refusesBodiesThatAreNoRecord() throws {
    var numbers = FixtureGenerator(4)
    let whole = try RecordBody.encode(Practice.fixture())
    var bodies = [[], Array("{}".utf8), Array("null".utf8), Array(String(repeating: "[", count: 100_000).utf8)]
    bodies += (0..<100).map { _ in numbers.bytes(numbers.number(0...200)) }
    bodies += (0..<100).map { _ in Array(whole.prefix(numbers.number(0...whole.count - 1))) }
    for body in bodies {
      for type in RecordTypes.compendium.all {
        #expect(throws: RecordBodyError.self) { try RecordBody.decode(body, kind: type.name, version: 1, .compendium) }
      }
    }
  }
}

/// Reads the names of every object of a JSON text that has no spaces, without a JSON library.
private struct OrderedNames {
  private var rest: ArraySlice<UInt8>
  struct Malformed: Error {}

  init(_ body: [UInt8]) { rest = body[...] }

  mutating func areSorted() throws -> Bool {
    switch rest.first {
    case UInt8(ascii: "{"): return try areSortedInObject()
    case UInt8(ascii: "["):
      rest.removeFirst()
      var sorted = true
      while rest.first != UInt8(ascii: "]") {
        sorted = try areSorted() && sorted
        if rest.first == UInt8(ascii: ",") { rest.removeFirst() }
      }
      rest.removeFirst()
      return sorted
    case UInt8(ascii: "\""):
      _ = try string()
      return true
    default:
      rest = rest.drop { !",]}".utf8.contains($0) }
      return true
    }
  }

  private mutating func areSortedInObject() throws -> Bool {
    var names: [[UInt16]] = []
    var sorted = true
    rest.removeFirst()
    while rest.first != UInt8(ascii: "}") {
      names.append(Array(try string().utf16))
      guard rest.popFirst() == UInt8(ascii: ":") else { throw Malformed() }
      sorted = try areSorted() && sorted
      if rest.first == UInt8(ascii: ",") { rest.removeFirst() }
    }
    rest.removeFirst()
    return sorted && zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func string() throws -> String {
    guard rest.popFirst() == UInt8(ascii: "\"") else { throw Malformed() }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      bytes.append(byte)
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() { bytes.append(next) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
