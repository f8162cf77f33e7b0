public import ICU
public import Records

/// One text of the interface: fixed, or in one form for each plural category of its language.
public enum InterfaceText: Equatable, Sendable {
  case fixed(TextTemplate)
  case plural([PluralCategory: TextTemplate])
}

/// A text with places for values, written `{name}`.
public struct TextTemplate: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case text(String)
    case place(String)
  }

  public let pieces: [Piece]
  /// The text, where it has no places.
  private let fixed: String?

  /// - Throws: ``InterfaceTextsError/malformedTemplate(_:)`` for a brace without its partner or a name that is not of letters.
  public init(_ source: String) throws(InterfaceTextsError) {
    var pieces: [Piece] = []
    for (index, part) in source.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var text = part
      if index > 0 {
        guard let close = part.firstIndex(of: "}"), close > part.startIndex, part[..<close].allSatisfy(\.isLetter)
        else {
          throw .malformedTemplate(source)
        }
        pieces.append(.place(String(part[..<close])))
        text = part[part.index(after: close)...]
      }
      if text.contains("}") { throw .malformedTemplate(source) }
      if !text.isEmpty { pieces.append(.text(String(text))) }
    }
    self.pieces = pieces
    switch pieces.first {
    case .text(let text)? where pieces.count == 1: fixed = text
    default: fixed = nil
    }
  }

  /// The names of the places.
  public var places: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .place(let name) = piece { name } else { nil }
      })
  }

  /// The text with its places filled. A place without a value is a fault of the program.
  func filled(_ values: [String: String]) -> String {
    assert(places.isSubset(of: values.keys), "A text needs \(places), got \(values.keys)")
    if let fixed { return fixed }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let piece): text += piece
      case .place(let name): text += values[name] ?? ""
      }
    }
  }
}

extension Reading {
  /// A text of the interface, which is in the page's language.
  public static func ofInterface(_ text: String, _ language: Language) -> Reading {
    Reading(text: text, language: language, state: .original)
  }
}
