import Testing

@testable import HTTPServer

struct EntityTagTests {
  private let tag = EntityTag(of: Array("page".utf8))

  @Test func differsForDifferentBytes() {
    #expect(tag != EntityTag(of: Array("pagf".utf8)))
    #expect(tag == EntityTag(of: Array("page".utf8)))
    #expect(tag.text.count == 34)
  }

  @Test func isFoundInListsByWeakComparison() {
    for list in [
      "*", tag.text, "W/\(tag.text)", "\"a\", \(tag.text)", "\"a,b\",W/\"c\" ,\(tag.text), \"d\"", " \(tag.text)",
    ] {
      #expect(tag.isNamed(in: list), "\(list)")
    }
  }

  @Test func isNotFoundInWhatDoesNotNameIt() {
    let bare = String(tag.text.dropFirst().dropLast())
    for list in ["", "\"\"", "\"a\"", bare, "\"\(bare)", "W/", "W\(tag.text)", "\"x\(tag.text)", "\"*\""] {
      #expect(!tag.isNamed(in: list), "\(list)")
    }
  }
}
