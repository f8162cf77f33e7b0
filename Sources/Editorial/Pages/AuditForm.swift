internal import InterfaceTexts
internal import Layout
internal import People
internal import Records

/// What the audit can be narrowed by: a form whose address can be passed on.
struct AuditForm {
  let filter: AuditFilter
  /// Of accounts, by id.
  let names: [String: String]
  let frame: EditorialFrame

  private var texts: InterfaceTexts { frame.texts }
  private var inputs: FilterInputs { FilterInputs(texts: texts) }
  private var words: AuditWords { AuditWords(names: names, texts: texts) }

  func write(_ html: inout HTML) {
    html.element("details", .flag("open", !filter.fromTheTop.isEmpty)) { html in
      html.element("summary", text: texts[.inboxNarrow])
      html.element(
        "form", .class("sheet"), Attribute("method", "get"), Attribute("action", frame.path(.desk(.audit())))
      ) { html in
        doers(&html)
        things(&html)
        inputs.text("from", .auditFrom, filter.from?.description ?? "", type: "date", &html)
        inputs.text("to", .auditTo, filter.to?.description ?? "", type: "date", &html)
        html.element("p", .class("acts")) { html in
          html.element("button", .class("act"), Attribute("type", "submit"), text: texts[.inboxShow])
        }
      }
    }
  }

  private func doers(_ html: inout HTML) {
    let others = ["visitor", "operator", "system"]
    var people = inputs.sorted(names.map { ($0.key, $0.value) }) + others.map { ($0, words.actor($0)) }
    // Somebody whose account is gone, or who came by a private link.
    if let actor = filter.actor, !people.contains(where: { $0.value == actor }) {
      people.append((actor, words.actor(actor)))
    }
    inputs.select("who", .auditWho, filter.actor, people, &html)
    inputs.select("act", .auditAct, filter.act, inputs.sorted(texts.acts.map { ($0, words.act($0)) }), &html)
  }

  private func things(_ html: inout HTML) {
    inputs.select("kind", .auditKind, filter.kind, inputs.sorted(texts.subjects.map { ($0, texts.subject($0)) }), &html)
    inputs.text("id", .auditId, filter.id ?? "", most: AuditFilter.mostLetters, &html)
    inputs.select(
      "outcome", .auditOutcome, filter.outcome?.rawValue,
      AuditEntry.Outcome.allCases.map { ($0.rawValue, words.outcome($0)) }, &html)
  }
}
