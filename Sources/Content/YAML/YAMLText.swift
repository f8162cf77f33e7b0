internal import Records
internal import Yams

/// A tree as a YAML text that reads back as the same tree.
enum YAMLText {
  /// - Throws: what libyaml reports; it has no reason to for trees of ours.
  static func write(_ tree: FieldTree) throws -> String {
    try Yams.serialize(node: node(tree), width: 110, allowUnicode: true)
  }

  private static func node(_ tree: FieldTree) -> Node {
    switch tree.value {
    case .scalar(let text, .text), .scalar(let text, .typed): self.text(text)
    case .scalar(let text, _): Node(text, .implicit, .plain)
    case .list(let items):
      Node(items.map(node), Tag(.seq), items.allSatisfy { $0.scalar != nil } ? .flow : .block)
    case .fields(let entries):
      Node(
        entries.map { (Node($0.name, Tag(.str)), node($0.tree)) }, Tag(.map), tree.isInline ? .flow : .block)
    }
  }

  /// A text that reads back as the same text, quoted where YAML would take it for something else.
  private static func text(_ text: String) -> Node {
    let scalars = text.unicodeScalars
    let style: Node.Scalar.Style =
      if scalars.contains(where: breaksOnlyInYAML) {
        .doubleQuoted
      } else if scalars.contains("\n") {
        .literal
      } else if Resolver.default.resolveTag(of: Node(text)) != .str || ["y", "n"].contains(text.lowercased()) {
        .doubleQuoted
      } else {
        .any
      }
    return Node(text, Tag(.str), style)
  }

  /// Line breaks of YAML 1.1 that are none in Markdown.
  private static func breaksOnlyInYAML(_ scalar: Unicode.Scalar) -> Bool {
    ["\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }
}
