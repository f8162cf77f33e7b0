/// A coding key that is any text: for mappings whose keys are data.
struct NameKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}

extension DecodingError {
  /// `expected` names what has words of its own, as in ``Fault/Reason/expected(_:found:)``.
  static func invalid(_ found: String, _ expected: String, _ decoder: any Decoder) -> DecodingError {
    invalid(.expected(expected, found: .text(found)), decoder)
  }

  static func invalid(_ reason: Fault.Reason, _ decoder: any Decoder) -> DecodingError {
    let path = FieldPath(decoder.codingPath)
    return .dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: reason.name, underlyingError: Fault(path, reason)))
  }

  /// What is wrong, and where in the record; nil where there is no JSON.
  var fault: Fault? {
    switch self {
    case .dataCorrupted(let context):
      if let fault = context.underlyingError as? Fault { return fault }
      return context.codingPath.isEmpty ? nil : Fault(FieldPath(context.codingPath), .unreadableValue)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return Fault(FieldPath(context.codingPath), .unreadableValue)
    case .keyNotFound(let key, let context):
      return Fault(FieldPath(context.codingPath + [key]), .missing(key.stringValue))
    @unknown default: return nil
    }
  }
}

extension FieldPath {
  fileprivate init(_ keys: [any CodingKey]) {
    self.init(keys.map { key in key.intValue.map(Step.item) ?? .field(key.stringValue) })
  }
}

extension UInt8 {
  package var isASCIILowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  package var isASCIIUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  package var isASCIILetter: Bool { isASCIILowercase || isASCIIUppercase }
  package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
