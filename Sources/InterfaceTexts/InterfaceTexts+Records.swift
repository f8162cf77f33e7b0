public import Records

extension InterfaceTexts {
  /// What a field is called, such as “Provider”: by the name of the record or thing that it is of, and its own.
  ///
  /// `count` is how many values it has, for names that have a plural.
  public func label(of field: String, in group: String, count: Int = 1) -> String {
    text(named: "field.\(group).\(field)", count: count) ?? field
  }

  /// What stands for a thing whose naming field is not known, such as “No outcome stated”.
  public func label(ofUnknown field: String, in group: String) -> String {
    text(named: "field.\(group).\(field).none", count: 1) ?? label(of: field, in: group)
  }

  /// What is wrong and what would be right, without the field.
  public func sentence(_ fault: Fault) -> String {
    var values: [String: String] = [:]
    var count = 0
    for (name, value) in fault.reason.values {
      if case .number(let number) = value { count = number }
      values[name] = words(value)
    }
    return text(named: "fault.\(fault.reason.name)", count: count, values) ?? fault.reason.name
  }

  /// A fault with its place, as compilers and editors write it: `practices/novara.yaml:12: types[0]: …`.
  public func line(_ fault: Fault) -> String {
    let (line, column) = (fault.place?.line.map(String.init), fault.place?.column.map(String.init))
    let place = [fault.place?.file, line, column].compactMap { $0 }.joined(separator: ":")
    let field = fault.field.steps.isEmpty ? nil : fault.field.description
    return [place, field, sentence(fault)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// What an act does, such as “Published a record”, by the name that it has in the audit.
  public func act(_ name: String) -> String { text(named: "act.\(name)", count: 1) ?? name }

  /// What an act is about, such as “submission”, by the kind that the audit has.
  public func subject(_ kind: String) -> String { text(named: "subject.\(kind)", count: 1) ?? kind }

  /// The names of the acts, and the kinds of what they are about, that have words.
  public var acts: [String] { names(after: "act.") }
  public var subjects: [String] { names(after: "subject.") }

  private func names(after beginning: String) -> [String] {
    named.keys.filter { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count)) }.sorted()
  }

  /// Whether there is a text that data names.
  public func isNamed(_ key: String) -> Bool { named[key] != nil }

  /// The places in the texts that data names, by their keys.
  public var placesByName: [String: Set<String>] {
    named.mapValues { text in
      switch text {
      case .fixed(let template): template.places
      case .plural(let forms): forms.values.reduce(into: []) { $0.formUnion($1.places) }
      }
    }
  }

  private func words(_ value: Fault.Value) -> String {
    switch value {
    case .text(let text): text
    case .word(let word): text(named: "fault.word.\(word)", count: 1) ?? word
    case .number(let count): number(count)
    case .day(let day, let month): formats.dayAndMonth(day, month)
    }
  }
}
