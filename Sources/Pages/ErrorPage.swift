public import Catalogue
internal import InterfaceTexts
public import Layout
public import Ledger
internal import Practices
public import Records

/// What a reader sees instead of a page.
public struct ErrorPage: PageView {
  public enum Reason: Hashable, Sendable {
    case badRequest
    case signIn
    case forbidden
    case notFound
    case conflict
    case tooLarge
    case unprocessable
    case tooMany
    case methodNotAllowed
    case withdrawn(since: Timestamp, Withdrawn? = nil)
    case erased(since: Timestamp)
    case addressTooLong
    case failure
    case unavailable
  }

  /// What is told of a practice that was withdrawn.
  public struct Withdrawn: Hashable, Sendable {
    let practice: PracticeHeader
    /// The newest edition in which it stands.
    let edition: Edition?

    public init(_ practice: PracticeHeader, in edition: Edition?) {
      self.practice = practice
      self.edition = edition
    }
  }

  let frame: Frame
  let reason: Reason
  private var texts: InterfaceTexts { frame.texts }

  public init(_ reason: Reason, _ frame: Frame) {
    self.reason = reason
    self.frame = frame
  }

  /// The HTTP status that goes with the page.
  public var status: Int {
    switch reason {
    case .badRequest: 400
    case .signIn: 401
    case .forbidden: 403
    case .notFound: 404
    case .conflict: 409
    case .tooLarge: 413
    case .unprocessable: 422
    case .tooMany: 429
    case .methodNotAllowed: 405
    case .withdrawn, .erased: 410
    case .addressTooLong: 414
    case .failure: 500
    case .unavailable: 503
    }
  }

  var title: Reading { .ofInterface(texts[words.title], frame.language) }
  var summary: Reading? { nil }
  var languages: [Language] { [] }
  var hasSearch: Bool { true }

  func main(_ html: inout HTML) {
    html.element("div", .class("error-page")) { html in
      html.element("p", .class("kicker"), text: String(status))
      html.element("h1", text: title.text)
      html.element("p", .class("lead"), text: explanation)
      if case .withdrawn(_, let withdrawn?) = reason { tell(withdrawn, &html) }
      SearchForm(frame.search, texts, id: "q").write(&html)
      html.element("h2", text: texts[.errorOnward])
      html.element("ul") { html in
        link(.home(frame.language), texts[.navHome], &html)
        link(frame.catalogue(), texts[.practiceBack], &html)
        if let crisis = frame.state.page("crisis") {
          html.element("li") { html in
            html.element("a", .href(frame.page("crisis"))) { $0.reading(crisis.title, frame) }
          }
        }
      }
    }
  }

  /// Its title, why it is gone, and where it can still be read.
  private func tell(_ withdrawn: Withdrawn, _ html: inout HTML) {
    let practice = withdrawn.practice
    html.element("dl", .class("measures")) { html in
      html.element("div") { html in
        html.element("dt", text: texts[.historyFieldTitle])
        html.element("dd") { $0.reading(practice.title, frame) }
      }
      html.element("div") { html in
        html.element("dt", text: texts[.historyWhy])
        let note = practice.publication.note
        html.element("dd") { $0.element("bdi", text: note.isEmpty ? texts[.historyNoNote] : note) }
      }
    }
    html.element("p", .class("links-on")) { html in
      html.element("a", .href(.init(.history(practice.slug), frame.language)), text: texts[.historyTitle])
      guard let edition = withdrawn.edition, let number = edition.number else { return }
      html.raw(" ")
      html.element(
        "a", .href(.init(.editionPractice(number, practice.slug), frame.language)),
        text: texts.text(.historyInEdition, ["name": edition.name]))
    }
  }

  private func link(_ address: CatalogueAddress, _ text: String, _ html: inout HTML) {
    html.element("li") { $0.element("a", .href(address), text: text) }
  }

  private var explanation: String {
    switch reason {
    case .withdrawn(let since, _), .erased(let since):
      texts.text(words.text, ["date": texts.day(milliseconds: since.milliseconds)])
    default: texts[words.text]
    }
  }

  private var words: (title: TextKey, text: TextKey) {
    switch reason {
    case .badRequest: (.errorBadRequestTitle, .errorBadRequestText)
    case .signIn: (.errorSigninTitle, .errorSigninText)
    case .forbidden: (.errorForbiddenTitle, .errorForbiddenText)
    case .conflict: (.errorConflictTitle, .errorConflictText)
    case .tooLarge: (.errorTooLargeTitle, .errorTooLargeText)
    case .unprocessable: (.errorUnprocessableTitle, .errorUnprocessableText)
    case .tooMany: (.errorTooManyTitle, .errorTooManyText)
    case .notFound: (.errorNotFoundTitle, .errorNotFoundText)
    case .methodNotAllowed: (.errorMethodTitle, .errorMethodText)
    case .withdrawn: (.errorWithdrawnTitle, .errorWithdrawnText)
    case .erased: (.errorErasedTitle, .errorErasedText)
    case .addressTooLong: (.errorTooLongTitle, .errorTooLongText)
    case .failure: (.errorFailureTitle, .errorFailureText)
    case .unavailable: (.errorUnavailableTitle, .errorUnavailableText)
    }
  }
}

extension ErrorPage {
  public func render() -> RenderedPage { rendered() }
}
