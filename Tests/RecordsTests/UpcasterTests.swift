import Foundation
import Records
import Testing

/// A made-up kind of record whose first version called its title `name` and had one place.
private struct Leaflet: Hashable, Codable, Record {
  var id: Key
  var language: Language
  var title: LocalizedText
  var places: [String]
  var issued: PartialDate?
  var copies: Int?

  static let name = "leaflet"
  static let version = 3
  static let files = RecordFiles.none
  static let upcasters: [Int: @Sendable (FieldTree) -> FieldTree] = [
    1: { tree in
      .fields(tree.entries.map { FieldTree.Entry($0.name == "name" ? "title" : $0.name, $0.tree) })
    },
    2: { tree in
      var fields = tree.without("place").entries
      if let place = tree["place"] { fields.append(.init("places", .list([place]))) }
      return .fields(fields)
    },
  ]
  static let fields: [Field<Leaflet>] = [
    .one("id", \.id), .one("language", \.language), .one("title", \.title), .each("places", \.places),
    .maybe("issued", \.issued), .maybe("copies", \.copies),
  ]
  static func blank(in language: Language) -> Leaflet {
    Leaflet(id: "unknown", language: language, title: LocalizedText("", in: language), places: [])
  }
  var fileName: String { id.text }
}

@Suite struct UpcasterTests {
  private let types = RecordTypes([Leaflet.self], closed: [], vocabularies: [])

  private func read(_ body: String, _ version: Int) throws -> Leaflet? {
    try RecordBody.decode(Array(body.utf8), kind: "leaflet", version: version, types) as? Leaflet
  }

  private let whole: Leaflet = {
    var title = LocalizedText(" Warum? ", in: .german)
    title.translations[.french] = .init(of: title.fingerprint, text: "Pourquoi ?")
    return Leaflet(
      id: "why", language: .german, title: title, places: ["Wien"], issued: PartialDate("2012-12"), copies: 9_000)
  }()
  private let title = #"{"de":" Warum? ","fr":{"of":"09cdb4153f3e","text":"Pourquoi ?"}}"#

  private func title(_ print: Fingerprint) -> String { title.replacing("09cdb4153f3e", with: print.digits) }

  /// From the first version through both upcasters, from the second through one, and as it is written now.
  @Test func makesEveryOlderBodyTheSameRecord() throws {
    let title = title(whole.title.fingerprint)
    let first = #"{"copies":9000,"id":"why","issued":"2012-12","language":"de","name":\#(title),"place":"Wien"}"#
    let second = #"{"copies":9000,"id":"why","issued":"2012-12","language":"de","place":"Wien","title":\#(title)}"#
    #expect(try read(first, 1) == whole)
    #expect(try read(second, 2) == whole)
    #expect(try read(String(decoding: RecordBody.encode(whole), as: UTF8.self), 3) == whole)
  }

  @Test func leavesUnknownWhatAnOlderBodyDidNotSay() throws {
    let read = try read(#"{"id":"why","language":"el","name":{"el":"Γιατί"}}"#, 1)
    #expect(read?.title == LocalizedText("Γιατί", in: .greek))
    #expect(read?.places == [] && read?.issued == nil && read?.copies == nil)
  }

  @Test(arguments: [
    ("{}", "id, language, title"), ("[]", "id, language, title"),
    (#"{"id":"why","language":"de","name":{"de":"Warum"},"colour":"red"}"#, "colour"),
    (#"{"id":"why","language":"de","title":{"de":"Warum"},"place":{"de":"Wien"}}"#, "places[0]"),
  ])
  func saysWhichFieldsOfAnOlderBodyAreWrong(_ body: String, _ fields: String) {
    let error = #expect(throws: RecordBodyError.self) { try read(body, 1) }
    guard case .malformed("leaflet", let faults)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.map { "\($0.field)" }.joined(separator: ", ") == fields)
  }

  @Test func refusesAnOlderBodyThatIsNoJSON() {
    #expect(throws: RecordBodyError.notJSON(kind: "leaflet")) { try read("nonsense", 1) }
  }

  @Test func refusesAVersionThatIsStillToCome() {
    #expect(throws: RecordBodyError.unknownVersion(kind: "leaflet", version: 4, newest: 3)) { try read("{}", 4) }
  }
}
