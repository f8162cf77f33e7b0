import Foundation
import ICU
import InterfaceTexts
import Practices
import Records
import Testing

@Suite struct InterfaceTextsTests {
  let all: [Language: InterfaceTexts]

  init() throws { all = try InterfaceTexts.embedded() }

  @Test func holdsEveryKeyInEveryLanguageOfTheInterface() {
    #expect(Set(all.keys) == Set(Language.interface))
    for texts in all.values { #expect(Set(texts.texts.keys) == Set(TextKey.allCases)) }
  }

  @Test func writesKeysAsTheFilesDo() {
    #expect(TextKey.catalogueFiltersChosen.fileKey == "catalogue.filtersChosen")
    #expect(TextKey.errorNotFoundTitle.fileKey == "error.notFound.title")
    #expect(TextKey.errorOnward.fileKey == "error.onward")
  }

  @Test(arguments: Language.interface)
  func hasTheSamePlacesInEveryLanguage(_ language: Language) throws {
    let english = try #require(all[.english])
    let texts = try #require(all[language])
    for key in TextKey.allCases {
      #expect(places(texts.texts[key]) == places(english.texts[key]), "\(language) \(key.fileKey)")
    }
  }

  @Test(arguments: Language.interface)
  func hasThePluralFormsThatItsLanguageNeeds(_ language: Language) throws {
    let rules = PluralRules(language: language.tag)
    let needed = Set((Array(0...200) + [1000, 1_000_000]).map(rules.category(for:)))
    for (key, text) in try #require(all[language]).texts {
      guard case .plural(let forms) = text else { continue }
      #expect(Set(forms.keys) == needed, "\(language) \(key.fileKey)")
    }
  }

  @Test(arguments: Language.interface.dropFirst())
  func isTranslated(_ language: Language) throws {
    let english = try #require(all[.english])
    let texts = try #require(all[language])
    let same = TextKey.allCases.filter { texts.texts[$0] == english.texts[$0] }
    #expect(same.count < TextKey.allCases.count / 10, "\(language): \(same.map(\.fileKey))")
  }

  @Test func choosesThePluralForm() throws {
    let english = try #require(all[.english])
    #expect(english.text(.countPractices, count: 1) == "1 practice")
    #expect(english.text(.countPractices, count: 1200) == "1,200 practices")
  }

  @Test func formatsForTheReader() throws {
    let english = try #require(all[.english])
    let german = try #require(all[.german])
    let greek = try #require(all[.greek])
    let day = try #require(PartialDate("2018-03-16"))
    #expect(german.date(day) == "16. März 2018")
    #expect(german.date(try #require(PartialDate("2018-03"))) == "März 2018")
    #expect(greek.date(day) == "16 Μαρτίου 2018")
    #expect(english.date(try #require(PartialDate("2018"))) == "2018")
    #expect(english.day(milliseconds: 1_700_000_000_000) == "14 November 2023")
    #expect(german.list(["a", "b", "c"]) == "a, b und c")
    #expect(try #require(all[.french]).ownName == "Français")
    #expect(InterfaceTexts.direction(of: try #require(Language("ar"))) == "rtl")
  }

  @Test(arguments: Language.interface)
  func writesNumbersAsTheLanguageDoes(_ language: Language) throws {
    let texts = try #require(all[language])
    let locale = Locale(identifier: language == .english ? "en-GB" : language.tag)
    for number in Array(0...1_100) + [-1, 9_999, 10_000, 1_234_567] {
      #expect(texts.number(number) == number.formatted(.number.locale(locale)))
    }
  }

  @Test func namesAMissingKey() {
    #expect(throws: InterfaceTextsError.missing(language: "en", key: "site.name")) {
      try InterfaceTexts(.english, yaml: "nav.home: Home")
    }
  }

  @Test func namesAKeyThatNothingUses() {
    #expect(throws: InterfaceTextsError.unknown(language: "en", key: "no.such")) {
      try InterfaceTexts(.english, yaml: "no.such: x")
    }
  }

  @Test(arguments: ["site.name: [a]", "site.name: {one: a}", "site.name: ''", "site.name: {other: a, sometimes: b}"])
  func namesAMalformedText(_ yaml: String) {
    #expect(throws: InterfaceTextsError.malformedText(language: "en", key: "site.name")) {
      try InterfaceTexts(.english, yaml: yaml)
    }
  }

  @Test(arguments: ["{", "a}", "{}", "{a b}", "{{a}}"])
  func refusesAMalformedPlace(_ template: String) {
    #expect(throws: InterfaceTextsError.malformedTemplate(template)) { try TextTemplate(template) }
  }

  @Test(arguments: ["", "- a", "a: b: c", "\u{0}"])
  func refusesWhatIsNoMapping(_ yaml: String) {
    #expect(throws: InterfaceTextsError.self) { try InterfaceTexts(.english, yaml: yaml) }
  }

  private func places(_ text: InterfaceText?) -> Set<String> {
    switch text {
    case .fixed(let template): template.places
    // A form may leave the number out (“one practice”).
    case .plural(let forms): forms.values.reduce(into: ["count"]) { $0.formUnion($1.places) }
    case nil: []
    }
  }
}
