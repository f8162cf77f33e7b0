/// Who wrote an entry. Nobody is named: a person is known by a pseudonymous id.
public enum Actor: Hashable, Sendable {
  /// An import of content files.
  case `import`
  /// Whoever runs the program, by one of its commands.
  case `operator`
  /// The program by itself, as when a date has come.
  case system
  /// A person at the desk, by an id that is none of the words of the other cases.
  case person(String)

  /// The actor that an entry has as `text`, whatever it is.
  public init(stored text: String) {
    self =
      switch text {
      case Self.import.stored: .import
      case Self.operator.stored: .operator
      case Self.system.stored: .system
      default: .person(text)
      }
  }

  /// As entries have it and their commitments cover it; never changed.
  public var stored: String {
    switch self {
    case .import: "import"
    case .operator: "operator"
    case .system: "system"
    case .person(let id): id
    }
  }
}
