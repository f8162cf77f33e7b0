internal import InterfaceTexts
public import Layout
internal import Ledger
internal import Markdown
public import People
public import Records

/// What surrounds a page of the room, and for whom it is made.
public struct EditorialFrame: Sendable {
  public var address: EditorialAddress
  public var surroundings: Surroundings
  public var vocabularies: Vocabularies
  public var person: Person
  public var today: PartialDate
  /// What a form sends back so that the server knows it for its own.
  public var formToken: String
  /// The title of a record that readers see, in the page's language, and its address.
  public var record: @Sendable (Key) -> (title: Reading, path: String)?
  /// Where a link of a text leads, such as `page:crisis`; nil where it leads nowhere.
  public var target: @Sendable (String) -> String? = { $0 }

  public init(
    _ address: EditorialAddress, _ surroundings: Surroundings, vocabularies: Vocabularies, person: Person,
    today: PartialDate, formToken: String,
    record: @escaping @Sendable (Key) -> (title: Reading, path: String)?
  ) {
    self.address = address
    self.surroundings = surroundings
    self.vocabularies = vocabularies
    self.person = person
    self.today = today
    self.formToken = formToken
    self.record = record
  }

  var texts: InterfaceTexts { surroundings.texts }
  public var language: Language { address.language }

  func path(_ place: EditorialAddress.Place) -> String { EditorialAddress(place, language).path }
}

/// A page of the room. One file a page.
protocol EditorialPage: Sendable {
  var frame: EditorialFrame { get }
  var title: String { get }
  var isIndexed: Bool { get }
  /// What the page adds to the script of every page.
  var scripts: [Asset] { get }
  func main(_ html: inout HTML)
}

extension EditorialPage {
  var isIndexed: Bool { false }
  var scripts: [Asset] { [] }
  var texts: InterfaceTexts { frame.texts }

  /// The whole page.
  func rendered() -> RenderedPage {
    let head = PageHead(
      title: LocalizedText(title, in: frame.language).reading(in: frame.language), within: nil, summary: nil,
      languages: isIndexed ? frame.surroundings.site.languages : [], hasSearch: false, scripts: scripts,
      isIndexed: isIndexed)
    return WholePage(head, frame.surroundings).rendered { html in
      html.element("div", .class("desk-page")) { main(&$0) }
    }
  }

  /// A form that changes something. What makes it the server's own is in it, and a field that nobody sees or fills in.
  func form(
    to place: EditorialAddress.Place, takesFiles: Bool = false, _ html: inout HTML, _ content: (inout HTML) -> Void
  ) {
    html.element(
      "form", .class("sheet"), Attribute("method", "post"), Attribute("action", frame.path(place)),
      Attribute("enctype", takesFiles ? "multipart/form-data" : nil), .flag("novalidate", true)
    ) { html in
      html.void("input", Attribute("type", "hidden"), Attribute("name", "token"), Attribute("value", frame.formToken))
      html.element("p", .class("left-empty"), Attribute("aria-hidden", "true")) { html in
        html.element("label", Attribute("for", "website"), text: "Website")
        html.void(
          "input", .id("website"), Attribute("name", "website"), Attribute("tabindex", "-1"),
          Attribute("autocomplete", "off"))
      }
      content(&html)
    }
  }

  /// The ways through the desk, on a page of a submission that is opened from there.
  func deskNavigation(_ access: SubmissionAccess, _ html: inout HTML) {
    if !access.isSecret { DeskNavigation(frame: frame).write(&html) }
  }

  /// A private link that was just made, which is shown this once.
  func linkOnce(_ link: String?, _ html: inout HTML) {
    guard let link else { return }
    html.element("div", .class("note")) { html in
      html.element("p", text: texts[.deskLinkOnce])
      html.element("p") { $0.element("code", .class("long"), text: link) }
    }
  }

  /// A button that says what is done.
  func button(_ text: TextKey, _ act: String, isMain: Bool = true, _ html: inout HTML) {
    html.element(
      "button", .class(isMain ? "act" : "act quiet"), Attribute("type", "submit"), Attribute("name", "act"),
      Attribute("value", act), text: texts[text])
  }

  func link(_ text: String, to place: EditorialAddress.Place, _ html: inout HTML) {
    html.element("a", .href(frame.path(place)), text: text)
  }

  /// Markdown of a call, marked where it is not in the reader's language.
  func prose(_ text: LocalizedText, _ html: inout HTML) {
    let (words, language) = text.words(in: frame.language)
    html.element("div", .class("prose"), .lang(language == frame.language ? nil : language)) { html in
      html.markdown(Markdown.html(words, options: MarkdownOptions(address: frame.target)))
    }
  }

  func words(_ text: LocalizedText, _ html: inout HTML) {
    let (words, language) = text.words(in: frame.language)
    html.element("bdi", .lang(language == frame.language ? nil : language), text: words)
  }

  func day(_ moment: Timestamp) -> String { texts.day(milliseconds: moment.milliseconds) }
}
