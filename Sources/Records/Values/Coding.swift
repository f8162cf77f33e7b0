/// A coding key that is any text: for mappings whose keys are data.
struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension DecodingError {
  package static func invalid(_ found: String, _ expected: String, _ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "“\(found)” is not \(expected)."))
  }

  /// What is wrong, and where in the record.
  package var sentence: String {
    let context: Context? =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context
      case .keyNotFound(let key, let context):
        Context(codingPath: context.codingPath + [key], debugDescription: "It is missing.")
      @unknown default: nil
      }
    guard let context else { return "It cannot be decoded." }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? context.debugDescription : "“\(path)”: \(context.debugDescription)"
  }
}

extension UInt8 {
  package var isASCIILowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  package var isASCIIUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  package var isASCIILetter: Bool { isASCIILowercase || isASCIIUppercase }
  package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
