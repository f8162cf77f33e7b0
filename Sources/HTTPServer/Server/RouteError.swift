/// Why a list of routes cannot be served.
public enum RouteError: Error, Equatable {
  case notATemplate(String)
  case declaredTwice(String, method: String)
  /// Two templates name the same segment differently.
  case twoNames(String, String, at: String)

  public var message: String {
    switch self {
    case .notATemplate(let template): "“\(template)” is not a path template."
    case .declaredTwice(let template, let method): "\(method) \(template) is declared twice."
    case .twoNames(let one, let other, let template):
      "“\(template)” calls a segment “\(other)” that another route calls “\(one)”."
    }
  }
}
