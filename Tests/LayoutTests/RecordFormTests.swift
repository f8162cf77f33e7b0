import Content
import InterfaceTexts
import Layout
import Practices
import Records
import TestSupport
import Testing

/// The editor of records: every field of every kind, made from the table.
@Suite struct RecordFormTests {
  private static let shipped = Result {
    try ContentFolder(reading: FixtureRepository.content, .shipped).items.map { try $0.record }
  }
  private let texts: [Language: InterfaceTexts]
  private let vocabularies: Vocabularies

  init() throws {
    texts = try FormFixture.all.get()
    vocabularies = Vocabularies(try Self.shipped.get().compactMap { $0 as? Vocabulary })
  }

  private func fields(_ type: any Record.Type, _ language: Language = .english) throws -> [FormField] {
    FormField.of(type, texts: try #require(texts[language]), vocabularies: vocabularies)
  }

  /// Opens a record and saves it without changing anything.
  private func saved(
    _ tree: FieldTree, _ fields: [FormField], _ original: Language, in language: Language = .english
  ) throws -> (page: WrittenPage, tree: FieldTree) {
    let view = FormView(
      fields, values: tree, faults: [], texts: try #require(texts[language]), language: language,
      textLanguages: Language.interface, original: original)
    var html = HTML()
    view.write(&html)
    let page = WrittenPage(html.bytes)
    return (page, FormReading.tree(page.sent, fields: fields, original: original))
  }

  private func original(_ tree: FieldTree) -> Language { tree["language"]?.scalar.flatMap(Language.init) ?? .english }

  @Test func givesBackTheBodyOfEveryShippedRecord() throws {
    let records = try Self.shipped.get()
    let kinds = Dictionary(grouping: records) { type(of: $0).name }
    #expect(kinds.count == RecordTypes.shipped.all.filter { $0.files != .none }.count)
    for (_, records) in kinds {
      let fields = try fields(type(of: records[0]), .greek)
      for record in records { try expectSame(record, fields, .greek) }
    }
  }

  private func expectSame(_ record: some Record, _ fields: [FormField], _ language: Language) throws {
    let tree = record.tree
    let (page, sent) = try saved(tree, fields, original(tree), in: language)
    #expect(page.faults == [] && Set(page.ids).count == page.ids.count, "\(record.id)")
    let reading = TreeReading(language: original(tree))
    let read = type(of: record).read(FieldReader(sent, reading))
    #expect(reading.faults == [], "\(record.id)")
    #expect(try read.map { try RecordBody.encode($0) } == RecordBody.encode(record), "\(record.id)")
  }

  /// Whatever a record holds that says something, and that a list of terms holds once.
  @Test func givesBackAnyPractice() throws {
    var numbers = FixtureGenerator(26)
    let fields = try fields(Practice.self)
    for index in 0..<60 {
      let practice = Practice.random(Key("p\(index)") ?? "p", &numbers)
      let wanted = said(practice.tree, fields)
      let sent = try saved(practice.tree, fields, practice.language).tree
      let read = Practice.read(FieldReader(sent, TreeReading(language: practice.language)))
      #expect(read.map { said($0.tree, fields) } == wanted, "\(index)")
    }
  }

  private func said(_ tree: FieldTree, _ fields: [FormField]) -> FieldTree {
    .fields(
      fields.compactMap { field in
        guard let value = tree[field.shape.name] else { return nil }
        if field.shape.presence == .list, case .group = field.shape.form {
          return .init(field.shape.name, .list(value.items.map { said($0, field.inner) }))
        }
        if field.shape.presence == .list {
          var seen: Set<FieldTree> = []
          let isTicked = !field.choices.isEmpty && field.shape.form != .country && field.shape.form != .language
          return .init(field.shape.name, .list(value.items.filter { !isTicked || seen.insert($0).inserted }))
        }
        guard case .group = field.shape.form else { return .init(field.shape.name, value) }
        let inner = said(value, field.inner)
        return inner.entries.isEmpty ? nil : .init(field.shape.name, inner)
      })
  }

  @Test(arguments: Language.interface)
  func saysEveryFieldAndEveryChoiceInWords(_ language: Language) throws {
    func check(_ fields: [FormField], _ type: String) {
      for field in fields {
        #expect(!field.label.text.isEmpty)
        if case .choice = field.shape.form {
          #expect(!field.choices.isEmpty)
          for choice in field.choices {
            #expect(choice.label.text != "\(field.shape.name).\(choice.value)", "\(language) \(type)")
          }
        }
        check(field.inner, type)
      }
    }
    for type in RecordTypes.shipped.all { check(try fields(type, language), type.name) }
  }

  @Test func sortsCountriesByTheirNamesInTheReadersLanguage() throws {
    let countries = try fields(HelpLines.self, .german).first { $0.shape.name == "country" }?.choices ?? []
    #expect(countries.count == Country.all.count)
    let names = countries.map(\.label.text)
    let austria = try #require(names.firstIndex(of: "Österreich"))
    #expect(austria < (try #require(names.firstIndex(of: "Polen"))))
  }

  /// Every list of every kind can be made longer, and empty rows change nothing that is saved.
  @Test func addsARowToEveryListWithoutChangingTheRecord() throws {
    let kinds = Dictionary(grouping: try Self.shipped.get()) { type(of: $0).name }
    for record in try kinds.values.compactMap({ try $0.max { try size($0) < size($1) } }) {
      let (tree, fields) = (record.tree, try fields(type(of: record)))
      let (page, unchanged) = try saved(tree, fields, original(tree))
      var longer = unchanged
      for button in page.all("button").compactMap({ $0["value"] }) where button.hasPrefix("add:") {
        let before = longer
        longer = try #require(FormChange([("change", button)])).apply(to: before, fields)
        #expect(longer != before, "\(record.id) \(button)")
      }
      #expect(try saved(longer, fields, original(tree)).tree == unchanged, "\(record.id)")
    }
  }

  private func size(_ record: any Record) throws -> Int { try RecordBody.encode(record).count }
}
