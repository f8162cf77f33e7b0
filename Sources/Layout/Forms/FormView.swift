public import InterfaceTexts
public import Records

/// Fields with what is written in them, and what is wrong with it.
///
/// It stands within a `form` of the caller, whose buttons follow it.
public struct FormView: Sendable {
  let fields: [FormField]
  let values: FieldTree
  let texts: InterfaceTexts
  let language: Language
  let languages: FormLanguages
  let focus: FieldPath?
  /// By the input or the group at which they stand.
  let faults: [FieldPath: [Fault]]
  private let places: FormPlaces
  /// In the order in which they were found, with the place of each.
  private let told: [(fault: Fault, place: FormPlaces.Place?)]

  /// - Parameters:
  ///   - fields: in the order in which they are shown.
  ///   - values: what is written in them.
  ///   - faults: what is wrong with it.
  ///   - texts: the words of the page.
  ///   - language: that of the page.
  ///   - textLanguages: the languages that localised texts can be written in; those that they have are shown besides.
  ///   - original: the original language of the texts.
  ///   - focus: the field or the row of a list that is shown first, such as one that was just added.
  public init(
    _ fields: [FormField], values: FieldTree, faults: [Fault], texts: InterfaceTexts, language: Language,
    textLanguages: [Language], original: Language, focus: FieldPath? = nil
  ) {
    self.fields = fields
    self.values = values
    self.texts = texts
    self.language = language
    languages = FormLanguages(original: original, offered: textLanguages)
    let places = FormPlaces(fields: fields, values: values, languages: languages, texts: texts)
    self.places = places
    self.focus = focus.flatMap { places.place(of: $0)?.path }
    told = faults.map { ($0, places.place(of: $0.field)) }
    self.faults = told.reduce(into: [:]) { all, told in
      if let place = told.place { all[place.path, default: []].append(told.fault) }
    }
  }

  /// The id of the input that a path leads to, or of the nearest group above it; nil for what the form does not have.
  public func anchor(of path: FieldPath) -> String? { places.place(of: path)?.path.anchor }

  /// What that is called, and those that it stands in.
  public func label(of path: FieldPath) -> String? { places.place(of: path)?.labels.joined(separator: " · ") }

  public func write(_ html: inout HTML) {
    // A browser that sends a form on Enter presses its first button, which must not be one that changes a list.
    if fields.haveRows {
      html.element(
        "button", Attribute("type", "submit"), .class("visually-hidden"), Attribute("tabindex", "-1"),
        Attribute("aria-hidden", "true")
      ) { _ in }
    }
    write(fields, values, FieldPath(), &html)
  }

  /// What is wrong, with links to the fields; nothing where nothing is.
  public func writeSummary(_ html: inout HTML) {
    guard !told.isEmpty else { return }
    html.element(
      "div", .class("fault-summary"), .id("fault-summary"), Attribute("role", "group"), .labelledBy("fault-heading"),
      Attribute("tabindex", "-1"), .flag("autofocus", true)
    ) { html in
      html.element("h2", .id("fault-heading"), text: texts.text(.formSummary, count: told.count))
      html.element("ul") { html in
        for (fault, place) in told {
          html.element("li") { html in
            let sentence = texts.formSentence(fault)
            guard let place else { return html.text(sentence) }
            html.element("a", .href(anchor: place.path.anchor)) { html in
              html.text(place.labels.joined(separator: " · ") + texts[.siteColon] + sentence)
            }
          }
        }
      }
    }
  }

  func write(_ fields: [FormField], _ values: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    for field in fields where field.isShown {
      let (value, path) = (values?[field.shape.name], path.field(field.shape.name))
      switch field.shape.presence {
      case .list where field.isTicked: ticked(field, value, path, &html)
      case .list: rows(field, value, path, &html)
      case .required, .optional: single(field, value, path, &html)
      }
    }
  }

  /// A field's only value, or one of its list.
  func single(_ field: FormField, _ value: FieldTree?, _ path: FieldPath, _ html: inout HTML) {
    let text = value?.scalar ?? field.shape.standard?.scalar ?? ""
    switch field.control {
    case .line: labelled(field, path, &html) { line(field, text, $1, &$0) }
    case .lines: labelled(field, path, &html) { lines(text, $1, &$0) }
    case .box: box(field, text, path, &html)
    case .radios: radios(field, text, path, &html)
    case .select: labelled(field, path, &html) { select(field, text, $1, &$0) }
    case .localized(let kind): localized(field, kind, value, path, &html)
    case .labels: labels(field, value, path, &html)
    case .group:
      fieldset(field, path, "field-group", &html) { write(field.inner, value, path, &$0) }
    }
  }
}

extension InterfaceTexts {
  /// What is wrong, for somebody who fills in a form: most sentences are the same as for files.
  func formSentence(_ fault: Fault) -> String {
    var inForm = fault
    inForm.reason.name = "form.\(fault.reason.name)"
    return isNamed("fault.\(inForm.reason.name)") ? sentence(inForm) : sentence(fault)
  }
}
