public import Catalogue
public import InterfaceTexts
public import Ledger
public import Records

/// What the pages are made from, handed over once.
public struct SiteServices: Sendable {
  public var catalogue: Catalogue
  public var settings: SiteSettings
  public var texts: [Language: InterfaceTexts]
  /// Nil where nobody can hand anything in.
  public var editorial: EditorialServices?
  /// The present moment, in UTC.
  public var now: @Sendable () -> Timestamp

  public init(
    catalogue: Catalogue, settings: SiteSettings, texts: [Language: InterfaceTexts],
    editorial: EditorialServices? = nil,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.catalogue = catalogue
    self.settings = settings
    self.texts = texts
    self.editorial = editorial
    self.now = now
  }
}
