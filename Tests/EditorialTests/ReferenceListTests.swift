@testable import Editorial
import Records
import Testing

@Suite struct ReferenceListTests {
  static func reference(_ change: (inout Reference) -> Void) -> Reference {
    var reference = Reference(
      key: "new", type: .article, issued: PartialDate("2018-02"), title: "Hearing Voices: a Study")
    change(&reference)
    return reference
  }

  /// A form's list with one reference.
  static func list(_ change: (inout Reference) -> Void) -> ReferenceList {
    let typed = FieldTree(
      typed: JSONValue(
        reference {
          $0.key = "old"; change(&$0)
        }.tree))
    return ReferenceList(in: .fields([.init("references", .list([typed]))]))
  }

  private func items(_ list: ReferenceList) -> [FieldTree] { list.put(into: .fields([]))["references"]?.items ?? [] }

  @Test func addsAtTheEndWhatItDoesNotHave() {
    var list = Self.list { $0.doi = "10.1234/a" }
    #expect(list.add(Self.reference { $0.title = "Another" }) == .at(1))
    #expect(items(list).map { $0["title"]?.scalar } == ["Hearing Voices: a Study", "Another"])
    #expect(items(list).last?["issued"]?.scalar == "2018-02")
  }

  @Test func givesAKeyThatNoOtherHas() {
    var list = Self.list { $0.key = "new" }
    #expect(list.add(Self.reference { $0.title = "Another" }) == .at(1))
    #expect(list.add(Self.reference { $0.title = "A third" }) == .at(2))
    #expect(items(list).map { $0["key"]?.scalar } == ["new", "new-2", "new-3"])
  }

  @Test func knowsASourceByItsDOI() {
    var list = Self.list { $0.doi = "10.1234/ABC" }
    let pasted = Self.reference { ($0.title, $0.doi) = ("Other words", "10.1234/abc") }
    #expect(list.add(pasted) == .twin(of: "old", .doi))
    #expect(
      list.add(Self.reference { ($0.title, $0.url) = ("x", "http://dx.doi.org/10.1234/abc") }) == .twin(of: "old", .doi)
    )
  }

  @Test func knowsASourceByItsAddress() {
    var list = Self.list { $0.url = "https://www.example.org/a/" }
    #expect(
      list.add(Self.reference { ($0.title, $0.url) = ("x", "http://Example.org/a") }) == .twin(of: "old", .address))
    #expect(list.add(Self.reference { ($0.title, $0.url) = ("x", "http://example.org/A") }) == .at(1))
  }

  @Test func knowsASourceByItsTitleAndYear() {
    var list = Self.list { _ in }
    #expect(list.add(Self.reference { $0.title = "Hearing voices – A Study." }) == .twin(of: "old", .titleAndYear))
    #expect(list.add(Self.reference { $0.issued = PartialDate("2019") }) == .at(1))
  }

  @Test func doesNotTakeTwoDOIsForOneSource() {
    var list = Self.list { ($0.doi, $0.url) = ("10.1234/a", "https://example.org/") }
    #expect(list.add(Self.reference { ($0.doi, $0.url) = ("10.1234/b", "https://example.org/") }) == .at(1))
  }

  @Test func doesNotAddTheSameTwiceWhateverItLacks() {
    var list = ReferenceList(in: .fields([]))
    let bare = Reference(key: "a", type: .webpage, author: [Author(literal: "Intervoice")], moreAuthors: true)
    #expect(list.add(bare) == .at(0))
    #expect(list.add(bare) == .twin(of: "a", .everything))
  }
}
