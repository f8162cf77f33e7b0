internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// What a reader asks first: where it runs, for whom, what is known about coercion, what it takes, how to start. What no source
/// says is not there.
struct AtAGlance {
  let page: PracticePage
  private var practice: Practice { page.practice }
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("dl", .class("glance")) { html in
      row(texts[.glanceWhere], places, &html)
      row(texts[.glanceFor], practice.populations.map { frame.label($0, in: .population) }, &html)
      coercion(&html)
      takes(&html)
      start(&html)
    }
  }

  private var places: [String] {
    let countries = practice.countries.map { $0.name(in: frame.language) }
    return countries + (practice.international == true ? [texts[.facetInternational]] : [])
  }

  private func row(_ name: String, _ values: [String], _ html: inout HTML) {
    guard !values.isEmpty else { return }
    row(name, &html) { $0.text(texts.list(values)) }
  }

  private func row(_ name: String, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    html.element("div") { html in
      html.element("dt", text: name)
      html.element("dd", content: content)
    }
  }

  private func coercion(_ html: inout HTML) {
    guard let finding = practice.coercion else { return }
    row(texts[.glanceCoercion], &html) { html in
      html.element("p", .class("direction")) { DirectionMarks(frame).write(finding.direction, &$0) }
      html.prose(finding.text, "prose", page.context)
    }
  }

  /// Who does the work, and the first amount of money.
  private func takes(_ html: inout HTML) {
    let people = practice.training?.roles ?? practice.training?.hours
    let costs = practice.costs.filter { $0.kind == .cost }
    let money = costs.first { $0.amount != nil } ?? costs.first
    guard people != nil || money != nil else { return }
    row(texts[.glanceTakes], &html) { html in
      sentence(people, to: .training, &html)
      sentence(money?.text, to: .costs, &html)
    }
  }

  private func start(_ html: inout HTML) {
    let first = practice.gettingStarted?.steps ?? practice.gettingStarted?.decides ?? practice.gettingStarted?.inPlace
    guard first != nil || !practice.contacts.isEmpty else { return }
    row(texts[.glanceStart], &html) { html in
      sentence(first, to: .gettingStarted, &html)
      guard !practice.contacts.isEmpty else { return }
      html.element("p") { link(to: .contacts, &$0) }
    }
  }

  /// The first sentence of a part, and the way to the rest of it.
  private func sentence(_ text: LocalizedText?, to part: FieldPart, _ html: inout HTML) {
    guard let text else { return }
    html.prose(text.firstSentence(in: frame.language), "prose", page.context)
    html.element("p") { link(to: part, &$0) }
  }

  private func link(to part: FieldPart, _ html: inout HTML) {
    html.element("a", .href(anchor: part.rawValue), text: frame.facts.heading(of: part, Practice.self))
  }
}
