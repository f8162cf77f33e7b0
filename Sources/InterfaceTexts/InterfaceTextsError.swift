/// A fault in a file of interface texts.
public enum InterfaceTextsError: Error, Equatable {
  case notYAML(language: String, reason: String)
  case missing(language: String, key: String)
  case unknown(language: String, key: String)
  case malformedText(language: String, key: String)
  case malformedTemplate(String)
}
