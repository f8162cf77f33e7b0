internal import Editorial
public import People
public import Records

/// What the editorial room is made from, handed over once.
public struct EditorialServices: Sendable {
  public var acting: Acting
  public var gatekeeper: Gatekeeper
  /// The kinds of record that the desk edits.
  public var types: RecordTypes

  /// Whether mails leave, or wait for ever.
  public var sendsMail: Bool

  public init(_ acting: Acting, gatekeeper: Gatekeeper, types: RecordTypes, sendsMail: Bool) {
    self.acting = acting
    self.gatekeeper = gatekeeper
    self.types = types
    self.sendsMail = sendsMail
  }
}
