public import People
public import Records

/// An address of the editorial room: a place, in a language. Made and read here and nowhere else.
public struct EditorialAddress: Hashable, Sendable {
  public var place: Place
  public var language: Language

  public init(_ place: Place, _ language: Language) {
    self.place = place
    self.language = language
  }

  public enum Place: Hashable, Sendable {
    /// The calls that are open.
    case start
    /// What became of a submission, or how far it is.
    case submission(SubmissionAccess)
    /// The questions of a section.
    case answers(SubmissionAccess, Key)
    /// The files of a submission, to be added and removed.
    case files(SubmissionAccess)
    /// One of them, by its number.
    case file(SubmissionAccess, Int)
    /// Every answer, before they are handed in.
    case check(SubmissionAccess)
    /// A mistake in a record, by its id.
    case report(Key)
    /// A review by private link.
    case review(Secret)
    case signIn
    case invitation(Secret)
    case desk(Desk)
  }

  /// What only whoever has signed in sees.
  public enum Desk: Hashable, Sendable {
    case inbox(InboxFilter = InboxFilter())
    /// What came in and what became of it, in numbers.
    case figures
    case submission(String)
    /// A file of a submission, by its number.
    case file(String, Int)
    case copies
    case copy(Key)
    case preview(Key)
    /// What waits for one's review, and what one has given.
    case reviews
    /// A review by account, of a record.
    case review(Key)
    case account
    /// What was sent in under one's account.
    case mine
    /// The beginning of a form that came back and is typed in.
    case typeIn
    case audit(AuditFilter = AuditFilter())
    /// The same as a table to take away.
    case auditFile(AuditFilter = AuditFilter())
    case editions
    /// Accounts and invitations.
    case people
    /// Mails that wait or failed.
    case mail
    /// An account of another.
    case person(String)
  }

  /// With its query, if it has one.
  public var path: String { query.isEmpty ? pathAlone : "\(pathAlone)?\(query)" }

  private var query: String {
    switch place {
    case .desk(.inbox(let filter)): filter.query
    case .desk(.audit(let filter)), .desk(.auditFile(let filter)): filter.query
    default: ""
    }
  }

  public var pathAlone: String {
    "/\(language)/" + segments.joined(separator: "/")
  }

  private var segments: [String] {
    switch place {
    case .start: ["submit"]
    case .submission(let access): access.segments
    case .answers(let access, let section): access.segments + ["answers", section.text]
    case .files(let access): access.segments + ["files"]
    case .file(let access, let number): access.segments + ["files", String(number)]
    case .check(let access): access.segments + ["check"]
    case .report(let record): ["report", record.text]
    case .review(let secret): ["reviews", secret.text]
    case .signIn: ["desk", "sign-in"]
    case .invitation(let secret): ["desk", "invitations", secret.text]
    case .desk(.inbox): ["desk"]
    case .desk(.figures): ["desk", "figures"]
    case .desk(.submission(let id)): ["desk", "submissions", id]
    case .desk(.file(let id, let number)): ["desk", "submissions", id, "files", String(number)]
    case .desk(.copies): ["desk", "records"]
    case .desk(.copy(let record)): ["desk", "records", record.text]
    case .desk(.preview(let record)): ["desk", "records", record.text, "preview"]
    case .desk(.reviews): ["desk", "reviews"]
    case .desk(.review(let record)): ["desk", "reviews", record.text]
    case .desk(.account): ["desk", "account"]
    case .desk(.mine): ["desk", "mine"]
    case .desk(.typeIn): ["desk", "type-in"]
    case .desk(.audit): ["desk", "audit"]
    case .desk(.auditFile): ["desk", "audit.csv"]
    case .desk(.editions): ["desk", "editions"]
    case .desk(.people): ["desk", "people"]
    case .desk(.mail): ["desk", "mail"]
    case .desk(.person(let id)): ["desk", "people", id]
    }
  }

  /// The same page in another language.
  public func inLanguage(_ language: Language) -> Self { Self(place, language) }

  /// Whether the address itself opens what is private: it is then named nowhere on its page.
  public var isSecret: Bool {
    switch place {
    case .submission(let access), .answers(let access, _), .files(let access), .file(let access, _),
      .check(let access):
      access.isSecret
    case .review, .invitation: true
    case .start, .report, .signIn, .desk: false
    }
  }

  /// What whoever asks for the address must be allowed to do. Of a secret, the document that it opens decides.
  public var permission: Permission {
    switch place {
    case .start, .report, .signIn, .invitation: .visit
    case .submission(let access), .answers(let access, _), .files(let access), .file(let access, _),
      .check(let access):
      access.permission
    case .review: .hold
    // Whoever has signed in, also to set up what an account needs before it may do anything.
    case .desk(.account): .visit
    case .desk(.mine): .contribute
    case .desk(.reviews), .desk(.review): .review
    case .desk(.audit), .desk(.auditFile), .desk(.people), .desk(.person): .administer
    case .desk(.editions): .publish
    case .desk: .edit
    }
  }
}

