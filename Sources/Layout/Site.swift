public import InterfaceTexts
public import Records

/// What is the same on every page as long as the program runs.
public struct Site: Sendable {
  public var texts: [Language: InterfaceTexts]
  /// The languages of the site, in the order of the language switch; each has its texts.
  public var languages: [Language]
  /// Such as `https://example.org`, without a slash at its end; nil when the operator has not set it.
  public var publicURL: String?
  /// A mail address or the address of a web page.
  public var contact: String?
  public var version: String
  /// Where a practice is handed in, and where a mistake in a record is told; nil where nobody takes them.
  public var contributing: Contributing?

  public init(
    texts: [Language: InterfaceTexts], languages: [Language] = Language.interface, publicURL: String? = nil,
    contact: String? = nil, version: String
  ) {
    self.texts = texts
    self.languages = languages.filter { texts[$0] != nil }
    self.publicURL = publicURL
    self.contact = contact
    self.version = version
  }

  /// The address that a link to the contact leads to, with a subject where it is a mailbox.
  public func contactAddress(subject: String? = nil) -> String? {
    guard let contact else { return nil }
    if contact.hasPrefix("https://") || contact.hasPrefix("http://") { return contact }
    return "mailto:" + contact + (subject.map { "?subject=" + $0.percentEncoded } ?? "")
  }
}

/// The addresses of another room to which pages lead.
public struct Contributing: Sendable {
  public var submit: @Sendable (Language) -> String
  /// By the record's id.
  public var report: @Sendable (Key, Language) -> String

  public init(submit: @escaping @Sendable (Language) -> String, report: @escaping @Sendable (Key, Language) -> String) {
    self.submit = submit
    self.report = report
  }
}

extension String {
  /// Percent-encoded but for the unreserved characters of RFC 3986.
  var percentEncoded: String {
    var encoded: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded.append(contentsOf: (digits.utf8.count == 1 ? "%0" + digits : "%" + digits).utf8)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
