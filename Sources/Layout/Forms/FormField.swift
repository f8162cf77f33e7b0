public import Records

/// A field as a form shows it: its shape, and its words.
public struct FormField: Sendable {
  /// What a browser is told of an input beside its type, such as that it holds the reader's own address.
  public struct Input: Hashable, Sendable {
    public var type: String?
    public var autocomplete: String?
    public var inputmode: String?
    /// Of a file: the ends of names that the browser offers first.
    public var accept: String?

    public init(
      type: String? = nil, autocomplete: String? = nil, inputmode: String? = nil, accept: String? = nil
    ) {
      self.type = type
      self.autocomplete = autocomplete
      self.inputmode = inputmode
      self.accept = accept
    }
  }

  public var shape: FieldShape
  public var label: Reading
  public var help: Reading?
  /// Of a field whose values are few or known: a choice, terms, languages, countries, names of fields.
  public var choices: [FormChoice]
  /// Of a group.
  public var inner: [FormField]
  /// Of a line; nil for what goes with its form.
  public var input: Input?
  /// What is not shown is neither written nor read.
  public var isShown: Bool

  public init(
    _ shape: FieldShape, label: Reading, help: Reading? = nil, choices: [FormChoice] = [], inner: [FormField] = [],
    input: Input? = nil, isShown: Bool = true
  ) {
    self.shape = shape
    self.label = label
    self.help = help
    self.choices = choices
    self.inner = inner
    self.input = input
    self.isShown = isShown
  }
}

/// One of the values that a field can have.
public struct FormChoice: Hashable, Sendable {
  public var value: String
  public var label: Reading

  public init(value: String, label: Reading) {
    self.value = value
    self.label = label
  }
}

extension FormField {
  /// With what a single value of the field is written.
  enum Control: Equatable {
    case line, lines, box, radios, select
    case localized(Form.TextKind)
    case labels, group
  }

  /// More choices than these are a list to open.
  private static let mostRadios = 7

  var control: Control {
    switch shape.form {
    case .group: .group
    case .localized(let kind): .localized(kind)
    case .labels: .labels
    case .flag: isBox ? .box : .radios
    case .text: .lines
    default:
      choices.isEmpty ? .line : shape.presence != .list && choices.count <= Self.mostRadios ? .radios : .select
    }
  }

  /// Whether it is a list of which each value is ticked; any other list has a row for each.
  var isTicked: Bool {
    guard shape.presence == .list, !choices.isEmpty else { return false }
    return switch shape.form {
    case .term, .choice, .field: true
    default: false
    }
  }

  /// Whether it is a list with a row for each value.
  var hasRows: Bool { shape.presence == .list && !isTicked }

  /// A flag that stands for a consent or an exception: ticked, or nothing is said.
  private var isBox: Bool { shape.presence == .required || shape.standard?.scalar == "false" }

  /// The same as one of the values of its list, from 0.
  func row(_ index: String) -> FormField {
    var field = self
    field.label.text += "\u{A0}" + index
    field.help = nil
    return field
  }
}

extension [FormField] {
  /// The field of that name, where it is shown.
  func shown(_ name: String) -> FormField? { first { $0.shape.name == name && $0.isShown } }

  /// Whether there are lists with buttons.
  var haveRows: Bool { contains { $0.isShown && ($0.hasRows || $0.inner.haveRows) } }
}
