public import Records

/// What a field is called in a page: the names of its inputs are its path, ids are made of that.
extension FieldPath {
  /// The id of the field's input or group, such as `field-sections-0-text-fr`.
  public var anchor: String { "field-" + ending }
  /// Of what explains it.
  var helpID: String { "help-" + ending }
  /// Of what is wrong with it.
  var faultID: String { "fault-" + ending }

  private var ending: String {
    steps.map { step in
      switch step {
      case .field(let name): name
      case .item(let index): String(index)
      }
    }.joined(separator: "-")
  }
}
