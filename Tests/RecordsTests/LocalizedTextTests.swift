import Foundation
import Testing

@testable import Records

@Suite struct LocalizedTextTests {
  private let text = LocalizedText(
    "Peer support", in: .english,
    translations: [
      .french: .init(of: Fingerprint(of: "Peer support"), text: "Pair-aidance"),
      .german: .init(of: Fingerprint(of: "Peers"), text: "Peers"),
    ])

  @Test func saysOfEveryLanguageWhetherItIsCurrent() {
    let states = [Language.english, .french, .german, .greek].map(text.state(in:))
    #expect(states == [.original, .current, .outdated, .missing])
  }

  @Test func becomesOutdatedWhenTheOriginalChanges() {
    var changed = text
    changed.original += "."
    #expect(changed.state(in: .french) == .outdated)
  }

  @Test func givesTheReaderATextWithItsLanguage() {
    #expect(text.reading(in: .french) == Reading(text: "Pair-aidance", language: .french, state: .current))
    #expect(text.reading(in: .german) == Reading(text: "Peers", language: .german, state: .outdated))
    #expect(text.reading(in: .greek) == Reading(text: "Peer support", language: .english, state: .missing))
    #expect(text.reading(in: .english) == Reading(text: "Peer support", language: .english, state: .original))
  }

  @Test func listsItsLanguagesTheOriginalFirst() {
    #expect(text.languages == [.english, .german, .french])
  }

  @Test func isAnObjectFromLanguageToTextInJSON() throws {
    let json =
      #"{"de":{"of":"\#(Fingerprint(of: "Peers"))","text":"Peers"},"en":"Peer support","#
      + #""fr":{"of":"\#(Fingerprint(of: "Peer support"))","text":"Pair-aidance"}}"#
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(text), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(LocalizedText.self, from: Data(json.utf8)) == text)
  }

  @Test(arguments: [
    "{}", #"{"fr":{"of":"eb31a568b79a","text":"a"}}"#, #"{"en":"a","fr":"b"}"#, #"{"english?":"a"}"#, #"{"en":1}"#,
    #"{"en":"a","fr":{"text":"b"}}"#, #"{"en":"a","fr":{"of":"1","text":"b"}}"#, "[]", #""a""#, "null",
  ])
  func refusesJSONWithoutExactlyOneOriginal(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(LocalizedText.self, from: Data(json.utf8)) }
  }
}
