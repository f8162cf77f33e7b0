import InterfaceTexts
import Layout
import Records
import Testing

@Suite struct FormViewTests {
  private let form: FormFixture

  init() throws { form = try FormFixture() }

  /// Every field with something in it.
  private var filled: FieldTree {
    let text = FieldTree.fields([
      .init("en", .typed("One")),
      .init("fr", .fields([.init("of", .typed("0123456789ab")), .init("text", .typed("Un"))])),
    ])
    let part = FieldTree.fields([.init("key", .typed("a")), .init("text", text)])
    return .fields(
      FormField.ofEveryForm.map { field in
        let value: FieldTree =
          switch field.shape.form {
          case .localized: text
          case .labels: .fields([.init("en", .typed("L"))])
          case .group: part
          default: .typed(field.choices.first?.value ?? "true")
          }
        return .init(field.shape.name, field.shape.presence == .list ? .list([value, value]) : value)
      })
  }

  @Test(arguments: [false, true])
  func namesEveryInputAndGivesNoIdTwice(_ isFilled: Bool) {
    let page = form.page(
      form.view(.init(FormField.ofEveryForm), isFilled ? filled : .fields([]), languages: [.english, .greek]))
    #expect(page.faults == [])
    #expect(Set(page.ids).count == page.ids.count)
    let labelled = Set(page.all("label").compactMap { $0["for"] })
    #expect(page.inputs.count > 60)
    for input in page.inputs {
      let isWithin = input.parent.map { page.elements[$0].name == "label" } ?? false
      #expect(isWithin || input["id"].map(labelled.contains) == true, "\(input)")
    }
    for set in page.all("fieldset") { #expect(set["id"]?.hasPrefix("field-") == true) }
    #expect(page.all("legend").count == page.all("fieldset").count)
    #expect(page.all("legend").allSatisfy { !$0.text.isEmpty } && page.all("label").allSatisfy { !$0.text.isEmpty })
  }

  @Test func putsFaultsAtTheirFieldsAndLinksToThem() throws {
    let paths = [
      "name", "title", "title.el", "labels.fr", "topic", "known", "consent", "part.text.en", "partList[1].key",
      "partList[1].text.fr", "nameList[0]", "topicList[1]", "partList", "partList[7].key",
    ].compactMap { FieldPath(reading: $0) }
    let faults = (paths + [FieldPath(), FieldPath("nowhere")]).map { Fault($0, .missing("x")) }
    let page = form.page(
      form.view(FormField.ofEveryForm, filled, faults, languages: [.english, .greek]))
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links.count == paths.count)
    #expect(page.all("li").count == faults.count)
    for link in links {
      let target = try #require(page.with(id: String(link.dropFirst())), "\(link)")
      let described = try #require(target["aria-describedby"]?.split(separator: " ").map(String.init))
      for id in described { #expect(page.with(id: id) != nil, "\(id)") }
      let fault = try #require(described.first { $0.hasPrefix("fault-") }.flatMap(page.with(id:)))
      #expect(fault.text.contains("Please fill this in."))
      #expect(target.name == "fieldset" || target["aria-invalid"] == "true")
    }
    #expect(links.contains("#field-title-en") && links.contains("#field-partList-1-text-fr"))
    #expect(page.all("a").contains { $0.text == "part\u{A0}2 · text · French: Please fill this in." })
  }

  @Test func writesNothingOfFaultsWhereThereAreNone() {
    let page = form.page(form.view(FormField.ofEveryForm, filled))
    #expect(page.with(id: "fault-summary") == nil)
    #expect(page.elements.allSatisfy { $0["aria-invalid"] == nil && $0["class"]?.contains("fault") != true })
  }

  @Test func marksInWordsWhatIsNeeded() {
    let page = form.page(form.view([.fixture("a", .line, .required), .fixture("b", .line)]))
    #expect(page.all("label").map(\.text) == ["a (needed)", "b"])
  }

  @Test func offersWhatGoesWithEachForm() throws {
    let page = form.page(form.view(FormField.ofEveryForm))
    func inputs(_ name: String) -> [WrittenPage.Element] { page.elements.filter { $0["name"] == name } }
    #expect(inputs("known").map { $0["value"] } == ["true", "false", ""])
    #expect(inputs("consent").map { $0["type"] } == ["checkbox"])
    #expect(inputs("type").count == 3 && inputs("type").allSatisfy { $0["type"] == "radio" })
    #expect(inputs("topic").map(\.name) == ["select"])
    #expect(inputs("topicList").count == 9 && inputs("topicList").allSatisfy { $0["type"] == "checkbox" })
    #expect(inputs("countryList[0]").map(\.name) == ["select"])
    #expect(inputs("answer").map(\.name) == ["textarea"] && inputs("title.en").map(\.name) == ["input"])
    #expect(inputs("beds").first?["inputmode"] == "numeric" && inputs("page").first?["inputmode"] == "url")
    let began = try #require(inputs("began").first)
    #expect(began["aria-describedby"].flatMap(page.with(id:))?.text.contains("Roughly.Write 2026, 2026-11") == true)
  }

  @Test func marksTheLanguageAndTheDirectionOfTexts() throws {
    let arabic = try #require(Language("ar"))
    let page = form.page(
      form.view([.fixture("title", .localized(.line))], languages: [.english, arabic, .french], original: .french))
    let inputs = page.inputs
    #expect(inputs.map { $0["name"] } == ["title.fr", "title.en", "title.ar"])
    #expect(inputs.map { $0["lang"] } == ["fr", nil, "ar"] && inputs.map { $0["dir"] } == ["ltr", "ltr", "rtl"])
    #expect(page.all("label").first?.text == "French (original)")
  }

  @Test func saysThatATranslationIsOfAnEarlierText() {
    let text = LocalizedText(
      "New", in: .english,
      translations: [
        .french: .init(of: Fingerprint(of: "Old"), text: "Vieux"),
        .german: .init(of: Fingerprint(of: "New"), text: "Neu"),
      ])
    let page = form.page(form.view([.fixture("title", .localized(.line))], .fields([.init("title", text.tree)])))
    #expect(
      page.all("label").map(\.text) == ["English (original)", "German", "French (translation of an earlier version)"])
  }

