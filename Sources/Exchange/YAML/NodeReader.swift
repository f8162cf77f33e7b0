import Practices
import Records
import Yams

/// The faults of one file, gathered while it is read.
final class FaultList {
  private(set) var faults: [ContentFault] = []
  let file: String
  private let lineOffset: Int

  init(file: String, lineOffset: Int = 0) {
    self.file = file
    self.lineOffset = lineOffset
  }

  func add(_ node: Node, _ field: FieldPath, _ message: String) {
    let line = node.mark.map { $0.line + lineOffset }
    faults.append(ContentFault(file: file, line: line, field: field, message: message))
  }
}

/// One value of a YAML tree, read as what it should be. A value that is something else is a fault, and nil.
struct NodeReader {
  let node: Node
  let field: FieldPath
  let faults: FaultList

  func fault(_ message: String) { faults.add(node, field, message) }

  /// Nothing, written `null`, `~` or left empty.
  var isNull: Bool { node.scalar != nil && node.tag == Tag(.null) }

  func text() -> String? {
    guard let scalar = node.scalar else { return wrong("text") }
    if let reason = TextLimits.fault(in: scalar.string) {
      fault(reason)
      return nil
    }
    if scalar.style == .plain, let meant = mistaken {
      fault("`\(scalar.string)` without quotes means \(meant) in YAML. Write \"\(scalar.string)\".")
      return nil
    }
    return scalar.string
  }

  /// A text without white space at both ends, which must not be empty.
  func line() -> String? {
    guard let text = text() else { return nil }
    let trimmed = text.trimmingWhitespace()
    if trimmed.isEmpty { fault("The text is empty. Write it, or leave the field out.") }
    return trimmed.isEmpty ? nil : trimmed
  }

  func bool() -> Bool? {
    guard let scalar = node.scalar, scalar.style == .plain, ["true", "false"].contains(scalar.string) else {
      return wrong("`true` or `false`")
    }
    return scalar.string == "true"
  }

  func integer() -> Int? {
    guard let scalar = node.scalar, scalar.style == .plain, let number = Int(scalar.string),
      abs(number) <= Self.largestInteger
    else { return wrong("a whole number") }
    return number
  }

  /// 2^53 - 1, the largest whole number that every reader of JSON knows (RFC 8785, 3.2.2.3).
  private static let largestInteger = 9_007_199_254_740_991

  /// A value written as text whose form a type knows.
  func value<Value>(_ expected: String, _ read: (String) -> Value?) -> Value? {
    guard let scalar = node.scalar, let value = read(scalar.string.trimmingWhitespace()) else { return wrong(expected) }
    return value
  }

  func key() -> Key? {
    guard let text = line() else { return nil }
    guard let key = Key(text) else { return wrong("a key of \(Key.form)") }
    return key
  }

  func date() -> PartialDate? { value("a date such as 2012, 2012-12 or 2012-12-04", PartialDate.init) }

  func country() -> Country? {
    guard let text = line() else { return nil }
    guard let country = Country(text) else { return wrong("a country of ISO 3166-1, such as FR or \"NO\"") }
    return country
  }

  func term<Term: ClosedVocabulary>(_ type: Term.Type) -> Term? {
    value("one of \(Term.allCases.map(\.rawValue).joined(separator: ", "))", Term.init(rawValue:))
  }

  func list<Value>(_ read: (NodeReader) -> Value?) -> [Value]? {
    guard let items = node.sequence else { return wrong("a list") }
    return items.enumerated().compactMap { index, item in
      read(NodeReader(node: item, field: field.item(index), faults: faults))
    }
  }

  /// Reports what was found instead of what was expected.
  func wrong<Value>(_ expected: String) -> Value? {
    let found =
      node.scalar.map { "“\($0.string.prefix(60))”" } ?? (node.sequence != nil ? "a list" : "a mapping of fields")
    var sentence = "Expected \(expected), found \(found)."
    if node.scalar?.style == .plain, let meant = mistaken, let text = node.scalar?.string {
      sentence += " `\(text)` without quotes means \(meant) in YAML; write \"\(text)\" if you mean the text."
    }
    fault(sentence)
    return nil
  }

  /// What YAML takes a plain scalar for when it is not text.
  private var mistaken: String? {
    switch node.tag {
    case Tag(.bool): ["no", "off", "n", "false"].contains(node.scalar?.string.lowercased() ?? "") ? "false" : "true"
    case Tag(.int), Tag(.float): "a number"
    case Tag(.timestamp): "a date"
    case Tag(.null): "nothing"
    default: nil
    }
  }
}

extension String {
  /// Written `U+000B`; nil when there is none but line breaks and tabs. Other formats (XML) cannot hold them.
  var firstControlCharacter: String? {
    // Unicode's control characters, which never become more.
    let found = unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F: true
      default: false
      }
    }
    guard let digits = found.map({ String($0.value, radix: 16, uppercase: true) }) else { return nil }
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  func trimmingWhitespace() -> String {
    let start = unicodeScalars.firstIndex { !$0.properties.isWhitespace } ?? endIndex
    guard let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(unicodeScalars[start...last])
  }
}
