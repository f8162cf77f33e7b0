import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import Layout
import Ledger
import People
import Records

extension EditorialAnswering {
  func audit(_ filter: AuditFilter, _ asking: Asking) async throws -> SiteResponse {
    let (listing, names) = try await store.read { (try $0.audit(filter), try $0.accountNames()) }
    return page(AuditPage(listing, of: filter, names: names, frame(asking)).render())
  }

  /// What a filter shows, as a file of at most about ten thousand entries; where there are more, the header `Link` says where they are.
  ///
  /// Looks at no more than fifty thousand entries, which are read in parts so that nothing waits for it.
  func auditFile(_ filter: AuditFilter, _ asking: Asking) async throws -> SiteResponse {
    var (filter, hasMore) = (filter, true)
    var file = AuditFile(names: try await store.read { try $0.accountNames() }, frame(asking))
    for _ in 0..<25 where hasMore && file.count < AuditFile.most {
      let part = filter
      let listing = try await store.read { try $0.audit(part, limit: 1_000, most: 2_000) }
      file.add(listing.entries)
      filter.after = listing.next
      hasMore = listing.next != nil
    }
    var response = SiteResponse.data(file.bytes, contentType: "text/csv; charset=utf-8; header=present")
    response.fields[.contentDisposition] = "attachment; filename=\"audit-\(asking.at.date).csv\""
    if hasMore {
      let next = EditorialAddress(.desk(.auditFile(filter)), asking.address.language).path
      response.fields[.link] = "<\(next)>; rel=\"next\""
    }
    return response
  }
}

extension HTTPField.Name {
  fileprivate static let link: HTTPField.Name = {
    guard let name = HTTPField.Name("Link") else { preconditionFailure("Link is a field name") }
    return name
  }()
}

extension DocumentReader {
  /// The names of all accounts, by their ids.
  fileprivate func accountNames() throws -> [String: String] {
    Dictionary(try accounts().map { ($0.id, $0.body.name) }) { first, _ in first }
  }
}
