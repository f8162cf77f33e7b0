internal import Foundation
public import Records

/// The references of a record as they are typed, to which others are added that it does not have yet.
public struct ReferenceList: Sendable {
  /// By what two references are the same one.
  public enum Likeness: Hashable, Sendable {
    case doi, address, titleAndYear, everything
  }

  public enum Added: Hashable, Sendable {
    /// At a place of the list, from 0.
    case at(Int)
    /// The list has it already, under a key.
    case twin(of: String, Likeness)
  }

  private var items: [FieldTree]
  private var keys: Set<String>
  /// What each reference is known by, and where it stands.
  private var known: [Identity: Int] = [:]

  /// The list that is written in a form.
  public init(in form: FieldTree) {
    items = form[KnownField.references]?.items ?? []
    keys = Set(items.compactMap { $0["key"]?.scalar })
    for (index, item) in items.enumerated() { remember(item, at: index) }
  }

  /// Whether a kind of record has such a list.
  public static func isPart(of shapes: some Sequence<FieldShape>) -> Bool {
    shapes.contains { $0.name == KnownField.references }
  }

  /// The form with this list in the place of its own.
  public func put(into form: FieldTree) -> FieldTree {
    .fields(form.without(KnownField.references).entries + [FieldTree.Entry(KnownField.references, .list(items))])
  }

  /// Puts a reference at the end, under a key that no other has, unless it is there.
  public mutating func add(_ reference: Reference) -> Added {
    var tree = FieldTree(typed: JSONValue(reference.tree))
    for identity in Self.identities(of: tree) {
      guard let index = known[identity], !Self.haveOtherDOIs(tree, items[index]) else { continue }
      return .twin(of: items[index]["key"]?.scalar ?? "", identity.likeness)
    }
    var (key, number) = (reference.key.text, 1)
    while !keys.insert(key).inserted {
      number += 1
      key = "\(reference.key.text)-\(number)"
    }
    tree.value = .fields(
      tree.entries.map { $0.name == "key" ? FieldTree.Entry("key", FieldTree(.scalar(key, .typed))) : $0 })
    items.append(tree)
    remember(tree, at: items.count - 1)
    return .at(items.count - 1)
  }

  private mutating func remember(_ item: FieldTree, at index: Int) {
    for identity in Self.identities(of: item) where known[identity] == nil { known[identity] = index }
  }

  // MARK: - Likeness

  private struct Identity: Hashable {
    var likeness: Likeness
    var text: String
  }

  /// The surest first.
  private static func identities(of item: FieldTree) -> [Identity] {
    var all: [Identity] = []
    if let doi = doi(of: item) { all.append(Identity(likeness: .doi, text: doi)) }
    if let address = item[KnownField.address]?.scalar?.asSameAddress {
      all.append(Identity(likeness: .address, text: address))
    }
    let title = item[KnownField.title]?.scalar?.letters ?? ""
    if !title.isEmpty, let year = item["issued"]?.scalar?.prefix(4), year.count == 4 {
      all.append(Identity(likeness: .titleAndYear, text: "\(year) \(title)"))
    }
    let rest = item.without("key")
    if !rest.entries.isEmpty { all.append(Identity(likeness: .everything, text: JSONValue(rest).text)) }
    return all
  }

  /// In small letters, as no DOI differs from another by them.
  private static func doi(of item: FieldTree) -> String? {
    if let doi = item["doi"]?.scalar, !doi.isEmpty { return doi.lowercased() }
    guard let address = item[KnownField.address]?.scalar?.lowercased(), let place = address.range(of: "doi.org/10.")
    else {
      return nil
    }
    return String(address[address.index(place.upperBound, offsetBy: -3)...])
  }

  private static func haveOtherDOIs(_ one: FieldTree, _ other: FieldTree) -> Bool {
    guard let first = doi(of: one), let second = doi(of: other) else { return false }
    return first != second
  }
}

extension String {
  /// Without what makes no difference to where an address leads.
  fileprivate var asSameAddress: String? {
    guard let colon = range(of: "://") else { return nil }
    let rest = self[colon.upperBound...]
    let host = rest.prefix { $0 != "/" }.lowercased()
    let path = rest.dropFirst(host.count)
    let text = (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host) + path
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// The letters and digits alone, small and without marks.
  fileprivate var letters: String {
    folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }
}
