public import Documents
internal import Ledger
public import People
internal import Records

/// A page of the audit, the newest entry first.
public struct AuditListing: Sendable {
  public var entries: [Document<AuditEntry>]
  /// Where the page after it begins; nil where there is none.
  public var next: TimePlace?
  /// Whether as many were looked at as are for one page, so that the page after it may have more.
  public var isCutShort: Bool
  /// How many entries the filter shows on all pages; nil where only reading them would tell.
  public var total: Int?
}

extension DocumentReader {
  /// The entries of the audit that a filter shows, the newest first.
  ///
  /// - Complexity: reads the range of one key, that which narrows most, and asks the rest of the filter of each entry: at most `most`
  ///   entries for a page. Of a filter by one thing, and days, none is read in vain.
  public func audit(_ filter: AuditFilter, limit: Int = 50, most: Int = 500) throws -> AuditListing {
    let audit = AuditSearch(filter)
    var query = audit.query
    let total = audit.isWhole ? try count(query) : nil
    query.after = filter.after.map { KeyPlace(tuple: audit.tuple($0.milliseconds), id: $0.id) }
    let page = try search(query, limit: limit, most: most, audit.takes)
    let next = page.last.map { TimePlace(milliseconds: $0.body.at.milliseconds, id: $0.id) }
    return AuditListing(entries: page.found, next: next, isCutShort: page.isCutShort, total: total)
  }
}

/// A filter as a range of one key and what is left to be asked of each entry.
private struct AuditSearch {
  let filter: AuditFilter
  private let key: String
  private let beginning: [KeyPart]
  /// Whether the key says all that the filter says.
  let isWhole: Bool

  init(_ filter: AuditFilter) {
    self.filter = filter
    let parts = [filter.actor, filter.act, filter.kind, filter.id, filter.outcome?.rawValue].compactMap { $0 }.count
    if let kind = filter.kind, let id = filter.id {
      (key, beginning) = ("subject", [.text(kind), .text(id)])
    } else if let actor = filter.actor {
      (key, beginning) = ("actor", [.text(actor)])
    } else if let act = filter.act {
      (key, beginning) = ("act", [.text(act)])
    } else if let kind = filter.kind {
      (key, beginning) = ("kind", [.text(kind)])
    } else {
      (key, beginning) = ("at", [])
    }
    isWhole = parts == beginning.count
  }

  func tuple(_ milliseconds: Int64) -> KeyTuple { KeyTuple(beginning + [.number(milliseconds)]) }

  var query: DocumentQuery<AuditEntry> {
    let first = filter.from.map(\.beginning) ?? Int64.min
    let end = filter.to.map { $0.beginning + PartialDate.millisecondsOfADay } ?? Int64.max
    return DocumentQuery(by: key, .between(tuple(first), and: tuple(max(first, end))), descending: true)
  }

  func takes(_ entry: AuditEntry) -> Bool {
    if let actor = filter.actor, entry.actor != actor { return false }
    if let act = filter.act, entry.act != act { return false }
    if let kind = filter.kind, entry.subject?.kind != kind { return false }
    if let id = filter.id, entry.subject?.id != id { return false }
    if let outcome = filter.outcome, entry.outcome != outcome { return false }
    return true
  }
}
