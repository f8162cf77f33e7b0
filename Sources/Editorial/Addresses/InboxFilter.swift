internal import Addresses
public import Records

/// Which submissions the inbox shows, as its address says it. Each part is nil or empty where everything is meant.
public struct InboxFilter: Hashable, Sendable {
  public enum Whose: Hashable, Sendable {
    case mine, nobody
    /// Of the account with this id.
    case editor(String)
  }

  public enum Sort: String, CaseIterable, Sendable { case practice, report }

  public var state: SubmissionState?
  public var whose: Whose?
  public var call: Key?
  public var sort: Sort?
  public var country: Country?
  /// Of the pages on which it was written.
  public var language: Language?
  /// Not changed for so many days.
  public var days: Int?
  /// In the title, in any case of letters.
  public var words = ""
  /// Where the page before ended.
  public var after: TimePlace?

  public init() {}

  /// The ages that can be asked for, in days.
  public static let ages = [7, 30, 90]
  /// Nobody sees those that are being written.
  public static let states = SubmissionState.allCases.filter { $0 != .draft }
  static let mostLetters = 100

  public var isEmpty: Bool { self == InboxFilter() }

  /// The same of another state, from its beginning.
  public func of(_ state: SubmissionState?) -> InboxFilter {
    var filter = self
    (filter.state, filter.after) = (state, nil)
    return filter
  }
}

extension InboxFilter {
  /// Reads a query; what is no value of ours counts as not said.
  init(query: String, languages: [Language]) {
    for (name, value) in FormEncoding.pairs(query) {
      switch name {
      case "state": state = SubmissionState(rawValue: value).flatMap { Self.states.contains($0) ? $0 : nil }
      case "whose": whose = Whose(value)
      case "call": call = Key(value)
      case "kind": sort = Sort(rawValue: value)
      case "country": country = Country(value)
      case "language": language = languages.first { $0.tag == value }
      case "older": days = Self.ages.first { String($0) == value }
      case "words": words = Self.words(value)
      case "after": after = TimePlace(value)
      default: break
      }
    }
  }

  /// As ``init(query:languages:)`` reads it.
  var query: String {
    let parts: [(String, String?)] = [
      ("state", state?.rawValue), ("whose", whose?.text), ("call", call?.text), ("kind", sort?.rawValue),
      ("country", country?.code), ("language", language?.tag), ("older", days.map(String.init)),
      ("words", words.isEmpty ? nil : words), ("after", after?.text),
    ]
    return FormEncoding.encode(parts.compactMap { name, value in value.map { (name, $0) } })
  }

  private static func words(_ text: String) -> String {
    let line = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let words = String(String.UnicodeScalarView(line)).split(separator: " ").joined(separator: " ")
    return String(words.prefix(mostLetters)).split(separator: " ").joined(separator: " ")
  }
}

extension InboxFilter.Whose {
  /// Ids of accounts have a letter and a hyphen before them, so that none is one of the two words.
  init?(_ text: String) {
    switch text {
    case "mine": self = .mine
    case "nobody": self = .nobody
    default:
      guard Key(text) != nil else { return nil }
      self = .editor(text)
    }
  }

  public var text: String {
    switch self {
    case .mine: "mine"
    case .nobody: "nobody"
    case .editor(let id): id
    }
  }
}