  @Test func writesWhateverAFieldHoldsAsText() {
    let hostile = "\"><script>alert('1')</script>\n</textarea>&amp;<\u{301}"
    let fields = FormField.ofEveryForm.map { field in
      var field = field
      (field.label, field.help) = (.english(hostile), .english(hostile))
      field.choices = field.choices.map { FormChoice(value: hostile + $0.value, label: .english(hostile)) }
      return field
    }
    let values = FieldTree.fields(fields.map { .init($0.shape.name, .typed(hostile)) })
    let faults = fields.map { Fault(FieldPath($0.shape.name), .noWebAddress(hostile)) }
    let page = form.page(form.view(fields, values, faults))
    #expect(page.faults == [])
    #expect(page.all("script").isEmpty)
    #expect(page.elements.first { $0["name"] == "answer" }?.text == "\n" + hostile)
  }

  @Test func sendsOnEnterWithoutChangingAList() {
    let page = form.page(form.view(FormField.ofEveryForm, filled))
    #expect(page.all("button").first?["name"] == nil)
    #expect(page.all("button").dropFirst().allSatisfy { $0["name"] == "change" })
    #expect(form.page(form.view([.fixture("a", .line)])).all("button").isEmpty)
  }

  @Test(arguments: [
    ("nameList[1]", "field-nameList-1"), ("partList[0]", "field-partList-0"), ("titleList[1]", "field-titleList-1-en"),
  ])
  func showsFirstWhatWasChanged(_ path: String, _ id: String) throws {
    let focus = try #require(FieldPath(reading: path))
    let page = form.page(form.view(FormField.ofEveryForm, filled, focus: focus))
    #expect(page.elements.filter { $0["autofocus"] != nil }.map { $0["id"] } == [id])
  }

  @Test func leavesOutWhatIsNotShown() {
    var field = FormField.fixture("secret", .line, .required)
    field.isShown = false
    let page = form.page(form.view([field], .fields([.init("secret", .typed("x"))])))
    #expect(page.elements.isEmpty)
  }

  @Test func tellsTheBrowserWhatAnInputIs() {
    var field = FormField.fixture("email", .line)
    field.input = .init(type: "email", autocomplete: "email", inputmode: "email")
    let input = form.page(form.view([field])).inputs.first
    #expect(input?["type"] == "email" && input?["autocomplete"] == "email" && input?["inputmode"] == "email")
  }
}
