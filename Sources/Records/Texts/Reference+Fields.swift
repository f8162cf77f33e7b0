extension Reference: FieldGroup {
  public static let name = "reference"

  public static let fields: [Field<Reference>] = [
    .one("key", \.key),
    .one("type", \.type),
    .each("author", \.author),
    .one("moreAuthors", \.moreAuthors, else: false),
    .maybe("issued", \.issued),
    .maybe("title", \.title),
    .maybe("container", \.container),
    .maybe("publisher", \.publisher),
    .maybe("volume", \.volume),
    .maybe("issue", \.issue),
    .maybe("pages", \.pages),
    .maybe("doi", \.doi).form(.doi),
    .maybe("url", \.url).form(.address),
    .maybe("note", \.note),
  ]

  public static func blank(in language: Language) -> Reference { Reference(key: "unknown", type: .document) }
}

extension Author: FieldGroup {
  public static let name = "author"
  public static let isInline = true

  public static let fields: [Field<Author>] = [
    .maybe("literal", \.literal),
    .maybe("family", \.family),
    .maybe("given", \.given),
  ]

  public static func blank(in language: Language) -> Author { Author(literal: "") }

  public var disagreement: Fault.Reason? {
    switch (literal, family, given) {
    case (_?, nil, nil), (nil, _?, _): nil
    default: .authorOfNothing
    }
  }
}

extension Link: FieldGroup {
  public static let name = "link"
  public static let isInline = true

  public static let fields: [Field<Link>] = [
    .one("name", \.name),
    .maybe("url", \.url).form(.address),
  ]

  public static func blank(in language: Language) -> Link { Link(name: "") }
}
