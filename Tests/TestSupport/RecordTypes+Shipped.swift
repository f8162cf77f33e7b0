internal import Editorial
internal import Practices
public import Records

extension RecordTypes {
  /// The kinds of record of which the repository's content has files.
  public static let shipped = compendium.joined(with: .editorial)
}
