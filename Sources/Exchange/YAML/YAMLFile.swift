import Practices
import Records
import Yams

/// A YAML text as a tree with lines.
struct YAMLFile {
  let name: String
  let root: Node
  /// Lines before the YAML's first, for front matter.
  let lineOffset: Int

  /// - Throws: ``ContentFault`` for a text that is no YAML.
  init(_ text: String, name: String, lineOffset: Int = 0) throws(ContentFault) {
    self.name = name
    self.lineOffset = lineOffset
    if let alias = Self.alias(in: text) {
      throw ContentFault(
        file: name, line: alias.line + lineOffset,
        message: "References within YAML (&\(alias.name), *\(alias.name)) are not read. Write the value out.")
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        throw ContentFault(file: name, line: nil, message: "The file is empty.")
      }
      self.root = root
    } catch let fault as ContentFault {
      throw fault
    } catch let error as YamlError {
      throw ContentFault(file: name, line: error.line.map { $0 + lineOffset }, message: error.sentence)
    } catch {
      throw ContentFault(file: name, line: nil, message: "The file is no YAML: \(error)")
    }
  }

  /// A YAML alias can make a tree of billions of nodes from one line, and no content needs one.
  private static func alias(in text: String) -> (name: String, line: Int)? {
    let marks = Indicators(text)
    return marks.aliases.first { marks.anchors.contains($0.name) }
  }
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

  fileprivate var sentence: String {
    switch self {
    case .composer(let context?, let problem, _, _): "The file is no YAML here: \(context.text), \(problem)."
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      "The file is no YAML here: \(problem)."
    case .duplicatedKeysInMapping(let keys, _):
      "The field “\(keys.first ?? "")” stands twice in one mapping; here is the first."
    case .reader(let problem, _, let value, _):
      "The file is no YAML here: \(problem) (U+\(String(UInt32(bitPattern: value), radix: 16, uppercase: true)))."
    default: "The file is no YAML: \(self)"
    }
  }
}
