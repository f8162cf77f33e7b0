public import Records

/// Two people's changes to one text, brought together field by field.
public struct TextMerge: Sendable {
  public let base: FieldTree?
  public let theirs: FieldTree
  public let mine: FieldTree

  public enum Side: String, Sendable { case theirs, mine }

  /// `base`: what both began from; where that is not known, whatever is not the same on both sides is chosen between.
  /// `theirs`: what was saved first.
  public init(base: FieldTree?, theirs: FieldTree, mine: FieldTree) {
    (self.base, self.theirs, self.mine) = (base, theirs, mine)
  }

  /// The fields that both changed, each in another way.
  public var conflicts: [String] {
    names.filter { name in
      let (base, theirs, mine) = values(name)
      return theirs != mine && (self.base == nil || theirs != base && mine != base)
    }
  }

  /// The text with both sides' changes; of a field that both changed, what was chosen.
  public func merged(_ chosen: [String: Side] = [:]) -> FieldTree {
    .fields(
      names.compactMap { name in
        let (base, theirs, mine) = values(name)
        let value: JSONValue? =
          switch chosen[name] {
          case .theirs: theirs
          case .mine: mine
          case nil: self.base != nil && mine == base ? theirs : mine
          }
        return value.map { FieldTree.Entry(name, FieldTree(typed: $0)) }
      })
  }

  private var names: [String] {
    var seen: Set<String> = []
    return (theirs.entries + mine.entries + (base?.entries ?? [])).map(\.name).filter { seen.insert($0).inserted }
  }

  /// As JSON, in which a number is the same whether it was typed or read.
  private func values(_ name: String) -> (base: JSONValue?, theirs: JSONValue?, mine: JSONValue?) {
    (base?[name].map(JSONValue.init), theirs[name].map(JSONValue.init), mine[name].map(JSONValue.init))
  }
}