extension EditorialAddress {
  /// Reads a path and the query that stands apart from it or at its end; nil when the path names nothing.
  /// Words may be in any case of their letters, a secret may not.
  public static func read(path: String, query: String = "", languages: [Language]) -> EditorialAddress? {
    if let mark = path.firstIndex(of: "?") {
      return read(path: String(path[..<mark]), query: String(path[path.index(after: mark)...]), languages: languages)
    }
    guard path.hasPrefix("/") else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard let first = parts.first?.lowercased(), let language = languages.first(where: { $0.tag == first }),
      let place = Place(Array(parts.dropFirst()))
    else { return nil }
    return EditorialAddress(place.with(query, languages), language)
  }
}

extension EditorialAddress.Place {
  /// With what the query says of it.
  fileprivate func with(_ query: String, _ languages: [Language]) -> Self {
    switch self {
    case .desk(.inbox): .desk(.inbox(InboxFilter(query: query, languages: languages)))
    case .desk(.audit): .desk(.audit(AuditFilter(query: query)))
    case .desk(.auditFile): .desk(.auditFile(AuditFilter(query: query)))
    default: self
    }
  }

  fileprivate init?(_ parts: [String]) {
    let words = parts.map { $0.lowercased() }
    switch words.first {
    case "submit" where parts.count == 1: self = .start
    case "submissions" where parts.count > 1:
      guard let secret = Secret(parts[1]) else { return nil }
      self.init(.link(secret), Array(words.dropFirst(2)))
    case "report" where parts.count == 2:
      guard let record = Key(words[1]) else { return nil }
      self = .report(record)
    case "reviews" where parts.count == 2:
      guard let secret = Secret(parts[1]) else { return nil }
      self = .review(secret)
    case "desk": self.init(desk: Array(parts.dropFirst()), Array(words.dropFirst()))
    default: return nil
    }
  }

  /// `words`: what follows after what opens the submission.
  private init?(_ access: SubmissionAccess, _ words: [String]) {
    switch (words.first, words.count) {
    case (nil, _): self = .submission(access)
    case ("check", 1): self = .check(access)
    case ("files", 1): self = .files(access)
    case ("answers", 2):
      guard let section = Key(words[1]) else { return nil }
      self = .answers(access, section)
    case ("files", 2):
      guard let number = Self.number(words[1]) else { return nil }
      self = .file(access, number)
    default: return nil
    }
  }

  /// Of a file, written in the one way.
  private static func number(_ text: String) -> Int? { Int(text).flatMap { $0 > 0 && String($0) == text ? $0 : nil } }

  private init?(desk parts: [String], _ words: [String]) {
    switch (words.first, parts.count) {
    case (nil, _): self = .desk(.inbox())
    case ("sign-in", 1): self = .signIn
    case ("account", 1): self = .desk(.account)
    case ("mine", 1): self = .desk(.mine)
    case ("mine", _):
      guard let id = Key(words[1]) else { return nil }
      self.init(.own(id.text), Array(words.dropFirst(2)))
    case ("type-in", 1): self = .desk(.typeIn)
    case ("figures", 1): self = .desk(.figures)
    case ("audit", 1): self = .desk(.audit())
    case ("audit.csv", 1): self = .desk(.auditFile())
    case ("editions", 1): self = .desk(.editions)
    case ("mail", 1): self = .desk(.mail)
    case ("people", 1): self = .desk(.people)
    case ("people", 2):
      guard let id = Key(words[1]) else { return nil }
      self = .desk(.person(id.text))
    case ("records", 1): self = .desk(.copies)
    case ("reviews", 1): self = .desk(.reviews)
    case ("reviews", 2):
      guard let record = Key(words[1]) else { return nil }
      self = .desk(.review(record))
    case ("submissions", 2):
      guard let id = Key(words[1]) else { return nil }
      self = .desk(.submission(id.text))
    case ("submissions", 4) where words[2] == "files":
      guard let id = Key(words[1]), let number = Self.number(words[3]) else { return nil }
      self = .desk(.file(id.text, number))
    case ("invitations", 2):
      guard let secret = Secret(parts[1]) else { return nil }
      self = .invitation(secret)
    case ("records", 2...3):
      guard let record = Key(words[1]), parts.count == 2 || words[2] == "preview" else { return nil }
      self = .desk(parts.count == 2 ? .copy(record) : .preview(record))
    default: return nil
    }
  }
}
