internal import Documents
internal import Ledger
public import Records

/// What a submission says of a practice, by the keys that the questions of calls have for it; nothing of a report.
extension Submission {
  public var title: String? { answers["name"]?.scalar }
  public var summary: String? { answers["summary"]?.scalar }
  public var provider: String? { answers["provider"]?.scalar }
  public var places: [String] { Self.texts(answers["place"]) }
  public var countries: [Country] { Self.texts(answers["countries"]).compactMap { Country($0) } }

  /// A question for one value or for several.
  private static func texts(_ answer: FieldTree?) -> [String] {
    guard let answer else { return [] }
    return answer.scalar.map { [$0] } ?? answer.items.compactMap(\.scalar)
  }

  public var likeness: Likeness {
    Likeness(
      titles: [title].compactMap { $0 }, countries: countries, places: places, provider: provider,
      texts: [summary].compactMap { $0 })
  }

  /// By which the inbox finds what was handed in, each in the order of the last change.
  static let inboxKeys: [DocumentKey<Submission>] = [
    DocumentKey("inbox") { $0.inboxTuples([[]]) },
    DocumentKey("handler") { $0.inboxTuples([[.text($0.handler ?? "")]]) },
    DocumentKey("country") { $0.inboxTuples($0.countries.map { [.text($0.code)] }) },
    DocumentKey("title") { submission in
      submission.title.map { submission.inboxTuples([[.text(PlainWords($0).key)]]) } ?? []
    },
  ]

  private func inboxTuples(_ beginnings: [[KeyPart]]) -> [KeyTuple] {
    state == .draft ? [] : Set(beginnings).map { KeyTuple($0 + [.number(changedAt.milliseconds)]) }
  }
}

extension Submission {
  /// An id for a record that is made of it, in small letters, digits and hyphens.
  public var nameOfRecord: String {
    let words = title.map { PlainWords($0).words } ?? []
    let spelled = words.filter { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }.prefix(8)
    let name = String(spelled.joined(separator: "-").prefix(60)).split(separator: "-").joined(separator: "-")
    if words.count == spelled.count || spelled.count > 1, !name.isEmpty { return name }
    return "submission-" + (number?.description.lowercased() ?? "new")
  }
}
