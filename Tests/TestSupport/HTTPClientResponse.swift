/// A response as it came over the wire.
public struct HTTPClientResponse: Sendable {
  public let status: Int
  public let fields: [(name: String, value: String)]
  public var body: [UInt8] = []

  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The only field of that name, in any case; nil for none or several.
  public subscript(name: String) -> String? {
    let values = all(name)
    return values.count == 1 ? values[0] : nil
  }

  public func all(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
  }

  init(head: [UInt8]) throws {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw HTTPClientError.notAResponse(String(decoding: head, as: UTF8.self))
    }
    self.status = status
    fields = try lines.dropFirst().map { line in
      guard let colon = line.firstIndex(of: ":") else { throw HTTPClientError.notAResponse(String(line)) }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }
  }

  var hasNoBody: Bool { status == 304 || status == 204 || status < 200 }

  static func endOfHead(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (4...bytes.count).first { bytes[($0 - 4)..<$0].elementsEqual([13, 10, 13, 10]) }
  }
}
