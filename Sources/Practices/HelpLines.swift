public import Records

/// Help in a crisis in one country: emergency numbers, and lines that listen.
///
/// A number stands here only where the line's own page or the state's gives it: see ``HelpRules``.
public struct HelpLines: Hashable, Codable, Sendable {
  public var id: Key
  public var country: Country
  public var language: Language
  public var emergency: [EmergencyNumber]
  public var lines: [HelpLine]

  public init(
    id: Key, country: Country, language: Language, emergency: [EmergencyNumber] = [], lines: [HelpLine] = []
  ) {
    self.id = id
    self.country = country
    self.language = language
    self.emergency = emergency
    self.lines = lines
  }
}

/// An emergency number, or a source on one that is no checked number.
public struct EmergencyNumber: Hashable, Codable, Sendable {
  /// As one dials it; nil where no page of the state or of the service gives it.
  public var number: String?
  /// For what it is, or what one has to know of it.
  public var use: LocalizedText?
  public var source: HelpSource

  public init(number: String? = nil, use: LocalizedText? = nil, source: HelpSource) {
    self.number = number
    self.use = use
    self.source = source
  }
}

/// A line to call or to write to.
public struct HelpLine: Hashable, Codable, Sendable {
  public var key: Key
  /// As it calls itself.
  public var name: String
  /// What it is and for whom, where the name does not say.
  public var about: LocalizedText?
  /// As one dials it; nil where no page of the line or of the state gives it.
  public var number: String?
  public var hours: LocalizedText?
  public var languages: [Language]
  public var cost: LocalizedText?
  /// How one can write instead of calling.
  public var writing: LocalizedText?
  /// What may follow a call, such as police at the door, as far as a source says it.
  public var afterwards: LocalizedText?
  /// The line's own page.
  public var url: String?
  /// The page that names the line, and its number if there is one.
  public var source: HelpSource
  /// Pages on the rest.
  public var furtherSources: [HelpSource]

  public init(
    key: Key, name: String, about: LocalizedText? = nil, number: String? = nil, hours: LocalizedText? = nil,
    languages: [Language] = [], cost: LocalizedText? = nil, writing: LocalizedText? = nil,
    afterwards: LocalizedText? = nil, url: String? = nil, source: HelpSource, furtherSources: [HelpSource] = []
  ) {
    self.key = key
    self.name = name
    self.about = about
    self.number = number
    self.hours = hours
    self.languages = languages
    self.cost = cost
    self.writing = writing
    self.afterwards = afterwards
    self.url = url
    self.source = source
    self.furtherSources = furtherSources
  }
}

/// A page that says something of a number or a line.
public struct HelpSource: Hashable, Codable, Sendable {
  /// Whose page it is.
  public enum Kind: String, Codable, Choice {
    /// The line's own, or the emergency service's.
    case `operator`
    /// A public authority's that answers for it, of the state or of the European Union.
    case state
    /// Anybody else's, such as a newspaper's or a town's.
    case other
  }

  public var publisher: String
  public var kind: Kind
  public var url: String
  /// Of the page.
  public var date: PartialDate?
  /// Of a page without a date: before which it was not written, by what it says.
  public var notBefore: PartialDate?

  public init(
    publisher: String, kind: Kind, url: String, date: PartialDate? = nil, notBefore: PartialDate? = nil
  ) {
    self.publisher = publisher
    self.kind = kind
    self.url = url
    self.date = date
    self.notBefore = notBefore
  }
}
