import Layout
import Records
import TestSupport
import Testing

@Suite struct FormReadingTests {
  private func tree(
    _ items: [(name: String, value: String)], _ fields: [FormField] = FormField.ofEveryForm,
    limits: FormLimits = .usual
  ) -> FieldTree {
    FormReading.tree(items, fields: fields, original: .english, limits: limits)
  }

  @Test func readsTypedTextsAndLeavesOutWhatIsEmpty() {
    let read = tree([
      ("name", "  A\r\nb\rc "), ("answer", " "), ("beds", "12"), ("known", "false"), ("type", ""), ("title.en", ""),
      ("nameList[0]", ""), ("nameList[1]", "b"), ("partList[0]", ""), ("partList[0].key", ""),
    ])
    #expect(
      read
        == .fields([
          .init("name", .typed("A\nb\nc")), .init("beds", .typed("12")), .init("known", .typed("false")),
          .init("nameList", .list([.typed("b")])),
        ]))
  }

  @Test func readsOnlyWhatTheFormShows() {
    var hidden = FormField.fixture("secret", .line)
    hidden.isShown = false
    let fields = [hidden, .fixture("name", .line)]
    #expect(tree([("secret", "x"), ("admin", "true"), ("name", "n")], fields) == .fields([.init("name", .typed("n"))]))
  }

  @Test(arguments: [
    "__proto__", "__proto__.name", "constructor", "name.x", "name[0]", "partList", "part[0].key", "partList[0].evil",
    "partList[0][0].key", "partList[-1].key", "partList[1e3].key", "partList[01].key", "partList[9999999999].key",
    "nameList.a", "title", "title.EN-", "title.e", "title[0]", "name.", ".name", "name..x", "name[", "name[]", "name]",
    "na me", "name\u{0}", "ναme", "", "[0]", ".", "topicList.order", "partList[0]", "part",
    String(repeating: "part.", count: 100) + "key", String(repeating: "a", count: 100_000),
    "partList" + String(repeating: "[0]", count: 5_000),
  ])
  func passesOver(_ name: String) {
    #expect(tree([(name, "x")]) == .fields([]))
  }

  @Test func takesRowsInOrderWhateverTheirNumbers() {
    let read = tree([("nameList[999999999]", "c"), ("nameList[7]", "b"), ("nameList[0]", "a"), ("nameList[7]", "z")])
    #expect(read["nameList"] == .list([.typed("a"), .typed("b"), .typed("c")]))
  }

  @Test func takesTheFirstOfTwoValues() {
    #expect(tree([("name", "a"), ("name", "b"), ("known", "true"), ("known", "false")])["name"] == .typed("a"))
  }

  @Test func readsNoMoreThanItsLimits() {
    let limits = FormLimits(items: 3, values: 10, bytes: 8)
    let rows = (0..<20).map { ("nameList[\($0)]", "v") }
    #expect(tree(rows, limits: limits)["nameList"]?.items.count == 3)
    #expect(tree(rows + [("name", "late")], limits: limits)["name"] == nil)
    #expect(tree((0..<9).map { ("topicList", "t\($0)") }, limits: limits)["topicList"]?.items.count == 3)
    #expect(tree([("name", "0123456789")], limits: limits)["name"] == .typed("01234567"))
  }

  @Test func cutsAValueOnlyWhereItIsRefusedAsTooLong() {
    let read = tree([("answer", String(repeating: "é", count: 1_000_000))])
    #expect((read["answer"]?.scalar?.unicodeScalars.count ?? 0) > 100_000)
    #expect((read["answer"]?.scalar?.utf8.count ?? 0) <= FormLimits.usual.bytes)
  }

  @Test func keepsControlCharactersForTheReaderToRefuse() {
    let read = tree([("name", "a\u{0}b\u{202E}")])
    let reading = TreeReading()
    #expect(read["name"].flatMap { String.read(FieldReader($0, at: FieldPath("name"), reading)) } == nil)
    #expect(reading.faults.map(\.reason.name) == ["controlCharacter"])
  }

  @Test func readsWhateverIsSentWithoutFailing() {
    var random = FixtureGenerator(16)
    let names = FormField.ofEveryForm.map(\.shape.name) + ["x", "key", "en", "of", "order"]
    for _ in 0..<300 {
      let items = (0..<random.number(0...40)).map { _ -> (name: String, value: String) in
        let steps = (0..<random.number(1...4)).map { _ in
          random.one(of: names) + random.one(of: ["", "", "[0]", "[3]", "[", random.anyText(upTo: 3)])
        }
        return (steps.joined(separator: "."), random.anyText(upTo: 20))
      }
      let read = tree(items)
      let known = Set(FormField.ofEveryForm.map(\.shape.name))
      #expect(read.entries.allSatisfy { known.contains($0.name) })
    }
  }

  @Test func keepsTheOrderThatTickedTermsHad() throws {
    let form = try FormFixture()
    let fields = [FormField.fixture("topics", .choice([]), .list, choices: ["a", "b", "c", "d"])]
    let values = FieldTree.fields([.init("topics", .list(["d", "x", "a"].map(FieldTree.typed)))])
    var sent = form.page(form.view(fields, values)).sent
    #expect(tree(sent, fields) == values)
    sent.append(("topics", "b"))
    #expect(tree(sent, fields)["topics"]?.items.compactMap(\.scalar) == ["d", "x", "a", "b"])
  }

  /// A translation is one of the original that it was made of until its own text changes.
  @Test func saysOfWhichOriginalATranslationWasMade() throws {
    let form = try FormFixture()
    let fields = [FormField.fixture("title", .localized(.line))]
    let old = Fingerprint(of: "Old")
    let text = LocalizedText(
      "Now", in: .english,
      translations: [.french: .init(of: old, text: "Vieux"), .german: .init(of: old, text: "Alt")])
    let view = form.view(fields, .fields([.init("title", text.tree)]), languages: [.english, .greek])
    let sent = form.page(view).sent.map { name, value in
      switch name {
      case "title.en": (name: name, value: "Next")
      case "title.de": (name: name, value: "Neu")
      case "title.el": (name: name, value: "Νέο")
      default: (name: name, value: value)
      }
    }
    let read = try #require(tree(sent, fields)["title"].flatMap(LocalizedText.init))
    let next = Fingerprint(of: "Next")
    #expect(read.original == "Next")
    #expect(read.translations[.french] == .init(of: old, text: "Vieux"))
    #expect(read.translations[.german] == .init(of: next, text: "Neu"))
    #expect(read.translations[Language.greek] == .init(of: next, text: "Νέο"))
  }

  @Test func leavesATranslationOpenWhileThereIsNoOriginal() throws {
    let fields = [FormField.fixture("title", .localized(.line))]
    let first = tree([("title.en", ""), ("title.fr", "Un")], fields)
    #expect(first["title"]?["fr"] == .fields([.init("text", .typed("Un"))]))
    let form = try FormFixture()
    let sent = form.page(form.view(fields, first)).sent.map { ($0.name, $0.name == "title.en" ? "One" : $0.value) }
    let text = try #require(tree(sent, fields)["title"].flatMap(LocalizedText.init))
    #expect(text.state(in: .french) == .current)
  }
}
