internal import Records

/// How much of what a form sent is read; the rest is passed over.
public struct FormLimits: Sendable {
  /// Rows of a list, or values that are ticked.
  public var items: Int
  /// Inputs of the form.
  public var values: Int
  /// Bytes of one value. More than any field may hold, so that what is cut off is refused as too long.
  public var bytes: Int

  public init(items: Int, values: Int, bytes: Int) {
    self.items = items
    self.values = values
    self.bytes = bytes
  }

  public static let usual = FormLimits(items: 1_000, values: 20_000, bytes: 500_000)
}

/// What a form sent, by the paths that are the names of its inputs.
struct FormItems {
  /// Names beside those of fields: the order of ticked terms, the original of a translation, and what a translation said.
  static let (order, of, was) = ("order", "of", "was")

  private(set) var values: [String] = []
  private var fields: [String: FormItems] = [:]
  private var rows: [Int: FormItems] = [:]

  init() {}

  init(_ items: [(name: String, value: String)], _ limits: FormLimits) {
    for (name, value) in items.prefix(limits.values) where name.utf8.count < 500 {
      guard let path = FieldPath(reading: name) else { continue }
      add(value.asTyped(limits.bytes), path.steps[...])
    }
  }

  subscript(name: String) -> FormItems? { fields[name] }
  /// In their order, whatever numbers they have.
  var inOrder: [FormItems] { rows.sorted { $0.key < $1.key }.map(\.value) }
  var names: [String] { fields.keys.sorted() }
  /// The first value that was sent; nil where none was written.
  var text: String? { values.first.flatMap { $0.isEmpty ? nil : $0 } }

  private mutating func add(_ value: String, _ steps: ArraySlice<FieldPath.Step>) {
    switch steps.first {
    case nil: values.append(value)
    case .field(let name): fields[name, default: FormItems()].add(value, steps.dropFirst())
    case .item(let index): rows[index, default: FormItems()].add(value, steps.dropFirst())
    }
  }
}

extension String {
  /// With the breaks that everything else has, where forms send two characters, and without white space at both ends.
  fileprivate func asTyped(_ limit: Int) -> String {
    let text = utf8.count > limit ? String(decoding: utf8.prefix(limit), as: UTF8.self) : self
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text.trimmed }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
  }
}
