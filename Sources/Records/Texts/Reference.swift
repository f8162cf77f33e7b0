/// A published source in the data model of the Citation Style Language (CSL 1.0.2). What is not known is nil.
public struct Reference: Hashable, Codable, Sendable {
  public enum Kind: String, Codable, Choice {
    case article = "article-journal"
    case report, webpage, book, chapter, treaty, legislation, thesis, document
  }

  /// Unique within its record; what `[@key]` in a text means.
  public var key: Key
  public var type: Kind
  public var author: [Author]
  /// The source names further authors that are not listed here.
  public var moreAuthors: Bool
  public var issued: PartialDate?
  public var title: String?
  /// The journal, the book or the site that holds it.
  public var container: String?
  public var publisher: String?
  public var volume: String?
  public var issue: String?
  public var pages: String?
  public var doi: String?
  public var url: String?
  public var note: String?

  public init(
    key: Key, type: Kind, author: [Author] = [], moreAuthors: Bool = false, issued: PartialDate? = nil,
    title: String? = nil, container: String? = nil, publisher: String? = nil, volume: String? = nil,
    issue: String? = nil, pages: String? = nil, doi: String? = nil, url: String? = nil, note: String? = nil
  ) {
    self.key = key
    self.type = type
    self.author = author
    self.moreAuthors = moreAuthors
    self.issued = issued
    self.title = title
    self.container = container
    self.publisher = publisher
    self.volume = volume
    self.issue = issue
    self.pages = pages
    self.doi = doi
    self.url = url
    self.note = note
  }

  /// Where it can be read: its DOI's address, otherwise its own.
  public var address: String? { doi.map { "https://doi.org/\($0)" } ?? url }
}

/// A person by family and given name, or a body by its literal name.
public struct Author: Hashable, Codable, Sendable {
  public var family: String?
  public var given: String?
  public var literal: String?

  public init(family: String, given: String? = nil) {
    self.family = family
    self.given = given
  }

  public init(literal: String) {
    self.literal = literal
  }

  /// What stands for the author in a citation.
  public var shortName: String { literal ?? family ?? "" }
}

/// Where one can read on. A name whose address is not known is allowed.
public struct Link: Hashable, Codable, Sendable {
  public var name: String
  public var url: String?

  public init(name: String, url: String? = nil) {
    self.name = name
    self.url = url
  }
}
