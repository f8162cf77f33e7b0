internal import InterfaceTexts
public import Layout
internal import People
public import Records

/// The editions, what has changed since the last one, and the form that makes the next.
public struct DeskEditionsPage: EditorialPage {
  let frame: EditorialFrame
  private let editions: [Edition]
  private let changes: Changes
  private let address: String
  private let typed: Typed

  /// What readers see otherwise than in the last edition.
  public struct Changes: Sendable {
    /// A record, where it is, and what became of it.
    public struct Line: Sendable {
      public var title: LocalizedText
      public var address: String
      public var words: String

      public init(title: LocalizedText, address: String, words: String) {
        (self.title, self.address, self.words) = (title, address, words)
      }
    }

    public var lines: [Line]
    /// Whether there may be more.
    public var isCutShort: Bool

    public init(_ lines: [Line], isCutShort: Bool) { (self.lines, self.isCutShort) = (lines, isCutShort) }
  }

  /// What was sent and is shown again.
  public struct Typed: Sendable {
    public var values: FieldTree?
    /// The original language of the foreword.
    public var original: Language
    public var faults: [Fault]
    public var notice: Notice?

    public init(
      _ values: FieldTree? = nil, original: Language, faults: [Fault] = [], notice: Notice? = nil
    ) {
      (self.values, self.original, self.faults, self.notice) = (values, original, faults, notice)
    }
  }

  /// `editions`: the newest first. `address`: of the page on which readers find them.
  public init(_ editions: [Edition], _ changes: Changes, at address: String, typed: Typed, _ frame: EditorialFrame) {
    (self.editions, self.changes, self.address) = (editions, changes, address)
    (self.typed, self.frame) = (typed, frame)
  }

  var title: String { texts[.editionTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    typed.notice?.write(texts, &html)
    let view = making
    view.writeSummary(&html)
    html.element("p", .class("lead"), text: texts[.editionsHelp])
    changed(&html)
    html.element("h2", text: texts[.editionsMake])
    form(to: .desk(.editions), &html) { html in
      view.write(&html)
      html.element("p", .class("acts")) { button(.editionsMake, "make", &$0) }
    }
    list(&html)
  }

  private func changed(_ html: inout HTML) {
    guard !editions.isEmpty else { return html.element("p", text: texts[.editionsFirst]) }
    html.element("h2", text: texts[.editionsChanges])
    if changes.lines.isEmpty { return html.element("p", text: texts[.editionsNoChanges]) }
    html.element("ul", .class("inbox")) { html in
      for line in changes.lines {
        html.element("li") { html in
          html.element("a", .href(line.address)) { words(line.title, &$0) }
          html.element("span", .class("minor"), text: " " + line.words)
        }
      }
    }
    if changes.isCutShort { html.element("p", text: texts[.editionsMore]) }
  }

  private func list(_ html: inout HTML) {
    if editions.isEmpty { return }
    html.element("h2", text: texts[.editionAll])
    html.element("ul", .class("inbox")) { html in
      for edition in editions {
        html.element("li") { html in
          html.element("a", .href("\(address)#\(edition.id)")) { $0.element("bdi", text: edition.name) }
          html.element("span", .class("minor"), text: " " + texts.date(edition.date))
        }
      }
    }
  }

  // MARK: - Making one

  private var making: FormView {
    let standard = FieldTree.fields([.init("date", FieldTree(.scalar(frame.today.description, .typed)))])
    return FormView(
      Self.fields(frame), values: typed.values ?? standard, faults: typed.faults, texts: texts,
      language: frame.language, textLanguages: frame.surroundings.site.languages, original: typed.original)
  }

  public static func fields(_ frame: EditorialFrame) -> [FormField] {
    FormField.of(Edition.self, texts: frame.texts, vocabularies: frame.vocabularies)
      .filter { MakeEdition.fields.contains($0.shape.name) }
      .map { field in
        var field = field
        switch field.shape.name {
        case "date":
          field.input = FormField.Input(type: "date")
          field.help = .ofInterface(frame.texts[.editionsDateHelp], frame.language)
        case "foreword": field.help = .ofInterface(frame.texts[.editionsForewordHelp], frame.language)
        default: break
        }
        return field
      }
  }
}
