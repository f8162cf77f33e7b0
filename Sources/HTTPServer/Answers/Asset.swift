/// A file that is compiled in: stylesheet, script, picture.
public struct Asset: Sendable {
  /// The address, which names the content (a hash in it), so that browsers may keep it for a year.
  public let path: String
  public let bytes: [UInt8]
  public let contentType: String
  /// False for an address that must stay the same whatever the content, such as `/favicon.ico`: it is asked for anew.
  public let isImmutable: Bool

  public init(path: String, bytes: [UInt8], contentType: String, isImmutable: Bool = true) {
    self.path = path
    self.bytes = bytes
    self.contentType = contentType
    self.isImmutable = isImmutable
  }
}
