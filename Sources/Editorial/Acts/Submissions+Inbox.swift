public import Documents
public import Ledger
internal import Records

/// A page of the inbox.
public struct InboxListing: Sendable {
  public var submissions: [Document<Submission>]
  /// Where the page after it begins; nil where there is none.
  public var next: TimePlace?
  /// Whether as many were looked at as are for one page, so that the page after it may have more.
  public var isCutShort: Bool
}

extension DocumentReader {
  /// The submissions that a filter shows, those that changed last first.
  ///
  /// `me`: the account that asks. `title`: what the desk calls a submission.
  ///
  /// - Complexity: reads at most 500 documents, in the order of the key that narrows most.
  public func inbox(
    _ filter: InboxFilter, of me: String?, at moment: Timestamp, limit: Int = 50, most: Int = 500,
    title: (Submission) -> String
  ) throws -> InboxListing {
    let inbox = InboxSearch(filter, of: me, at: moment)
    var query = inbox.query
    query.after = filter.after.map { KeyPlace(tuple: inbox.tuple($0.milliseconds), id: $0.id) }
    let page = try search(query, limit: limit, most: most) { inbox.takes($0, title) }
    return InboxListing(submissions: page.found, next: page.last?.place, isCutShort: page.isCutShort)
  }

  /// How many submissions stand in each state, without reading them.
  public func inboxCounts() throws -> [SubmissionState: Int] {
    try Dictionary(
      uniqueKeysWithValues: InboxFilter.states.map { state in
        (state, try count(DocumentQuery<Submission>(by: "state", .prefix([.text(state.rawValue)]))))
      })
  }
}

extension Document<Submission> {
  fileprivate var place: TimePlace {
    TimePlace(milliseconds: body.changedAt.milliseconds, id: id)
  }
}

/// A filter as a range of one key and what is left to be asked of each submission.
private struct InboxSearch {
  let filter: InboxFilter
  private let handler: String?
  private let key: String
  private let beginning: [KeyPart]
  private let latest: Int64
  private let words: [String]

  init(_ filter: InboxFilter, of me: String?, at moment: Timestamp) {
    self.filter = filter
    handler =
      switch filter.whose {
      case nil: nil
      case .mine: me ?? ""
      case .nobody: ""
      case .editor(let id): id
      }
    if let handler {
      (key, beginning) = ("handler", [.text(handler)])
    } else if let country = filter.country {
      (key, beginning) = ("country", [.text(country.code)])
    } else if let state = filter.state {
      (key, beginning) = ("state", [.text(state.rawValue)])
    } else {
      (key, beginning) = ("inbox", [])
    }
    latest = filter.days.map { moment.milliseconds - Int64($0) * 86_400_000 } ?? Int64.max
    words = PlainWords(filter.words).words
  }

  func tuple(_ milliseconds: Int64) -> KeyTuple { KeyTuple(beginning + [.number(milliseconds)]) }

  var query: DocumentQuery<Submission> {
    DocumentQuery(by: key, .between(tuple(Int64.min), and: tuple(latest)), descending: true)
  }

  func takes(_ submission: Submission, _ title: (Submission) -> String) -> Bool {
    if let state = filter.state, submission.state != state { return false }
    if let handler, submission.handler ?? "" != handler { return false }
    if let call = filter.call, submission.call != call { return false }
    if let sort = filter.sort, (submission.call == nil) != (sort == .report) { return false }
    if let country = filter.country, !submission.countries.contains(country) { return false }
    if let language = filter.language, submission.language != language { return false }
    if words.isEmpty { return true }
    let own = PlainWords(title(submission)).text
    return words.allSatisfy { own.contains($0) }
  }
}
