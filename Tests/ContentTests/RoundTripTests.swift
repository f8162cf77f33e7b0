import Content
import Practices
import Records
import TestSupport
import Testing

/// Reading what was written gives what was written.
@Suite struct RoundTripTests {
  private func read(_ records: [any Record], basedOn: Int? = nil) throws -> [String: ContentFolder.Item] {
    let folder = try FixtureFolder()
    for record in records {
      for (path, text) in try ContentFiles(record, basedOn: basedOn).files { try folder.write(text, to: path) }
    }
    let items = try ContentFolder(reading: folder.path, .compendium).items
    return Dictionary(uniqueKeysWithValues: items.map { ($0.id.text, $0) })
  }

  @Test func holdsForAnyPractice() throws {
    var numbers = FixtureGenerator(21)
    let practices = (0..<300).map { Practice.random(Key("p\($0)") ?? "p", &numbers) }
    let items = try read(practices)
    for practice in practices {
      let found = try items[practice.id.text]?.record
      let file = try ContentFiles(practice, basedOn: nil).files.first
      #expect(found as? Practice == practice, "\(file?.text ?? "")")
    }
  }

  @Test func holdsForEveryNastyTextInEveryPlace() throws {
    var numbers = FixtureGenerator(22)
    let texts = Set((0..<600).map { _ in numbers.nastyText() }).sorted()
    let practices = texts.enumerated().map { index, text in
      Practice.fixture(Key("p\(index)") ?? "p") {
        $0.provider = text
        $0.otherNames = [text, text]
        $0.links = [Link(name: text, url: text)]
        $0.limits = [
          LocalizedText(text, in: .english, translations: [.french: .init(of: Fingerprint(of: text), text: text)])
        ]
      }
    }
    let items = try read(practices)
    for practice in practices {
      let found = try items[practice.id.text]?.record as? Practice
      #expect(found == practice, "\((practice.provider ?? "").debugDescription)")
    }
  }

  @Test func holdsForAnyPage() throws {
    var numbers = FixtureGenerator(23)
    let pages = (0..<100).map { index in
      func text() -> LocalizedText {
        var text = LocalizedText(numbers.nastyText(), in: .english)
        text.translations[.greek] = .init(of: text.fingerprint, text: numbers.nastyText())
        return text
      }
      return ContentPage(
        id: Key("page-\(index)") ?? "page", slug: Key("s\(index)") ?? "s", order: numbers.number(-9...9),
        language: .english,
        title: text(), summary: text(), body: text(), references: [Reference(key: "no", type: .book, title: "yes")])
    }
    let items = try read(pages)
    for page in pages { #expect(try items[page.id.text]?.record as? ContentPage == page) }
  }

  @Test func holdsForVocabulariesMembershipsAndHelp() throws {
    var numbers = FixtureGenerator(24)
    func labels() -> Labels {
      let norwegian = Language("no") ?? .english
      return Labels(
        Dictionary(uniqueKeysWithValues: (Language.interface + [norwegian]).map { ($0, numbers.nastyText()) }))
    }
    let records = VocabularyName.ofPractices.map { name in
      Vocabulary(
        id: Key("vocabulary-\(name.rawValue)") ?? "v", name: name, label: labels(),
        terms: [
          Term(key: "no", label: labels()), Term(key: "on", parent: "no", label: labels(), definition: labels()),
        ])
    }
    let membership =
      Membership(
        id: "membership-europe", organisation: labels(),
        states: [
          .init(country: .fixture("NO"), since: .fixture("1949-05-05"), until: .fixture("2022")),
          .init(country: .fixture("FR")),
        ],
        references: [Reference(key: "a", type: .treaty, title: "1949")])
    let help = HelpLines.fixture("NO", number: "116 123")
    let items = try read(records + [membership, help])
    #expect(try items[help.id.text]?.record as? HelpLines == help)
    for record in records { #expect(try items[record.id.text]?.record as? Vocabulary == record) }
    #expect(try items[membership.id.text]?.record as? Membership == membership)
  }

  @Test func saysFromWhichRevisionAFileWasWritten() throws {
    #expect(try read([Practice.fixture("ab")], basedOn: 7)["ab"]?.basedOn == 7)
    #expect(try read([Practice.fixture("ab")])["ab"]?.basedOn == nil)
  }

  @Test func writesAnEditionToNoFile() throws {
    let edition = Edition(id: "edition-1", name: "First", date: .fixture("2026"), sequence: 1, head: "")
    #expect(try ContentFiles(edition, basedOn: nil).files.isEmpty)
  }
}
