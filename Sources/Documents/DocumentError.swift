/// Why a document was not written or cannot be read. What is wrong with the store itself is a `LedgerError`.
public enum DocumentError: Error, Hashable, Sendable {
  /// The writer had seen version `seen` (nil: believed it to be new); this is what is there now, nil when it was deleted.
  case changedSince(DocumentKind, id: String, seen: Int?, now: StoredDocument?)
  /// Another document of the kind has the value of a unique key.
  case taken(DocumentKind, key: String, by: String)
  /// An id, or a kind, is 1 to 100 of `a-z`, `0-9` and `-`.
  case malformedID(DocumentKind, id: String)
  /// The document names a blob that was not kept, or was swept since: keep it again.
  case noBlob(BlobHash)
  /// A blob's bytes are no longer those that were kept.
  case damagedBlob(BlobHash)
  /// A newer version of the program wrote it.
  case newerSchema(DocumentKind, id: String, found: Int, known: Int)
  /// Its bytes are no body of its kind.
  case unreadable(DocumentKind, id: String)
}
