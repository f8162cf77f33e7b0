public import Records

/// The bottom line of a record: what is known about coercion itself, in one sentence.
public struct CoercionFinding: Hashable, Codable, Sendable {
  /// `absent` where nothing is known.
  public var direction: EvidenceDirection
  /// Markdown with citations.
  public var text: LocalizedText
}

extension CoercionFinding: FieldGroup {
  public static let name = "coercion"

  public static let fields: [Field<CoercionFinding>] = [
    .one("direction", \.direction),
    .one("text", \.text).markdown.searched(as: .summary),
  ]

  public static func blank(in language: Language) -> CoercionFinding {
    CoercionFinding(direction: .absent, text: LocalizedText("", in: language))
  }
}
