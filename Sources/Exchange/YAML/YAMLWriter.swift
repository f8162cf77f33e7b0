import Practices
import Records
import Yams

/// Builds a YAML tree field by field, leaving out what is empty, and writes it.
struct YAMLWriter {
  private var pairs: [(Node, Node)] = []

  mutating func put(_ name: String, _ node: Node?) {
    guard let node else { return }
    pairs.append((Node(name, Tag(.str)), node))
  }

  mutating func put(_ name: String, text: String?) { put(name, text.map(Self.text)) }
  mutating func put(_ name: String, plain: (some CustomStringConvertible)?) {
    put(name, plain.map { Self.plain($0.description) })
  }

  mutating func put(_ name: String, list: [Node]) {
    put(name, list.isEmpty ? nil : Node(list, Tag(.seq), list.allSatisfy { $0.scalar != nil } ? .flow : .block))
  }

  mutating func put(_ name: String, key: Key?) { put(name, text: key?.text) }
  mutating func put(_ name: String, keys: [Key]) { put(name, list: keys.map { Self.text($0.text) }) }
  mutating func put(_ name: String, terms: [some ClosedVocabulary]) {
    put(name, list: terms.map { Self.plain($0.rawValue) })
  }

  var node: Node { Node(pairs, Tag(.map), .block) }

  /// One line of fields, for small things.
  var flow: Node { Node(pairs, Tag(.map), .flow) }

  /// The file's text.
  ///
  /// - Throws: what libyaml reports; it has no reason to for trees of ours.
  func written() throws -> String {
    try Yams.serialize(node: node, width: 110, allowUnicode: true)
  }

  /// A text that reads back as the same text, quoted where YAML would take it for something else.
  static func text(_ text: String) -> Node {
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

  /// A value that is written as it is: a number, a date, a term.
  static func plain(_ text: String) -> Node { Node(text, .implicit, .plain) }

  static func mapping(_ build: (inout YAMLWriter) -> Void) -> Node {
    var writer = YAMLWriter()
    build(&writer)
    return writer.node
  }

  static func flow(_ build: (inout YAMLWriter) -> Void) -> Node {
    var writer = YAMLWriter()
    build(&writer)
    return writer.flow
  }

  static func localized(_ text: LocalizedText) -> Node {
    mapping { writer in
      writer.put(text.language.tag, text: text.original)
      for language in text.translations.keys.sorted() {
        guard let translation = text.translations[language] else { continue }
        writer.put(
          language.tag,
          mapping { inner in
            inner.put("of", text: translation.of.digits)
            inner.put("text", text: translation.text)
          })
      }
    }
  }

  /// A language tag such as `no` is quoted by ``text(_:)``'s rule for keys as well.
  static func labels(_ labels: Labels) -> Node {
    flow { writer in
      let known = Language.interface.filter { labels.texts[$0] != nil }
      let others = labels.texts.keys.filter { !known.contains($0) }.sorted()
      for language in known + others { writer.put(language.tag, text: labels[language]) }
    }
  }
}
