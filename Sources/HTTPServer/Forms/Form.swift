internal import HTTPTypes

/// A name and value of an address's query or of a submitted form (`application/x-www-form-urlencoded`).
public struct FormItem: Hashable, Sendable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// The items in their order, repeated names kept.
  ///
  /// - Throws: ``SiteError`` with status 400 for a broken escape or bytes that are not UTF-8.
  static func items(in encoded: some Collection<UInt8>) throws(SiteError) -> [FormItem] {
    var items: [FormItem] = []
    for pair in encoded.split(separator: UInt8(ascii: "&")) {
      let name = pair.prefix { $0 != UInt8(ascii: "=") }
      guard let decodedName = PercentEncoding.decoded(name, plusIsSpace: true),
        let value = PercentEncoding.decoded(pair.dropFirst(name.count + 1), plusIsSpace: true)
      else { throw SiteError(.badRequest, "The address or the form holds an escape that cannot be read.") }
      items.append(FormItem(name: decodedName, value: value))
    }
    return items
  }
}

/// A submitted form: `application/x-www-form-urlencoded` or `multipart/form-data`.
public struct Form: Sendable {
  /// In their order, repeated names kept.
  public internal(set) var items: [FormItem] = []
  /// In their order; a file field in which nothing was chosen has none.
  public internal(set) var files: [UploadedFile] = []
}
