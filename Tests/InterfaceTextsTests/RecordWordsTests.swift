import InterfaceTexts
import Practices
import Records
import TestSupport
import Testing

/// Fields and faults have words in every language of the interface.
@Suite struct RecordWordsTests {
  private let all: [Language: InterfaceTexts]

  init() throws { all = try InterfaceTexts.embedded() }

  /// Every field of every record type, and of the things within them, with the name of what it is a field of.
  private static let fields: [(group: String, shape: FieldShape)] = {
    func within(_ group: String, _ shapes: [FieldShape]) -> [(String, FieldShape)] {
      shapes.flatMap { shape -> [(String, FieldShape)] in
        guard case .group(let inner, let shapes) = shape.form else { return [(group, shape)] }
        return [(group, shape)] + within(inner, shapes)
      }
    }
    return RecordTypes.shipped.all.flatMap { within($0.name, $0.shapes) }
  }()

  @Test(arguments: Language.interface)
  func nameEveryFieldThatNoVocabularyNames(_ language: Language) throws {
    let texts = try #require(all[language])
    for (group, shape) in Self.fields {
      if case .term = shape.form { continue }
      #expect(texts.isNamed("field.\(group).\(shape.name)"), "\(language): \(group).\(shape.name)")
    }
  }

  @Test(arguments: Language.interface.dropFirst())
  func haveTheSameKeysAndPlacesInEveryLanguage(_ language: Language) throws {
    let (english, texts) = (try #require(all[.english]), try #require(all[language]))
    #expect(texts.placesByName == english.placesByName)
  }

  @Test func sayWhatIsWrongInTheReadersLanguage() throws {
    let fault = Fault(FieldPath("started"), .noSuchDay(29, month: 2, year: 2003))
    #expect(try #require(all[.english]).sentence(fault) == "2003 has no 29 February.")
    #expect(try #require(all[.german]).sentence(fault).contains("29. Februar"))
    #expect(try #require(all[.french]).sentence(fault).contains("29 février"))
    #expect(try #require(all[.greek]).sentence(fault).contains("29 Φεβρουαρίου"))
  }

  @Test func writeAFaultWithItsPlace() throws {
    let fault = Fault(FieldPath("slug"), .missing("slug"), place: Place(file: "practices/peers.yaml", line: 3))
    #expect(
      try #require(all[.english]).line(fault) == "practices/peers.yaml:3: slug: The field `slug` is missing.")
  }
}
