public import Documents
import Editorial
import People
import Practices
public import Records

extension RecordTypes {
  /// The kinds of record of every room.
  public static let known = compendium.joined(with: .editorial)
}

extension DocumentTypes {
  /// The kinds of document of every room and of the ground.
  public static let known = DocumentTypes(people.all + editorial.all)
}
