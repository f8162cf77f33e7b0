internal import Catalogue
internal import InterfaceTexts
internal import Layout
internal import Practices
internal import Records

/// A claim among those of all practices. Its sources and what each check found stand with the practice.
struct ClaimEntry {
  let claim: Claim
  let practice: PracticeHeader
  let frame: Frame
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    html.element("article", .class("claim"), Attribute("data-state", claim.state.rawValue)) { html in
      html.element("h3") { html in
        html.element("a", .href(frame.practice(practice.slug), anchor: "c-\(claim.key)")) {
          $0.reading(practice.title, frame)
        }
      }
      html.element(
        "p", .class("kicker"),
        text: [frame.label(claim.claim), texts.text(.claimsAsOf, ["date": texts.date(claim.asOf)])]
          .joined(separator: " · "))
      text(claim.text, "said", &html)
      if let standing = claim.standing {
        html.element("p", .class("label"), text: claim.instead == nil ? texts[.claimsFound] : texts[.claimsInstead])
        text(standing, "standing", &html)
      }
      checks(&html)
    }
  }

  private func text(_ text: LocalizedText, _ name: String, _ html: inout HTML) {
    let reading = text.reading(in: frame.language)
    html.element("p", .class(name), .reading(reading, frame), text: reading.text.withoutMarks)
  }

  private func checks(_ html: inout HTML) {
    html.element("p", .class("due")) { html in
      guard let last = claim.checks.last else {
        html.text(texts[.claimsNotChecked])
        return
      }
      html.text(texts.text(.claimsChecked, ["date": texts.date(last.recorded)]))
      guard let due = claim.due else { return }
      html.text(" · ")
      let isOverdue = due.isOver(on: frame.today)
      html.element(
        "span", isOverdue ? .class("overdue") : .lang(nil),
        text: texts.text(isOverdue ? .claimsOverdue : .claimsDue, ["date": texts.date(due)]))
    }
  }
}

extension Claim {
  /// What holds today in its place; where nothing was put there, what the last check found.
  var standing: LocalizedText? { instead ?? checks.last?.finding }
}
