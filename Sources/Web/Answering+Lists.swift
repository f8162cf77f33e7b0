import Catalogue
import HTTPServer
import Ledger
import Pages
import Records

extension Answering {
  /// Practices side by side.
  func comparison(_ records: RecordIDs, _ frame: Frame) async throws -> SiteResponse {
    var frame = frame
    let state = frame.state
    let (known, notUnderstood) = records.known { state.header($0) != nil || state.erased[$0] != nil }
    frame.notUnderstood += notUnderstood
    frame.address = .init(.comparison(known.ids), frame.language)
    let headers = known.ids.compactMap(frame.state.published)
    let shown = try await published(Array(headers.prefix(RecordIDs.mostCompared)))
    let leftOut = Array(headers.dropFirst(RecordIDs.mostCompared))
    let gone = known.ids.filter { state.published($0) == nil }
    return .page(ComparisonPage(shown, leftOut: leftOut, gone: gone, frame).render())
  }

  /// A reading list. What was taken back stays in it, and it says so.
  func readingList(_ list: ReadingList, _ frame: Frame) async throws -> SiteResponse {
    var frame = frame
    let state = frame.state
    let (known, notUnderstood) = list.known(newest: state.head.sequence) {
      state.header($0) != nil || state.erased[$0] != nil
    }
    frame.notUnderstood += notUnderstood
    frame.address = .init(.readingList(known), frame.language)
    guard known.isWhole else { return .page(ReadingListPage(known, frame).render()) }
    let practices = try await published(known.ids.compactMap(state.published))
    return .page(ReadingListDocument(known, practices, frame).render())
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
}
