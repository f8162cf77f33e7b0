internal import ICU

/// The references of several records as one list: each work once, by author, title and year.
public struct Bibliography: Sendable {
  /// In alphabetical order, under keys that are unique here.
  public let references: [Reference]
  /// For each record, what its keys are called here.
  public let names: [[Key: Key]]

  /// - Parameters:
  ///   - lists: the references of each record.
  ///   - language: whose alphabetical order the list follows.
  public init(_ lists: [[Reference]], language: Language) {
    var firsts: [Work: Reference] = [:]
    for reference in lists.joined() where firsts[Work(reference)] == nil { firsts[Work(reference)] = reference }
    let collator = Collator(language: language.tag)
    let sorted = firsts.map { (work: $0.key, reference: $0.value, key: collator.key(for: $0.value.sorting)) }
      .sorted { left, right in
        if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
        return left.work.text < right.work.text
      }
    var keys: [Work: Key] = [:]
    var references: [Reference] = []
    for (index, item) in sorted.enumerated() {
      var reference = item.reference
      reference.key = Key("w\(index + 1)") ?? reference.key
      keys[item.work] = reference.key
      references.append(reference)
    }
    self.references = references
    names = lists.map { list in
      Dictionary(list.compactMap { reference in keys[Work(reference)].map { (reference.key, $0) } }) { first, _ in first
      }
    }
  }

  /// What makes two references the same work: the DOI; else address and title; else everything that is said of it.
  private struct Work: Hashable {
    let text: String

    init(_ reference: Reference) {
      let address = reference.url.map(Self.withoutAccidents)
      if let doi = reference.doi?.lowercased() ?? address.flatMap(Self.doi) {
        text = "doi:" + doi
      } else if let address {
        text = "at:" + address + "\n" + (reference.title ?? "").lowercased()
      } else {
        let names = reference.author.map { $0.shortName + "," + ($0.given ?? "") }
        let parts = [
          reference.type.rawValue, reference.issued?.description, reference.title, reference.container,
          reference.publisher, reference.volume, reference.issue, reference.pages, reference.note,
        ]
        text = (names + parts.map { $0 ?? "" }).joined(separator: "\n").lowercased()
      }
    }

    /// Without scheme, `www.`, fragment and final slash.
    private static func withoutAccidents(_ address: String) -> String {
      var rest = address.prefix { $0 != "#" }
      for beginning in ["https://", "http://", "www.", "dx.doi.org/"] where rest.hasPrefix(beginning) {
        rest = rest.dropFirst(beginning.count)
        if beginning == "dx.doi.org/" { return "doi.org/" + rest }
      }
      while rest.last == "/" { rest.removeLast() }
      return String(rest)
    }

    private static func doi(_ address: String) -> String? {
      address.hasPrefix("doi.org/10.") ? address.dropFirst("doi.org/".count).lowercased() : nil
    }
  }
}

extension Reference {
  /// What the reference is found under in a list: authors, then year and title.
  fileprivate var sorting: String {
    let names = author.map { [$0.shortName, $0.given].compactMap { $0 }.joined(separator: " ") }
    let parts = names + [issued?.description, title ?? container ?? publisher, url]
    return (names.isEmpty ? [title ?? container ?? publisher] + parts : parts).compactMap { $0 }
      .joined(separator: " ")
  }
}
