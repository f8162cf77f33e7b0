/// The fields of records that the room knows by name. A kind of record that has one of them not goes without what follows from it.
enum KnownField {
  /// By what a record is called at the desk.
  static let title = "title"
  /// The last part of its address.
  static let slug = "slug"
  /// Of which sort of its kind it is.
  static let sort = "kind"
  /// Texts under headings, into which answers to open questions go.
  static let sections = "sections"
  /// The submissions that it was made from: their numbers, and whose they are.
  static let submissions = "submissions"
  /// The list into which references are pasted.
  static let references = "references"
  /// Of a reference: where it can be read.
  static let address = "url"
}
