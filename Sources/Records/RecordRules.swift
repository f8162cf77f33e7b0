internal import Foundation

/// What must hold of a record by the forms of its fields: terms that there are, citations that lead somewhere, figures that cite,
/// lists without doubles, addresses that are addresses.
struct RecordRules {
  private(set) var faults: [Fault] = []
  private let collection: CollectionTerms
  private let references: Set<Key>
  private let submissions: Set<String>

  init(_ record: any Record, _ collection: CollectionTerms) {
    self.collection = collection
    references = Set(record.references.map(\.key))
    submissions = Set(record.submissionNumbers)
    check(record)
    for (index, reference) in record.references.enumerated() where reference.isEmpty {
      add(FieldPath("references").item(index), .emptyReference)
    }
    record.check(collection) { faults.append($0) }
  }

  private mutating func check<Value: Record>(_ record: Value) {
    let tree = record.tree
    Value.shapes.walk(tree) { path, shape, value in check(value, shape, path) }
    checkLists(Value.shapes, tree, FieldPath())
  }

  private mutating func add(_ field: FieldPath, _ reason: Fault.Reason) { faults.append(Fault(field, reason)) }

  private mutating func check(_ value: FieldTree, _ shape: FieldShape, _ path: FieldPath) {
    switch shape.form {
    case .localized(let kind):
      for (language, text) in value.texts { check(text, language, kind, path.field(language.tag)) }
    case .line, .text:
      let limit = shape.form == .line ? TextLimits.longestLine : TextLimits.longestMarkdown
      if let text = value.scalar, text.unicodeScalars.count > limit { add(path, .tooLong(limit: limit)) }
    case .term(let name, isClosed: false):
      if let key = value.scalar.flatMap({ Key($0) }), !collection.terms.holds(key, in: name) {
        add(path, .noTerm(key, in: name, collection.terms.suggestion(for: key, in: name)))
      }
    case .citation:
      if let key = value.scalar.flatMap({ Key($0) }), !references.contains(key) { add(path, .noReference(key)) }
    case .address:
      if let text = value.scalar, let reason = WebAddress.fault(in: text) { add(path, reason) }
    case .doi:
      if let text = value.scalar, !text.isDOI { add(path, .malformedDOI) }
    case .labels, .key, .term, .choice, .date, .number, .flag, .country, .language, .record, .field, .group: break
    }
  }

  private mutating func check(_ text: String, _ language: Language, _ kind: Form.TextKind, _ path: FieldPath) {
    let limit = kind == .line ? TextLimits.longestLine : TextLimits.longestMarkdown
    if text.unicodeScalars.count > limit { add(path, .tooLong(limit: limit)) }
    guard kind == .markdown else { return }
    if text.trimmed.isEmpty { add(path, .empty) }
    let cited = CitedText(text)
    for citation in cited.citations {
      switch citation {
      case .reference(let key, _) where !references.contains(key): add(path, .citesNoReference(key))
      case .submission(let number) where !submissions.contains(number): add(path, .citesNoSubmission(number))
      default: break
      }
    }
    for malformed in cited.malformed { add(path, .malformedCitation(malformed)) }
    for sentence in UncitedSentences(text, language).sentences { add(path, .uncitedFigure(sentence)) }
  }

  /// Nothing stands twice in a list of terms, keys or countries; things that have keys have different ones.
  private mutating func checkLists(_ shapes: [FieldShape], _ tree: FieldTree, _ path: FieldPath) {
    for shape in shapes {
      guard let value = tree[shape.name] else { continue }
      let place = path.field(shape.name)
      guard shape.presence == .list else {
        if case .group(_, let inner) = shape.form { checkLists(inner, value, place) }
        continue
      }
      if case .group(_, let inner) = shape.form {
        for (index, item) in value.items.enumerated() { checkLists(inner, item, place.item(index)) }
      }
      checkDoubles(value.items, shape, place)
    }
  }

  private mutating func checkDoubles(_ items: [FieldTree], _ shape: FieldShape, _ place: FieldPath) {
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      switch shape.form {
      case .group:
        guard let key = item["key"]?.scalar, !seen.insert(key).inserted else { continue }
        add(place.item(index).field("key"), .keyTwice(key, in: shape.name))
      case .line, .text, .localized, .labels, .address, .doi, .number, .date, .flag: continue
      case .key, .term, .choice, .country, .language, .citation, .record, .field:
        guard let text = item.scalar, !seen.insert(text).inserted else { continue }
        add(place.item(index), .twice(text))
      }
    }
  }
}

extension Reference {
  /// Whether it says nothing by which it could be found.
  package var isEmpty: Bool { author.isEmpty && title == nil && container == nil && url == nil }
}

/// What is an address of the web, such as `https://example.org/a`.
public enum WebAddress {
  /// What is wrong with an address; nil when nothing is.
  public static func fault(in text: String) -> Fault.Reason? {
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
        && !"<>\"".unicodeScalars.contains(scalar)
    }
    guard isClean, let components = URLComponents(string: text), let scheme = components.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let host = components.host, !host.isEmpty
    else { return .noWebAddress(text) }
    // `https://bank.example@evil.example/` leads elsewhere than it seems to.
    return components.user == nil && components.password == nil ? nil : .addressWithPassword(host)
  }
}

extension String {
  /// `10.`, four to nine digits, `/`, and more without white space.
  package var isDOI: Bool {
    let bytes = utf8
    guard bytes.starts(with: "10.".utf8) else { return false }
    let digits = bytes.dropFirst(3).prefix(while: \.isASCIIDigit)
    let rest = bytes.dropFirst(3 + digits.count)
    return (4...9).contains(digits.count) && rest.first == UInt8(ascii: "/") && rest.count > 1
      && !unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
