internal import HTTPTypes

/// What a part of a form says of itself (RFC 7578, 4.2 to 4.8).
struct PartHead: Equatable, Sendable {
  let name: String
  /// Without the folders before it; nil for a value.
  let fileName: String?
  let contentType: String?

  /// Reads header lines, without the empty one after them.
  ///
  /// - Throws: ``SiteError`` with status 400 for what two readers could take for two things: a field that stands twice or is
  ///   folded, a `Content-Disposition` without a name, a content that is encoded, `filename*` (which RFC 7578 forbids).
  init(_ lines: ArraySlice<UInt8>) throws(SiteError) {
    var disposition: FieldValue?
    var contentType: String?
    for line in try Self.lines(lines) {
      let (name, value) = try Self.field(line)
      switch name {
      case "content-disposition":
        guard disposition == nil, let read = FieldValue(value) else { throw .malformedForm }
        disposition = read
      case "content-type":
        guard contentType == nil else { throw .malformedForm }
        contentType = value
      case "content-transfer-encoding":
        guard ["7bit", "8bit", "binary"].contains(value.lowercased()) else { throw .malformedForm }
      default: break
      }
    }
    guard let disposition, disposition.value == "form-data", disposition.parameters["filename*"] == nil,
      let name = disposition.parameters["name"]
    else { throw .malformedForm }
    self.name = Self.unescaped(name)
    fileName = disposition.parameters["filename"].map { Self.lastComponent(Self.unescaped($0)) }
    self.contentType = contentType
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) throws(SiteError) -> [String] {
    var lines: [String] = []
    for line in (bytes + [13]).split(separator: 10, omittingEmptySubsequences: false) {
      guard line.last == 13, let text = String(validating: line.dropLast(), as: UTF8.self),
        text.utf8.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 })
      else { throw .malformedForm }
      lines.append(text)
    }
    return lines
  }

  private static func field(_ line: String) throws(SiteError) -> (name: String, value: String) {
    guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else {
      throw .malformedForm
    }
    let value = line[line.index(after: colon)...].utf8.drop { $0 == 32 || $0 == 9 }
    return (name.canonicalName, String(Substring(value)))
  }

  /// Browsers write a quotation mark as `%22`, and a line end, which a name never has here, as `%0D%0A`.
  private static func unescaped(_ text: String) -> String {
    let parts = text.split(separator: "%22", omittingEmptySubsequences: false)
    return parts.joined(separator: "\"")
  }

  private static func lastComponent(_ path: String) -> String {
    let last = path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last.map {
      String(Substring($0))
    }
    return last.flatMap { $0 == "." || $0 == ".." ? nil : $0 } ?? ""
  }
}
