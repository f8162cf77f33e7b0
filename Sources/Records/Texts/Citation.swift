/// A citation in a text: `[@longden2018]`, `[@longden2018, p. 184; @repper2011]` or `[sub:27]`.
public enum Citation: Hashable, Sendable {
  case reference(Key, locator: String?)
  case submission(String)
}

/// A text cut at its citations.
public enum CitedSegment: Hashable, Sendable {
  case text(Substring)
  case citations([Citation])
}

public struct CitedText: Sendable {
  public let segments: [CitedSegment]

  /// Reads every well-formed citation, from an innermost `[` to the next `]`; anything else in brackets remains text.
  ///
  /// Costs one pass over the text.
  public init(_ text: String) {
    var segments: [CitedSegment] = []
    var plainFrom = text.startIndex
    var opened: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "["): opened = index
      case UInt8(ascii: "]"):
        guard let open = opened else { continue }
        opened = nil
        guard let citations = Self.citations(in: text[text.utf8.index(after: open)..<index]) else { continue }
        if plainFrom < open { segments.append(.text(text[plainFrom..<open])) }
        segments.append(.citations(citations))
        plainFrom = text.utf8.index(after: index)
      default: continue
      }
    }
    if plainFrom < text.endIndex { segments.append(.text(text[plainFrom...])) }
    self.segments = segments
  }

  public var citations: [Citation] {
    segments.flatMap { segment -> [Citation] in
      if case .citations(let citations) = segment { citations } else { [] }
    }
  }

  /// What is bracketed like a citation and is none, as it stands in the text.
  public var malformed: [String] {
    segments.flatMap { segment -> [String] in
      guard case .text(let text) = segment, text.utf8.contains(UInt8(ascii: "[")) else { return [] }
      return text.matches(of: /\[\s*(?:@|sub:)[^\[\]]*\]?/).map { String($0.output) }
    }
  }

  /// The text without its citations. The space before a citation goes with it: “founded it [@coe].” reads “founded it.”
  public var plain: String {
    segments.reduce(into: "") { plain, segment in
      switch segment {
      case .text(let text): plain += text
      case .citations:
        while plain.last?.isWhitespace == true { plain.removeLast() }
      }
    }
  }

  private static func citations(in inside: Substring) -> [Citation]? {
    var citations: [Citation] = []
    for item in inside.split(separator: ";", omittingEmptySubsequences: false) {
      guard let citation = citation(String(item).trimmed) else { return nil }
      citations.append(citation)
    }
    return citations
  }

  private static func citation(_ item: String) -> Citation? {
    if item.hasPrefix("sub:") {
      let number = String(item.dropFirst(4))
      return number.isSubmissionNumber ? .submission(number) : nil
    }
    guard item.hasPrefix("@") else { return nil }
    let parts = item.dropFirst().split(separator: ",", maxSplits: 1)
    guard let first = parts.first, let key = Key(String(first)) else { return nil }
    return .reference(key, locator: parts.count > 1 ? String(parts[1]).trimmed : nil)
  }
}

extension String {
  /// Without white space at both ends.
  package var trimmed: String {
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }

  /// A number with an optional letter, such as 27 or 17C.
  package var isSubmissionNumber: Bool {
    let digits = utf8.prefix(while: \.isASCIIDigit)
    let suffix = utf8.dropFirst(digits.count)
    return (1...4).contains(digits.count) && suffix.count <= 1 && suffix.allSatisfy(\.isASCIIUppercase)
  }
}
