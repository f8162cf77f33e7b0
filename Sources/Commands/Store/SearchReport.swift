import Catalogue
import Discovery
import Practices
import Records

/// What a search found.
struct SearchReport: Encodable {
  struct Item: Encodable {
    var id: String
    /// Nil where the index holds something else than a collection.
    var title: String?
    var summary: String?
    /// Of the title.
    var language: String?
    /// Set for an overview, which is not counted.
    var isOverview: Bool?
    /// Words that tell what was looked for and that it does not have; nil where it has all.
    var missing: [String]?
  }

  /// Of what is counted and listed first: `practice`, unless the index holds something else.
  var kind: String
  var total: Int
  var page: Int
  var pages: Int
  var practices: [Item]
  var overviews: [Item]
  /// The query that was answered, where the words asked for are in no record.
  var corrected: String?
  /// Another query that may have been meant.
  var offered: String?
  /// Set where it finds something only without what was chosen.
  private(set) var isOfferedWithoutFacets: Bool?
  /// What was chosen, as it was written, that no record of an index file has; nil for a store, which refuses what its vocabularies
  /// do not have.
  var inNoRecord: [String]?
  var counts: [String: [String: Int]]

  static let practice = "practice"

  init(
    kind: String = practice, total: Int, page: Int, pages: Int, practices: [Item], overviews: [Item],
    correction: Correction?, correctionKeepsChoices: Bool, counts: [String: [String: Int]]
  ) {
    self.kind = kind
    self.total = total
    self.page = page
    self.pages = pages
    self.practices = practices
    self.overviews = overviews
    self.counts = counts
    guard let correction else { return }
    if correction.isUsed {
      corrected = correction.text
    } else {
      offered = correction.text
      isOfferedWithoutFacets = correctionKeepsChoices ? nil : true
    }
  }

  init(_ listing: CatalogueListing, _ language: Language) {
    let counts = listing.facets.map { facet in
      (facet.facet.name, Dictionary(uniqueKeysWithValues: facet.values.map { ($0.value, $0.count) }))
    }
    self.init(
      total: listing.total, page: listing.page, pages: listing.pageCount,
      practices: listing.items.map { Item($0, language) },
      overviews: listing.overviews.map { Item($0, language) }, correction: listing.correction,
      correctionKeepsChoices: listing.correctionKeepsChoices, counts: Dictionary(uniqueKeysWithValues: counts))
  }

  /// What to say of what was asked for.
  var messages: [String] {
    var messages = (inNoRecord ?? []).map { "No record of this index has “\($0)”." }
    if let corrected { messages.append("Nothing was found as it was written; these are for “\(corrected)”.") }
    if let offered {
      messages.append("Did you mean “\(offered)”\(isOfferedWithoutFacets == true ? ", without --facet" : "")?")
    }
    return messages
  }

  var lines: [String] {
    practices.map(\.line) + overviews.map(\.line)
      + ["\(total) \(counted), page \(page) of \(pages)."]
  }

  private var counted: String {
    guard kind == Self.practice else { return "of kind \(kind)" }
    return total == 1 ? "practice" : "practices"
  }
}

extension SearchReport.Item {
  fileprivate init(_ item: ListedPractice, _ reader: Language) {
    let header = item.header
    let title = header.title.words(in: reader)
    self.init(
      id: header.id.text, title: title.text, summary: header.summary.words(in: reader).text,
      language: title.language.tag, isOverview: header.kind == .overview ? true : nil,
      missing: item.missing.isEmpty ? nil : item.missing)
  }

  fileprivate var line: String {
    let remarks = [
      isOverview == true ? "overview, not counted" : nil,
      missing.map { "without: \($0.joined(separator: ", "))" },
    ].compactMap { $0 }
    let remark = remarks.isEmpty ? nil : "(\(remarks.joined(separator: "; ")))"
    return [id, title, remark].compactMap { $0 }.joined(separator: "  ")
  }
}
