import HTTPServer
import Addresses
import Catalogue
import Exchange
import InterfaceTexts
import Ledger
import Pages
import Practices
import Records

extension SiteRoutes {
  /// Practices that a reader brings together: side by side, as a list, as citations.
  var comparisonRoutes: [Route] {
    [
      Route("/{language}/compare", name: "compare", cache: .query, address: comparisonAddress, handler: comparison),
      Route("/{language}/list", name: "list", cache: .query, address: readingListAddress, handler: readingList),
      Route("/{language}/practices/{slug}.bib", name: "practice.bib", cache: .record) { request in
        try await citations(request, "application/x-bibtex; charset=utf-8") { Array(BibTeX($0).text.utf8) }
      },
      Route("/{language}/practices/{slug}.ris", name: "practice.ris", cache: .record) { request in
        try await citations(request, "application/x-research-info-systems; charset=utf-8") { Array(RIS($0).text.utf8) }
      },
      Route("/{language}/practices/{slug}.csl.json", name: "practice.csl", cache: .record) { request in
        try await citations(request, "application/vnd.citationstyles.csl+json") { try CSLJSON($0).bytes }
      },
    ]
  }

  // MARK: - Side by side

  private func comparison(_ request: SiteRequest) async throws -> SiteResponse {
    var frame = try frames.frame(request)
    let (records, notUnderstood) = compared(request.query, frame.state)
    frame.notUnderstood = notUnderstood
    frame.address = .place(.comparison(records.ids), frame.language)
    let headers = records.ids.compactMap(frame.state.published)
    let shown = try await published(Array(headers.prefix(RecordIDs.mostCompared)))
    let leftOut = Array(headers.dropFirst(RecordIDs.mostCompared))
    return .page(ComparisonPage(shown, leftOut: leftOut, frame).render().bytes)
  }

  private func comparisonAddress(_ request: SiteRequest) -> String {
    let (records, notUnderstood) = compared(request.query, services.catalogue.state)
    return address(request, records.encoded, notUnderstood)
  }

  private func compared(
    _ query: String, _ state: CatalogueState
  ) -> (records: RecordIDs, notUnderstood: [NotUnderstood]) {
    RecordIDs.parse(query) { state.published($0) != nil }
  }

  // MARK: - Reading list

  private func readingList(_ request: SiteRequest) async throws -> SiteResponse {
    var frame = try frames.frame(request)
    let (list, notUnderstood) = listed(request.query, frame.state)
    frame.notUnderstood = notUnderstood
    frame.address = .place(.readingList(list), frame.language)
    guard list.isWhole else { return .page(ReadingListPage(list, frame).render().bytes) }
    let practices = try await published(list.ids.compactMap(frame.state.published))
    return .page(ReadingListDocument(list, practices, frame).render().bytes)
  }

  private func readingListAddress(_ request: SiteRequest) -> String {
    let (list, notUnderstood) = listed(request.query, services.catalogue.state)
    return address(request, list.encoded, notUnderstood)
  }

  /// What was taken back stays in a list, which says so.
  private func listed(
    _ query: String, _ state: CatalogueState
  ) -> (list: ReadingList, notUnderstood: [NotUnderstood]) {
    ReadingList.parse(query, newest: state.head.sequence) { state.header($0) != nil || state.erased[$0] != nil }
  }

  // MARK: - Both

  /// The normal form, under which the page is kept; as it came when a part was not understood, which the page names.
  private func address(_ request: SiteRequest, _ encoded: String, _ notUnderstood: [NotUnderstood]) -> String {
    guard notUnderstood.isEmpty else { return "\(request.path)?\(request.query)" }
    return encoded.isEmpty ? request.path : "\(request.path)?\(encoded)"
  }

  /// The practices in full, without those that were taken back meanwhile.
  private func published(_ headers: [PracticeHeader]) async throws -> [PublishedPractice] {
    var practices: [PublishedPractice] = []
    for header in headers {
      guard let practice = try await reading({ try await services.catalogue.practice(header) }) else { continue }
      practices.append(PublishedPractice(practice, header.publication))
    }
    return practices
  }

  // MARK: - Citations

  private func citations(
    _ request: SiteRequest, _ contentType: String, _ write: ([CitableItem]) throws -> [UInt8]
  ) async throws -> SiteResponse {
    try await record(request) { practice, publication, frame in
      let citation = frame.citation(of: practice, publication)
      return .data(try write(CitableItem.all(practice, citation)), contentType: contentType)
    }
  }
}
