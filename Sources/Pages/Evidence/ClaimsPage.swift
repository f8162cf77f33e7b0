public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// Every claim by its state: what was said, what stands today, when it was checked and when it is due.
public struct ClaimsPage: PageView {
  let frame: Frame
  let claims: ClaimsByState
  var texts: InterfaceTexts { frame.texts }

  public init(_ claims: ClaimsByState, _ frame: Frame) {
    self.claims = claims
    self.frame = frame
  }

  var title: Reading { .ofInterface(texts[.claimsPageTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.claimsPageIntro], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("claims-page")) { html in
      html.element("div", .class("page-head")) { html in
        html.element("h1", text: title.text)
        html.element("p", .class("lead"), text: texts[.claimsPageIntro])
        checks(&html)
        ForeignNote(
          frame: frame, texts: claims.claims.flatMap { [$0.claim.text] + [$0.claim.standing].compactMap { $0 } }
        )
        .write(&html)
      }
      contents(&html)
      for state in claims.states { section(state, &html) }
      html.element("p", .class("onward")) {
        $0.element("a", .href(.init(.evidence, frame.language)), text: texts[.evidenceToMap])
      }
    }
  }

  /// How many checks are late, and which comes next.
  private func checks(_ html: inout HTML) {
    let overdue = claims.due.reduce(0) { $0 + ($1.key.isOver(on: frame.today) ? $1.value : 0) }
    if overdue > 0 {
      html.element("p", .class("due overdue"), text: texts.text(.claimsOverdueCount, count: overdue))
    }
    if let next = claims.due.keys.filter({ !$0.isOver(on: frame.today) }).min() {
      html.element("p", .class("due"), text: texts.text(.claimsNextDue, ["date": texts.date(next)]))
    }
  }

  private func contents(_ html: inout HTML) {
    html.element("nav", .class("states"), .labelledBy("states")) { html in
      html.element("h2", .id("states"), text: frame.label(of: .claimState))
      html.element("ul") { html in
        for state in claims.states {
          html.element("li") { html in
            html.element("a", .href(anchor: state.state.rawValue), text: frame.label(state.state))
            html.raw(" ")
            html.element("span", .class("count"), text: texts.number(state.count))
          }
        }
      }
    }
  }

  private func section(_ state: ClaimsByState.State, _ html: inout HTML) {
    html.element("section", .id(state.state.rawValue)) { html in
      html.element("h2", text: frame.label(state.state))
      if let definition = frame.vocabularies.definition(state.state, frame.language) {
        html.element("p", .class("definition"), text: definition)
      }
      guard state.count > 0 else {
        html.element("p", .class("unknown"), text: texts[.claimsNone])
        return
      }
      for claim in state.claims { ClaimEntry(claim: claim.claim, practice: claim.practice, frame: frame).write(&html) }
      if state.further > 0 {
        html.element("p", .class("minor"), text: texts.text(.claimsFurther, count: state.further))
      }
    }
  }
}

extension ClaimsPage {
  public func render() -> RenderedPage { rendered() }
}
