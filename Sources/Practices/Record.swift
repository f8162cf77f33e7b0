public import Records

/// What the ledger keeps, by kind.
public enum Record: Hashable, Sendable {
  case practice(Practice)
  case page(ContentPage)
  case vocabulary(Vocabulary)
  case membership(Membership)
  case edition(Edition)

  /// The kind's name in the ledger.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case practice, page, vocabulary, membership, edition
  }

  public var kind: Kind {
    switch self {
    case .practice: .practice
    case .page: .page
    case .vocabulary: .vocabulary
    case .membership: .membership
    case .edition: .edition
    }
  }

  public var id: Key {
    switch self {
    case .practice(let practice): practice.id
    case .page(let page): page.id
    case .vocabulary(let vocabulary): vocabulary.id
    case .membership(let membership): membership.id
    case .edition(let edition): edition.id
    }
  }
}

extension Record {
  public var practice: Practice? {
    if case .practice(let practice) = self { practice } else { nil }
  }

  public var page: ContentPage? {
    if case .page(let page) = self { page } else { nil }
  }

  public var vocabulary: Vocabulary? {
    if case .vocabulary(let vocabulary) = self { vocabulary } else { nil }
  }
}

/// A name and a date for a place in the ledger.
public struct Edition: Hashable, Codable, Sendable {
  public var id: Key
  public var name: String
  public var date: PartialDate
  /// The last entry that the edition holds.
  public var sequence: Int64
  /// The hash of that entry, 64 hexadecimal digits.
  public var head: String

  public init(id: Key, name: String, date: PartialDate, sequence: Int64, head: String) {
    self.id = id
    self.name = name
    self.date = date
    self.sequence = sequence
    self.head = head
  }
}
