internal import Editorial
public import People
public import Records

/// What the editorial room is made from, handed over once.
public struct EditorialServices: Sendable {
  public var acting: Acting
  public var gatekeeper: Gatekeeper
  /// The kinds of record that the desk edits.
  public var types: RecordTypes

  public init(_ acting: Acting, gatekeeper: Gatekeeper, types: RecordTypes) {
    self.acting = acting
    self.gatekeeper = gatekeeper
    self.types = types
  }
}
