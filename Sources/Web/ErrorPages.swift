import HTTPServer
import HTTPTypes
import Layout
import Pages

extension Frames {
  /// The page for an error, in the reader's language; plain text when even that cannot be made.
  func errorPage(_ occasion: ErrorOccasion) -> HTTPServer.ErrorPage {
    guard let frame = frame(path: occasion.path, acceptLanguage: occasion.acceptLanguage) else {
      return HTTPServer.ErrorPage.plainText(occasion)
    }
    let page = Pages.ErrorPage(Pages.ErrorPage.Reason(status: occasion.status.code), frame)
    return HTTPServer.ErrorPage(contentType: "text/html; charset=utf-8", bytes: page.render().bytes)
  }
}

extension Pages.ErrorPage.Reason {
  /// What to tell a reader of a status.
  fileprivate init(status: Int) {
    self =
      switch status {
      case 401: .signIn
      case 403: .forbidden
      case 404, 410: .notFound
      case 405: .methodNotAllowed
      case 409: .conflict
      case 413: .tooLarge
      case 414: .addressTooLong
      case 422: .unprocessable
      case 429: .tooMany
      case 503: .unavailable
      case 500...: .failure
      default: .badRequest
      }
  }
}
