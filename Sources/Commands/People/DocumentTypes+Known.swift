import Documents
import People

extension DocumentTypes {
  /// Every kind of document that the program keeps.
  static let known = DocumentTypes(DocumentTypes.people.all)
}
