import Foundation
public import Practices
import Records

/// A record as the files of a content folder: path relative to the folder, and text.
public struct ContentFiles: Sendable {
  public private(set) var files: [(path: String, text: String)]

  /// Writes a record; an edition has no file.
  ///
  /// - Parameters:
  ///   - record: any record.
  ///   - basedOn: the revision that is written; nil for a file that stands for itself.
  /// - Throws: what the YAML library reports; it has no reason to for records of ours.
  public init(_ record: Record, basedOn: Int?) throws {
    switch record {
    case .practice(let practice): files = [("practices/\(practice.slug).yaml", try practice.yaml(basedOn: basedOn))]
    case .vocabulary(let vocabulary):
      files = [("vocabularies/\(vocabulary.name.rawValue).yaml", try vocabulary.yaml(basedOn: basedOn))]
    case .membership(let membership):
      let name = membership.id.text.replacingOccurrences(of: "membership-", with: "")
      files = [("memberships/\(name).yaml", try membership.yaml(basedOn: basedOn))]
    case .page(let page): files = try page.files(basedOn: basedOn)
    case .edition: files = []
    }
  }
}

extension ContentPage {
  fileprivate func files(basedOn: Int?) throws -> [(path: String, text: String)] {
    try languages.map { language in
      var head = YAMLWriter()
      if language == self.language {
        head.put("id", key: id)
        head.put("basedOn", plain: basedOn)
        head.put("slug", key: slug)
        head.put("order", plain: order)
        head.put("language", text: language.tag)
      } else {
        head.put(
          "of",
          YAMLWriter.flow { of in
            of.put("title", text: title.translations[language]?.of.digits)
            of.put("summary", text: summary.translations[language]?.of.digits)
            of.put("body", text: body.translations[language]?.of.digits)
          })
      }
      head.put("title", text: title.reading(in: language).text)
      head.put("summary", text: summary.reading(in: language).text)
      if language == self.language { head.put("references", list: references.map(\.yaml)) }
      let text = body.reading(in: language).text
      return ("pages/\(slug)/\(language).md", "---\n\(try head.written())---\n\(text)\n")
    }
  }
}
