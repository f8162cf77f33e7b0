import Practices
import Records

/// Reads references, links and submissions.
enum SourceReader {
  static func reference(_ reader: NodeReader) -> Reference? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let kinds = Reference.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      let type = mapping.required("type")?.value("one of \(kinds)", Reference.Kind.init(rawValue:))
      func text(_ name: String) -> String? { mapping.optional(name)?.line() }
      let reference = Reference(
        key: key ?? "unknown", type: type ?? .document, author: mapping.list("author", author),
        moreAuthors: mapping.optional("moreAuthors")?.bool() ?? false, issued: mapping.optional("issued")?.date(),
        title: text("title"), container: text("container"), publisher: text("publisher"), volume: text("volume"),
        issue: text("issue"), pages: text("pages"), doi: text("doi"), url: text("url"), note: text("note"))
      return key == nil || type == nil ? nil : reference
    }
  }

  private static func author(_ reader: NodeReader) -> Author? {
    reader.mapping { mapping in
      let literal = mapping.optional("literal")?.line()
      let family = mapping.optional("family")?.line()
      let given = mapping.optional("given")?.line()
      switch (literal, family, given) {
      case (let literal?, nil, nil): return Author(literal: literal)
      case (nil, let family?, _): return Author(family: family, given: given)
      default:
        reader.fault("An author is {family: …, given: …}, or {literal: …} for a body.")
        return nil
      }
    }
  }

  static func link(_ reader: NodeReader) -> Link? {
    reader.mapping { mapping in
      let name = mapping.required("name")?.line()
      let url = mapping.optional("url")?.line()
      return name.map { Link(name: $0, url: url) }
    }
  }

  static func submission(_ reader: NodeReader) -> Submission? {
    reader.mapping { mapping in
      let number = mapping.required("number")?.line()
      let by = mapping.required("by")?.term(Submitter.self)
      let name = mapping.optional("name")?.line()
      guard let number, let by else { return nil }
      return Submission(number: number, by: by, name: name)
    }
  }
}
