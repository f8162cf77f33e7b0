public import Documents
internal import InterfaceTexts
public import Layout
public import Ledger
internal import Records

/// What an account is asked to review: what waits for it, and what it has said.
public struct OwnReviewsPage: EditorialPage {
  let frame: EditorialFrame
  private let items: [Item]

  private struct Item {
    var record: Key
    var copy: WorkingCopy
    var invitation: ReviewInvitation
    var isOver: Bool

    var review: Review? { copy.review(by: invitation) }
    /// Whether the reviewer's word is asked for, and not there for the present text.
    var isWaiting: Bool {
      !isOver && invitation.conflicts?.isExcluded != true && !copy.isOfWriter(invitation)
        && review?.of != copy.fingerprint
    }
  }

  /// `copies`: those that `account` is or was asked to review.
  public init(_ copies: [Document<WorkingCopy>], of account: String, now: Timestamp, _ frame: EditorialFrame) {
    self.frame = frame
    items = copies.flatMap { copy in
      copy.body.invitations.filter { $0.account == account }.compactMap { invitation in
        Key(copy.id).map {
          Item(record: $0, copy: copy.body, invitation: invitation, isOver: invitation.endsAt <= now)
        }
      }
    }.sorted { ($0.invitation.endsAt, $0.record.text) < ($1.invitation.endsAt, $1.record.text) }
  }

  var title: String { texts[.reviewListTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    list(items.filter(\.isWaiting), .reviewListWaiting, .reviewListNone, &html)
    list(items.filter { !$0.isWaiting }, .reviewListOther, .reviewListNoOther, &html)
    html.element("p", .class("minor"), text: texts[.reviewListHelp])
  }

  private func list(_ items: [Item], _ heading: TextKey, _ empty: TextKey, _ html: inout HTML) {
    html.element("h2", text: texts[heading])
    guard !items.isEmpty else { return html.element("p", text: texts[empty]) }
    html.element("ul", .class("inbox")) { html in
      for item in items { html.element("li") { write(item, &$0) } }
    }
  }

  private func write(_ item: Item, _ html: inout HTML) {
    let title = item.copy.title(in: frame.language) ?? item.record.text
    if item.isOver {
      html.element("strong", text: title)
    } else {
      link(title, to: .desk(.review(item.record)), &html)
    }
    let end: TextKey = item.isOver ? .reviewListEnded : .reviewListUntil
    let facts = [
      texts[item.invitation.capacity.name], state(of: item),
      texts.text(end, ["date": day(item.invitation.endsAt)]),
    ]
    html.element("span", .class("minor"), text: " · " + facts.compactMap { $0 }.joined(separator: " · "))
  }

  /// What became of it; nil where nothing did.
  private func state(of item: Item) -> String? {
    if item.copy.isOfWriter(item.invitation) { return texts[.reviewListWrote] }
    if item.invitation.conflicts?.isExcluded == true { return texts[.reviewListExcluded] }
    guard let review = item.review else { return nil }
    let word = texts[review.recommendation.name] + " (" + day(review.at) + ")"
    return review.of == item.copy.fingerprint ? word : word + " – " + texts[.reviewListChanged]
  }
}
