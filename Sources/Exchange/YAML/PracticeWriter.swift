import Practices
import Records
import Yams

extension Practice {
  /// The practice as a content file.
  func yaml(basedOn: Int?) throws -> String {
    var writer = YAMLWriter()
    writer.put("id", key: id)
    writer.put("basedOn", plain: basedOn)
    writer.put("kind", plain: kind.rawValue)
    writer.put("slug", key: slug)
    writer.put("oldSlugs", keys: oldSlugs)
    writer.put("language", text: language.tag)
    writer.put("title", YAMLWriter.localized(title))
    writer.put("otherNames", list: otherNames.map(YAMLWriter.text))
    writer.put("summary", YAMLWriter.localized(summary))
    writer.put("sections", list: sections.map(\.yaml))
    writeSorting(&writer)
    writer.put("evidence", list: evidence.map(\.yaml))
    writer.put("claims", list: claims.map(\.yaml))
    writer.put("discrepancies", list: discrepancies.map(\.yaml))
    writer.put("limits", list: limits.map(YAMLWriter.localized))
    writer.put("references", list: references.map(\.yaml))
    writer.put("links", list: links.map(\.yaml))
    return try writer.written()
  }

  private func writeSorting(_ writer: inout YAMLWriter) {
    writer.put("types", terms: types)
    writer.put("countries", list: countries.map { YAMLWriter.text($0.code) })
    writer.put("international", plain: international)
    writer.put("places", list: places.map(YAMLWriter.text))
    writer.put("provider", text: provider)
    writer.put("aims", keys: aims)
    writer.put("stages", keys: stages)
    writer.put("rights", keys: rights)
    writer.put("topics", keys: topics)
    writer.put("populations", keys: populations)
    writer.put("started", plain: started)
    writer.put("ended", plain: ended)
    writer.put("activity", plain: activity == .unknown ? nil : activity.rawValue)
    writer.put("inferred", list: inferred.map(YAMLWriter.text))
    writer.put("completeness", plain: completeness.rawValue)
    writer.put("parts", keys: parts)
    writer.put("related", keys: related)
    writer.put("submissions", list: submissions.map(\.yaml))
  }
}

extension Section {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("heading", YAMLWriter.localized(heading))
      writer.put("text", YAMLWriter.localized(text))
    }
  }
}

extension EvidenceStatement {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("outcome", outcome.map(YAMLWriter.localized))
      writer.put("design", key: design)
      writer.put("status", plain: status.rawValue)
      writer.put("direction", plain: direction?.rawValue)
      writer.put("flags", terms: flags)
      writer.put("participants", plain: participants)
      writer.put("studies", plain: studies)
      writer.put("finding", YAMLWriter.localized(finding))
      writer.put("limits", limits.map(YAMLWriter.localized))
      writer.put("cites", keys: cites)
    }
  }
}

extension Claim {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("claim", plain: claim.rawValue)
      writer.put("text", YAMLWriter.localized(text))
      writer.put("asOf", plain: asOf)
      writer.put("cites", keys: cites)
      writer.put("state", plain: state.rawValue)
      writer.put("instead", instead.map(YAMLWriter.localized))
      writer.put("checks", list: checks.map(\.yaml))
      writer.put("search", search.map(\.yaml))
    }
  }
}

extension EvidenceSearch {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("date", plain: date)
      writer.put("terms", text: terms)
    }
  }
}

extension ClaimCheck {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("recorded", plain: recorded)
      writer.put("role", text: role)
      writer.put("finding", YAMLWriter.localized(finding))
      writer.put("cites", keys: cites)
      writer.put("due", plain: due)
    }
  }
}

extension Discrepancy {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("key", key: key)
      writer.put("quantity", YAMLWriter.localized(quantity))
      writer.put("values", list: values.map(\.yaml))
      writer.put("note", note.map(YAMLWriter.localized))
    }
  }
}

extension ObservedValue {
  fileprivate var yaml: Node {
    YAMLWriter.mapping { writer in
      writer.put("value", YAMLWriter.localized(value))
      writer.put("asOf", plain: asOf)
      writer.put("cites", keys: cites)
    }
  }
}
