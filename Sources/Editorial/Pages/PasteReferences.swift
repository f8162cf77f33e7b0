internal import InterfaceTexts
internal import Layout
public import Records

/// The part of a record's form into which references are pasted, and what came of it.
public struct PasteReferences: Sendable {
  /// Of the area and its button.
  public static let (name, act) = ("paste", "paste")

  /// What stands in the area.
  public var text: String
  /// Nil before something was read.
  public var outcome: Outcome?

  /// What was read of a pasted text.
  public struct Outcome: Sendable {
    /// Where new references stand in the list, with their titles.
    public var added: [(index: Int, title: String)] = []
    /// What the list has already: the pasted title, and the key and likeness of the one that is there.
    public var twins: [(title: String, key: String, likeness: ReferenceList.Likeness)] = []
    /// What has to be put right.
    public var faults: [Fault]
    /// What references have no place for.
    public var leftOut: [Fault]

    public init(faults: [Fault], leftOut: [Fault]) { (self.faults, self.leftOut) = (faults, leftOut) }
  }

  public init(_ text: String = "", outcome: Outcome? = nil) {
    (self.text, self.outcome) = (text, outcome)
  }

  private var isFaulty: Bool { outcome.map { !$0.faults.isEmpty } == true }

  func write(_ page: some EditorialPage, _ html: inout HTML) {
    let texts = page.texts
    html.element("details", .id("paste"), .flag("open", outcome != nil || !text.isEmpty)) { html in
      html.element("summary", text: texts[.pasteTitle])
      if let outcome { write(outcome, texts, &html) }
      html.element("div", .class(isFaulty ? "field faulty" : "field")) { html in
        html.element("label", Attribute("for", "field-paste"), text: texts[.pasteLabel])
        html.element("div", .class("field-help"), .id("help-paste")) { html in
          html.element("p", text: texts[.pasteHelp])
        }
        html.element(
          "textarea", .id("field-paste"), Attribute("name", Self.name), Attribute("rows", "8"),
          // Faults are told by lines, which would be broken otherwise.
          Attribute("wrap", "off"), Attribute("spellcheck", "false"),
          Attribute("aria-describedby", isFaulty ? "help-paste fault-paste" : "help-paste"),
          Attribute("aria-invalid", isFaulty ? "true" : nil)
        ) { html in
          html.raw("\n")
          html.text(text)
        }
      }
      html.element("p", .class("acts")) { page.button(.pasteAct, Self.act, isMain: false, &$0) }
    }
  }

  /// What was added, what was there, what is wrong, what was left out; the reader is led here.
  private func write(_ outcome: Outcome, _ texts: InterfaceTexts, _ html: inout HTML) {
    let wrong = outcome.faults
    html.element(
      "div", .class(wrong.isEmpty ? "note" : "note fault"), .id("paste-outcome"), Attribute("role", "group"),
      .label(texts[.pasteTitle]), Attribute("tabindex", "-1"), .flag("autofocus", true)
    ) { html in
      let added = outcome.added.count
      html.element("p", text: added == 0 ? texts[.pasteNothing] : texts.text(.pasteAdded, count: added))
      if added > 0 {
        html.element("ul") { html in
          for (index, title) in outcome.added {
            html.element("li") { html in
              let row = FieldPath(KnownField.references).item(index)
              html.element("a", .href(anchor: row.anchor), text: title)
            }
          }
        }
      }
      list(.pasteTwins, outcome.twins.map { twin in sentence(twin, texts) }, texts, &html)
      if !wrong.isEmpty {
        html.element("div", .id("fault-paste")) { html in
          list(.pasteFaults, wrong.map { line($0, texts) }, texts, &html)
        }
      }
      list(.pasteLeftOut, sentences(outcome.leftOut, texts), texts, &html)
    }
  }

  private func list(_ title: TextKey, _ items: [String], _ texts: InterfaceTexts, _ html: inout HTML) {
    guard !items.isEmpty else { return }
    html.element("p", text: texts[title])
    html.element("ul") { html in
      for item in items { html.element("li", text: item) }
    }
  }

  private func sentence(
    _ twin: (title: String, key: String, likeness: ReferenceList.Likeness), _ texts: InterfaceTexts
  ) -> String {
    let text: TextKey =
      switch twin.likeness {
      case .doi: .pasteTwinDoi
      case .address: .pasteTwinAddress
      case .titleAndYear: .pasteTwinTitle
      case .everything: .pasteTwinSame
      }
    return texts.text(text, ["title": twin.title, "key": twin.key])
  }

  /// A fault with where it is in the pasted text.
  private func line(_ fault: Fault, _ texts: InterfaceTexts) -> String {
    let sentence = texts.sentence(fault)
    guard let place = fault.place, let line = place.line else { return sentence }
    let values = ["line": texts.number(line), "column": texts.number(place.column ?? 1)]
    return texts.text(.pasteLine, values) + texts[.siteColon] + sentence
  }

  /// More than these are told by the names of their fields alone.
  private static let mostSentences = 12

  private func sentences(_ leftOut: [Fault], _ texts: InterfaceTexts) -> [String] {
    guard leftOut.count > Self.mostSentences else { return leftOut.map { line($0, texts) } }
    var (lines, order): ([String: [String]], [String]) = ([:], [])
    for fault in leftOut {
      let name = fault.field.steps.last.flatMap { if case .field(let name) = $0 { name } else { nil } } ?? "…"
      if lines[name] == nil { order.append(name) }
      lines[name, default: []].append((fault.place?.line).map(texts.number) ?? "")
    }
    return order.map { name in
      let all = lines[name] ?? []
      let shown = all.prefix(Self.mostSentences).joined(separator: ", ") + (all.count > Self.mostSentences ? ", …" : "")
      return texts.text(.pasteFieldLines, ["field": name, "numbers": shown])
    }
  }
}
