internal import Records
internal import Yams

/// A YAML text as a tree with places.
struct YAMLFile {
  let root: FieldTree

  /// - Parameters:
  ///   - text: the file's text, or its front matter.
  ///   - file: its name in places.
  ///   - offset: lines before the YAML's first, for front matter.
  /// - Throws: ``Fault`` for a text that is no YAML, or uses of it what no content needs.
  init(_ text: String, file: String, offset: Int = 0) throws(Fault) {
    if let alias = Self.alias(in: text) {
      throw Fault(FieldPath(), .alias(alias.name), place: Place(file: file, line: alias.line + offset))
    }
    let node = try Self.node(text, file, offset)
    var converter = TreeConverter(file: file, offset: offset)
    root = converter.tree(node, FieldPath())
    if let fault = converter.fault { throw fault }
  }

  private static func node(_ text: String, _ file: String, _ offset: Int) throws(Fault) -> Node {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Fault(FieldPath(), error.reason, place: Place(file: file, line: error.line.map { $0 + offset }))
    } catch {
      throw Fault(FieldPath(), .noYAML("\(error)"), place: Place(file: file))
    }
    guard let node else { throw Fault(FieldPath(), .emptyFile, place: Place(file: file)) }
    return node
  }

  /// A YAML alias can make a tree of billions of nodes from one line, and no content needs one.
  private static func alias(in text: String) -> (name: String, line: Int)? {
    let marks = Indicators(text)
    return marks.aliases.first { marks.anchors.contains($0.name) }
  }
}

/// Makes trees of YAML's nodes; of what is wrong it keeps the first.
private struct TreeConverter {
  let file: String
  let offset: Int
  var fault: Fault?

  mutating func tree(_ node: Node, _ path: FieldPath) -> FieldTree {
    let place = place(node)
    // Asked once: a plain scalar's tag is found out by what it looks like.
    let tag = node.tag.description
    if !Self.known.contains(tag), fault == nil { fault = Fault(path, .tag(tag), place: place) }
    switch node {
    case .scalar(let scalar): return FieldTree(.scalar(scalar.string, kind(scalar, tag)), place: place)
    case .sequence(let items):
      return FieldTree(.list(items.enumerated().map { tree($1, path.item($0)) }), place: place)
    case .mapping(let pairs):
      var entries: [FieldTree.Entry] = []
      for (key, value) in pairs {
        guard let name = key.string else {
          if fault == nil { fault = Fault(path, .fieldWithoutName, place: self.place(key)) }
          continue
        }
        entries.append(FieldTree.Entry(name, tree(value, path.field(name)), place: self.place(key)))
      }
      return FieldTree(.fields(entries), place: place)
    case .alias: return FieldTree(.scalar("", .nothing), place: place)
    }
  }

  private func place(_ node: Node) -> Place { Place(file: file, line: node.mark.map { $0.line + offset }) }

  /// A quoted text is text, whatever it looks like.
  private func kind(_ scalar: Node.Scalar, _ tag: String) -> FieldTree.Scalar {
    switch tag {
    case Tag.Name.null.rawValue: return .nothing
    case _ where scalar.style != .plain: return .text
    case Tag.Name.bool.rawValue: return .flag
    case Tag.Name.int.rawValue, Tag.Name.float.rawValue: return .number
    case Tag.Name.timestamp.rawValue: return .date
    default: return .text
    }
  }

  /// Tags that are found out; any other was written out, and would make of a text something else than it says.
  private static let known = Set(
    [Tag.Name.str, .seq, .map, .null, .bool, .int, .float, .timestamp, .merge, .value].map(\.rawValue))
}

/// What may be anchors (`&name`) and aliases (`*name`) in a YAML text, without regard to quotes.
private struct Indicators {
  private(set) var anchors: Set<String> = []
  private(set) var aliases: [(name: String, line: Int)] = []

  init(_ text: String) {
    var line = 1
    var previous = UInt8(ascii: "\n")
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), !Self.isNamePart(previous) {
        let name = String(decoding: rest.prefix(while: Self.isNamePart), as: UTF8.self)
        if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append((name, line)) }
      }
      previous = byte
    }
    anchors.remove("")
  }

  /// libyaml's `IS_ALPHA`.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    case .reader(_, let offset, _, let yaml): offset.map { 1 + yaml.prefix($0).count { $0.isNewline } }
    default: nil
    }
  }

  fileprivate var reason: Fault.Reason {
    switch self {
    case .composer(let context?, let problem, _, _): .noYAMLHere("\(context.text), \(problem)")
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      .noYAMLHere(problem)
    case .duplicatedKeysInMapping(let keys, _): .fieldTwice(keys.first.map { "\($0)" } ?? "")
    case .reader(let problem, _, let value, _):
      .noYAMLHere("\(problem) (U+\(String(UInt32(bitPattern: value), radix: 16, uppercase: true)))")
    default: .noYAML("\(self)")
    }
  }
}
