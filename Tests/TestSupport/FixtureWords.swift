import InterfaceTexts
public import Records

private let english = try? InterfaceTexts.embedded()[.english]

extension Fault {
  /// In English, without the place and the field.
  public var message: String { english?.sentence(self) ?? reason.name }

  /// In English, with its place and its field.
  public var line: String { english?.line(self) ?? reason.name }
}
