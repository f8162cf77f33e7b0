public import Documents

extension DocumentTypes {
  /// The kinds of document that are about people and what they do.
  public static let people = DocumentTypes([AuditEntry.self])
}
