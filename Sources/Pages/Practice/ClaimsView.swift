internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// Statements of sources that were checked, each with its state, its date and what stands instead.
struct ClaimsView {
  let page: PracticePage
  let claims: [Claim]
  private var frame: Frame { page.frame }
  private var texts: InterfaceTexts { page.texts }

  func write(_ html: inout HTML) {
    for claim in claims {
      html.element(
        "article", .class("claim"), .id("c-\(claim.key)"), Attribute("data-state", claim.state.rawValue)
      ) { self.claim(claim, &$0) }
    }
    html.element("p", .class("onward")) {
      $0.element("a", .href(.init(.claims, frame.language)), text: texts[.evidenceToClaims])
    }
  }

  private func claim(_ claim: Claim, _ html: inout HTML) {
    let said = claim.text.reading(in: frame.language)
    html.element("h3", .reading(said, frame), text: said.text.withoutMarks)
    html.mark(said, page.context)
    html.element("p", .class("claim-head")) { html in
      html.element("span", .class("claim-state"), text: frame.label(claim.state))
      html.raw(" ")
      html.element("span", .class("claim-date"), text: texts.text(.claimsAsOf, ["date": texts.date(claim.asOf)]))
    }
    if let definition = frame.vocabularies.definition(claim.state, frame.language) {
      html.element("p", .class("definition"), text: definition)
    }
    sources(claim.cites, &html)
    if let instead = claim.instead {
      html.element("p", .class("label"), text: texts[.claimsInstead])
      html.prose(instead, "prose", page.context, topHeading: 4)
    }
    for check in claim.checks { self.check(check, &html) }
    due(claim, &html)
    search(claim, &html)
  }

  private func check(_ check: ClaimCheck, _ html: inout HTML) {
    html.element("p", .class("label"), text: texts.text(.claimsChecked, ["date": texts.date(check.recorded)]))
    html.prose(check.finding, "prose minor", page.context, topHeading: 4)
    sources(check.cites, &html)
  }

  private func sources(_ keys: [Key], _ html: inout HTML) {
    guard !keys.isEmpty else { return }
    html.element("p", .class("minor")) { html in
      html.text(texts[.practiceSources] + texts[.siteColon])
      page.context.sources(keys, &html)
    }
  }

  private func due(_ claim: Claim, _ html: inout HTML) {
    guard let due = claim.due else { return }
    let isOverdue = due.isOver(on: frame.today)
    html.element(
      "p", isOverdue ? .class("due overdue") : .class("due"),
      text: texts.text(isOverdue ? .claimsOverdue : .claimsDue, ["date": texts.date(due)]))
  }

  private func search(_ claim: Claim, _ html: inout HTML) {
    guard let search = claim.search else { return }
    let date = search.date.map(texts.date)
    let terms = search.terms.map { texts.text(.claimsSearchTerms, ["terms": $0]) }
    let parts = [date, terms].compactMap { $0 }
    guard !parts.isEmpty else { return }
    html.element("p", .class("minor"), text: texts[.claimsSearch] + texts[.siteColon] + parts.joined(separator: "; "))
  }
}

extension PartialDate {
  /// Whether the last day that the date can mean lies before `day`.
  func isOver(on day: PartialDate) -> Bool {
    let given = (year, month ?? 12, self.day ?? 31)
    return given < (day.year, day.month ?? 1, day.day ?? 1)
  }
}
