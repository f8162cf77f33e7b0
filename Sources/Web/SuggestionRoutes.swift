import HTTPServer
import Addresses
import Catalogue
import Pages

extension SiteRoutes {
  /// What the search field offers while a reader types.
  var suggestionRoutes: [Route] {
    [
      Route(
        "/{language}/suggestions", name: "suggestions", cache: .query,
        address: { "\($0.path)?\(Self.typed($0.query).encoded)" }, handler: suggestions)
    ]
  }

  private func suggestions(_ request: SiteRequest) throws -> SiteResponse {
    let frame = try frames.frame(request)
    let suggestions = frame.state.suggestions(for: Self.typed(request.query).text, in: frame.language)
    return .unlisted(SuggestionList(suggestions, frame).bytes)
  }

  /// The words alone, in their one normal form: a script asks, and nobody reads what else was not understood.
  private static func typed(_ query: String) -> CatalogueQuery {
    CatalogueQuery(text: CatalogueQuery.parse(query) { _, _ in false }.query.text)
  }
}
