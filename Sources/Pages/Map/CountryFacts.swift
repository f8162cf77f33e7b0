internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// The panel of a country: its practices by type, and where and since when it is a member.
struct CountryFacts {
  let page: CountryPage
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    html.element("section", .class("facts")) { html in
      html.element("h2", .id("facts"), text: texts[.practiceFacts])
      html.element("dl") { html in
        if page.practices.total > 0 {
          fact(texts[.mapByType], &html) {
            TypeTally(frame: frame, practices: page.practices, country: page.country.code).write(&$0)
          }
        }
        for membership in memberships { self.membership(membership, &html) }
      }
      for membership in memberships { sources(membership, &html) }
    }
  }

  private var memberships: [Membership] { frame.state.memberships.values.sorted { $0.id < $1.id } }

  private func membership(_ membership: Membership, _ html: inout HTML) {
    let name = membership.organisation[frame.language] ?? membership.id.text
    guard let state = membership.states.first(where: { $0.country == page.country }) else {
      fact(name, &html) { $0.text(texts[.countryNeverMember]) }
      return
    }
    fact(name, &html) { html in
      html.text(
        state.until.map { texts.text(.countryMemberUntil, ["date": texts.date($0)]) } ?? texts[.countryMember])
    }
    fact(texts[.countryJoined], &html) { html in
      if let since = state.since {
        // The day of most states rests on a copy of a list.
        html.text(texts.year(since))
      } else {
        html.element("span", .class("unknown"), text: texts[.practiceUnknown])
      }
    }
  }

  /// Folded: they are those of every state's dates.
  private func sources(_ membership: Membership, _ html: inout HTML) {
    guard let state = membership.states.first(where: { $0.country == page.country }),
      state.since != nil || state.until != nil, !membership.references.isEmpty
    else { return }
    html.element("details", .class("sources")) { html in
      html.element("summary", text: texts[.practiceSources])
      ReferenceList(
        frame: frame, references: membership.references, labels: ReferenceLabels(membership.references),
        language: .english
      ).write(&html)
    }
  }

  private func fact(_ name: String, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    html.element("div") { html in
      html.element("dt", text: name)
      html.element("dd", content: content)
    }
  }
}
