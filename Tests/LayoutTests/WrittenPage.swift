/// Our own HTML, read as a browser reads it: elements with their attributes, and what a form in it would send.
struct WrittenPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// Everything within it, without marks.
    var text = ""
    /// The element that it stands in.
    var parent: Int?

    subscript(name: String) -> String? { attributes[name] }
  }

  private(set) var elements: [Element] = []
  /// Marks that close nothing, or are never closed.
  private(set) var faults: [String] = []

  private static let void: Set<String> = ["input", "br", "hr", "img", "meta", "link"]

  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let text = rest[..<(rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex)]
      if !text.isEmpty { for index in open { elements[index].text += Self.unescaped(text) } }
      rest = rest.dropFirst(text.count)
      guard !rest.isEmpty else { break }
      let mark = Self.mark(rest)
      rest = rest.dropFirst(mark.count + 2)
      let words = String(decoding: mark, as: UTF8.self)
      if words.hasPrefix("/") {
        if let last = open.popLast(), elements[last].name == words.dropFirst() { continue }
        faults.append(words)
      } else {
        let name = String(words.prefix { $0 != " " })
        elements.append(Element(name: name, attributes: Self.attributes(mark), parent: open.last))
        if !Self.void.contains(name) { open.append(elements.count - 1) }
      }
    }
    faults += open.map { elements[$0].name }
  }

  /// What stands between `<` and the `>` that is not in quotation marks.
  private static func mark(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    return rest.dropFirst().prefix { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || byte != UInt8(ascii: ">")
    }
  }

  private static func attributes(_ mark: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    guard let start = mark.firstIndex(of: UInt8(ascii: " ")) else { return found }
    var rest = mark[start...]
    while !rest.isEmpty {
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
      rest = rest.dropFirst(name.count)
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
        rest = rest.dropFirst(value.count + 3)
      }
      found[String(decoding: name, as: UTF8.self)] = unescaped(value)
    }
    return found
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var (read, rest) = ([UInt8](), bytes)
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    while let first = rest.first {
      if first == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        read += Array(entity.1.utf8)
        rest = rest.dropFirst(entity.0.utf8.count)
      } else {
        read.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: read, as: UTF8.self)
  }
}

extension WrittenPage {
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  func with(id: String) -> Element? { elements.first { $0["id"] == id } }
  var ids: [String] { elements.compactMap { $0["id"] } }

  /// The inputs that people see.
  var inputs: [Element] {
    elements.filter { ["input", "textarea", "select"].contains($0.name) && $0["type"] != "hidden" }
  }

  /// What a browser sends when a button without a name is pressed: breaks of lines as two characters, none from one line.
  var sent: [(name: String, value: String)] {
    elements.enumerated().compactMap { index, element in
      guard let name = element["name"], let value = value(of: element, index) else { return nil }
      return (name, value)
    }
  }

  private func value(of element: Element, _ index: Int) -> String? {
    switch (element.name, element["type"]) {
    case ("input", "checkbox"), ("input", "radio"): element["checked"] == nil ? nil : element["value"] ?? "on"
    case ("input", "hidden"): Self.asSent(element["value"] ?? "")
    case ("input", _): Self.onOneLine(element["value"] ?? "")
    case ("textarea", _): Self.asSent(element.text.hasPrefix("\n") ? String(element.text.dropFirst()) : element.text)
    case ("select", _):
      {
        let options = elements.dropFirst(index + 1).prefix { $0.parent == index }
        return (options.first { $0["selected"] != nil } ?? options.first).map { $0["value"] ?? $0.text }
      }()
    default: nil
    }
  }

  private static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
  }

  private static func asSent(_ text: String) -> String { text.replacing("\n", with: "\r\n") }
}
