public import Practices
public import Records

/// A record as something to cite: what it is called, where it stands, and which of its revisions is meant.
public struct RecordCitation: Hashable, Sendable {
  public var slug: Key
  /// In the reader's language where there is one.
  public var title: Reading
  /// What the collection is called.
  public var collection: String
  public var revision: Int
  /// The day, in UTC, on which the revision was published.
  public var revised: PartialDate
  /// Nil when the site does not know where it is found.
  public var address: String?

  /// The publication is that of the revision that `practice` is; `publicURL` is where the site is found, without a final
  /// slash.
  public init(
    _ practice: Practice, _ publication: Publication, in language: Language, collection: String, publicURL: String?
  ) {
    slug = practice.slug
    title = practice.title.reading(in: language)
    self.collection = collection
    revision = publication.revision
    revised = publication.newest.date
    address = publicURL.map { $0 + CatalogueAddress.practice(language, practice.slug).path }
  }
}
