/// A fault in a file of interface texts.
public enum InterfaceTextsError: Error, Equatable {
  case notYAML(language: String, reason: String)
  case missing(language: String, key: String)
  case unknown(language: String, key: String)
  case malformedText(language: String, key: String)
  case malformedTemplate(String)

  public var message: String {
    switch self {
    case .notYAML(let language, let reason):
      "The interface texts “\(language).yaml” are no YAML mapping from keys to texts. \(reason)"
    case .missing(let language, let key): "The interface texts “\(language).yaml” lack the key “\(key)”. Add it."
    case .unknown(let language, let key):
      "The interface texts “\(language).yaml” have a key “\(key)” that nothing uses. Correct or remove it."
    case .malformedText(let language, let key):
      "“\(key)” in the interface texts “\(language).yaml” is neither a text nor a mapping from plural categories, “other” among them, to texts."
    case .malformedTemplate(let source):
      "“\(source)” has a brace without its partner, or a place whose name is not of letters."
    }
  }
}
