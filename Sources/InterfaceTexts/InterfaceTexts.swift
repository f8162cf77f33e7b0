internal import Assets
internal import ICU
public import Records
internal import Yams

/// The interface in one language: its texts, and how it writes numbers, dates, names and lists.
public struct InterfaceTexts: Sendable {
  public let language: Language
  /// In the order of the keys, each of which has one: a page asks for hundreds.
  private let inOrder: [InterfaceText]
  /// Texts that are named by data: what fields are called, why something is wrong, what was done. By their keys in the files.
  let named: [String: InterfaceText]
  let formats: Formats
  private let plurals: PluralRules

  /// Reads the texts of one language.
  public init(_ language: Language, yaml: String) throws(InterfaceTextsError) {
    let entries = try Self.entries(yaml, language)
    let keys = Dictionary(uniqueKeysWithValues: TextKey.allCases.map { ($0.fileKey, $0) })
    var texts: [TextKey: InterfaceText] = [:]
    var named: [String: InterfaceText] = [:]
    for (name, value) in entries {
      guard !Self.isNamed(name) else {
        named[name] = try Self.text(value, name, language)
        continue
      }
      guard let key = keys[name] else { throw .unknown(language: language.tag, key: name) }
      texts[key] = try Self.text(value, name, language)
    }
    var inOrder: [InterfaceText] = []
    for key in TextKey.allCases {
      guard let text = texts[key] else { throw .missing(language: language.tag, key: key.fileKey) }
      inOrder.append(text)
    }
    self.language = language
    self.inOrder = inOrder
    self.named = named
    formats = Formats(language)
    plurals = PluralRules(language: language.tag)
  }

  private static func isNamed(_ key: String) -> Bool {
    ["field.", "fault.", "act.", "subject."].contains { key.hasPrefix($0) }
  }

  /// The texts that are part of the program, by language. Parses every file: call it once, at the start.
  public static func embedded() throws(InterfaceTextsError) -> [Language: InterfaceTexts] {
    let files: [(Language, EmbeddedBytes)] = [
      (.english, embedded_interface_en()), (.french, embedded_interface_fr()), (.german, embedded_interface_de()),
      (.italian, embedded_interface_it()), (.spanish, embedded_interface_es()), (.greek, embedded_interface_el()),
    ]
    var all: [Language: InterfaceTexts] = [:]
    for (language, file) in files {
      let bytes = UnsafeBufferPointer(start: file.bytes, count: Int(file.count))
      all[language] = try InterfaceTexts(language, yaml: String(decoding: bytes, as: UTF8.self))
    }
    return all
  }

  public var texts: [TextKey: InterfaceText] { Dictionary(uniqueKeysWithValues: zip(TextKey.allCases, inOrder)) }

  public subscript(key: TextKey) -> String { text(key, [:]) }

  /// A text with its places filled.
  public func text(_ key: TextKey, _ values: [String: String]) -> String {
    switch inOrder[key.rawValue] {
    case .fixed(let template): return template.filled(values)
    case .plural:
      assertionFailure("\(key) is asked for without a count")
      return ""
    }
  }

  /// The form of a text that goes with `count`, which is also the place `{count}`.
  public func text(_ key: TextKey, count: Int, _ values: [String: String] = [:]) -> String {
    guard let template = template(inOrder[key.rawValue], count: count) else {
      assertionFailure("\(key) has no plural forms")
      return ""
    }
    return template.filled(values.merging(["count": number(count)]) { given, _ in given })
  }

  private func template(_ text: InterfaceText, count: Int) -> TextTemplate? {
    guard case .plural(let forms) = text else { return nil }
    return forms[plurals.category(for: count)] ?? forms[.other]
  }

  /// A text that is named by data, in the form that goes with `count` where it has several; nil where there is none.
  func text(named key: String, count: Int, _ values: [String: String] = [:]) -> String? {
    switch named[key] {
    case .fixed(let template)?: template.filled(values)
    case let text?: template(text, count: count)?.filled(values)
    case nil: nil
    }
  }

  /// The pieces of a text, for pages that put links into its places.
  public func pieces(_ key: TextKey) -> [TextTemplate.Piece] {
    guard case .fixed(let template) = inOrder[key.rawValue] else { return [] }
    return template.pieces
  }

  private static func entries(
    _ yaml: String, _ language: Language
  ) throws(InterfaceTextsError) -> [(String, Node)] {
    do {
      let mapping = try Yams.compose(yaml: yaml)?.mapping
      if let mapping { return mapping.map { ($0.key.string ?? "", $0.value) } }
    } catch {
      throw .notYAML(language: language.tag, reason: "\(error)")
    }
    throw .notYAML(language: language.tag, reason: "")
  }

  private static func text(
    _ value: Node, _ key: String, _ language: Language
  ) throws(InterfaceTextsError) -> InterfaceText {
    if let text = value.string, !text.isEmpty { return .fixed(try TextTemplate(text)) }
    guard let mapping = value.mapping else { throw .malformedText(language: language.tag, key: key) }
    var forms: [PluralCategory: TextTemplate] = [:]
    for (name, form) in mapping {
      guard let category = name.string.flatMap(PluralCategory.init(rawValue:)), let text = form.string else {
        throw .malformedText(language: language.tag, key: key)
      }
      forms[category] = try TextTemplate(text)
    }
    guard forms[.other] != nil else { throw .malformedText(language: language.tag, key: key) }
    return .plural(forms)
  }
}

extension TextKey {
  /// The key in the files: `catalogueFiltersChosen` is `catalogue.filtersChosen`.
  ///
  /// The first word is the page. Within the page `error` the second is the error.
  public var fileKey: String {
    let parts = Self.split("\(self)")
    guard parts.first == "error", parts.last == "title" || parts.last == "text" else {
      return parts[0] + "." + Self.joined(parts.dropFirst())
    }
    return "error." + Self.joined(parts.dropFirst().dropLast()) + "." + (parts.last ?? "")
  }

  private static func split(_ name: String) -> [String] {
    name.reduce(into: [""]) { words, letter in
      if letter.isUppercase { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
  }

  private static func joined(_ words: some Sequence<String>) -> String {
    words.reduce("") { $0.isEmpty ? $1 : $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
  }
}
