import Foundation

/// A field whose value differs between two revisions of a record.
public struct RecordDifference: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    case field(String)
    /// An item of a list by its key, number or name; a text by itself.
    case item(String)
    /// An item of a list whose items have no name: its place in the present list, or in the former one when it is gone.
    case index(Int)
  }

  public var path: [Step]
  /// Nil when the field is new.
  public var former: JSONValue?
  /// Nil when the field is gone.
  public var present: JSONValue?

  public init(path: [Step], former: JSONValue?, present: JSONValue?) {
    self.path = path
    self.former = former
    self.present = present
  }

  /// Written `sections[what-it-is].text.en`; empty for the body as a whole.
  public var field: String {
    path.reduce(into: "") { field, step in
      switch step {
      case .field(let name): field += field.isEmpty ? name : ".\(name)"
      case .item(let name): field += "[\(name)]"
      case .index(let index): field += "[\(index)]"
      }
    }
  }

  /// JSON of the former value; nil when the field is new.
  public var from: String? { former?.text }
  /// JSON of the present value; nil when the field is gone.
  public var to: String? { present?.text }

  /// The smallest fields that differ between two JSON bodies, in the order of their names. An item of a list that has a key,
  /// number or name is compared with its namesake; the list itself differs where only their order does. Bodies that are no
  /// JSON differ as a whole.
  public static func between(_ former: [UInt8], _ present: [UInt8]) -> [RecordDifference] {
    guard let from = JSONValue(former), let to = JSONValue(present) else {
      return former == present ? [] : [RecordDifference(path: [], former: nil, present: nil)]
    }
    var differences: [RecordDifference] = []
    compare(from, to, [], &differences)
    return differences
  }

  private static func compare(
    _ from: JSONValue?, _ to: JSONValue?, _ path: [Step], _ found: inout [RecordDifference]
  ) {
    switch (from, to) {
    case (.object(let former)?, .object(let present)?):
      for name in Set(former.keys).union(present.keys).sorted() {
        compare(former[name], present[name], path + [.field(name)], &found)
      }
    case (.array(let former)?, .array(let present)?):
      guard former != present else { return }
      if let old = NamedItems(former), let new = NamedItems(present) {
        compare(old, new, path, &found)
      } else {
        for pair in ItemPair.pairs(former, present) {
          compare(pair.former, pair.present, path + [.index(pair.index)], &found)
        }
      }
    default:
      if from != to { found.append(RecordDifference(path: path, former: from, present: to)) }
    }
  }

  private static func compare(
    _ former: NamedItems, _ present: NamedItems, _ path: [Step], _ found: inout [RecordDifference]
  ) {
    for name in present.names + former.names.filter({ present.values[$0] == nil }) {
      compare(former.values[name], present.values[name], path + [.item(name)], &found)
    }
    let former = former.names.filter { present.values[$0] != nil }
    let present = present.names.filter { Set(former).contains($0) }
    guard former != present else { return }
    found.append(
      RecordDifference(
        path: path, former: .array(former.map(JSONValue.string)), present: .array(present.map(JSONValue.string))))
  }

  /// The fields within a value that came or went as a whole, each as a difference of its own; itself for anything else.
  public var leaves: [RecordDifference] {
    guard former == nil || present == nil, let value = former ?? present else { return [self] }
    func leaf(_ step: Step, _ item: JSONValue) -> [RecordDifference] {
      RecordDifference(
        path: path + [step], former: former == nil ? nil : item, present: present == nil ? nil : item
      ).leaves
    }
    switch value {
    case .object(let members):
      return members.sorted { $0.key < $1.key }.flatMap { leaf(.field($0.key), $0.value) }
    case .array(let items):
      let named = NamedItems(items)
      return items.enumerated().flatMap { index, item in
        leaf(named.map { .item($0.names[index]) } ?? .index(index), item)
      }
    default: return [self]
    }
  }
}

/// The items of a list in which each has a name of its own.
private struct NamedItems {
  let names: [String]
  let values: [String: JSONValue]

  init?(_ items: [JSONValue]) {
    names = items.compactMap(\.identity)
    guard names.count == items.count else { return nil }
    values = Dictionary(zip(names, items)) { first, _ in first }
    guard values.count == items.count else { return nil }
  }
}

/// What stands at one place of two lists whose items have no names.
private struct ItemPair {
  let index: Int
  let former: JSONValue?
  let present: JSONValue?

  /// Items that stayed are left out; of those between them the first is paired with the first, and so on.
  static func pairs(_ former: [JSONValue], _ present: [JSONValue]) -> [ItemPair] {
    var pairs: [ItemPair] = []
    var (deleted, inserted): ([Int], [Int]) = ([], [])
    func pair() {
      for place in 0..<max(deleted.count, inserted.count) {
        let old = place < deleted.count ? deleted[place] : nil
        let new = place < inserted.count ? inserted[place] : nil
        pairs.append(
          ItemPair(index: new ?? old ?? 0, former: old.map { former[$0] }, present: new.map { present[$0] }))
      }
      (deleted, inserted) = ([], [])
    }
    for edit in ListEdit.edits(from: former, to: present) {
      switch edit {
      case .kept: pair()
      case .deleted(let place): deleted.append(place)
      case .inserted(let place): inserted.append(place)
      }
    }
    pair()
    return pairs
  }
}

extension JSONValue {
  /// Nil for bytes that are no JSON of ours.
  init?(_ body: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(body)) else { return nil }
    self = value
  }
}
