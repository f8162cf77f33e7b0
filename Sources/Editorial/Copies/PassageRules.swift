internal import Markdown
internal import Records

extension Fault.Reason {
  /// The words of a comment on a passage are not in its field.
  static let wordsNotFound = Self("wordsNotFound")
}

extension WorkingCopy {
  /// Fields that reviewers are not told: who submitted, where the call keeps that from them.
  public var untold: Set<String> { isAnonymous ? [KnownField.submissions] : [] }

  /// Whether the text still has what a comment is about: its field and, where some are meant, the words.
  public func has(_ passage: Review.Passage) -> Bool {
    guard let value = tree[passage.field], !value.isNothing else { return false }
    guard let sought = passage.words?.withSingleBlanks, !sought.isEmpty else { return true }
    return value.everyText.contains { text in
      text.withSingleBlanks.contains(sought) || Markdown.plainText(text).withSingleBlanks.contains(sought)
    }
  }

  private static let mostPassages = 100
  private static let mostBytes = 10_000

  /// What is wrong with a reviewer's comments on passages, each fault at its field of the form.
  func faults(of passages: [Review.Passage]) -> [Fault] {
    let path = FieldPath("passages")
    if passages.count > Self.mostPassages { return [Fault(path, .tooLong(limit: Self.mostPassages))] }
    return passages.enumerated().flatMap { index, passage in faults(of: passage, at: path.item(index)) }
  }

  private func faults(of passage: Review.Passage, at path: FieldPath) -> [Fault] {
    var faults: [Fault] = []
    let isKnown = !untold.contains(passage.field) && has(.init(in: passage.field, nil, comment: ""))
    if !isKnown { faults.append(Fault(path.field("field"), .unanswered)) }
    if isKnown, !has(passage) { faults.append(Fault(path.field("words"), .wordsNotFound)) }
    if !passage.comment.contains(where: { !$0.isWhitespace }) {
      faults.append(Fault(path.field("comment"), .unanswered))
    }
    for (name, text) in [("words", passage.words ?? ""), ("comment", passage.comment)]
    where text.utf8.count > Self.mostBytes {
      faults.append(Fault(path.field(name), .tooLong(limit: Self.mostBytes)))
    }
    return faults
  }
}

extension FieldTree {
  /// Every text in it, at any depth.
  fileprivate var everyText: [String] {
    switch value {
    case .scalar(let text, _): [text]
    case .list(let items): items.flatMap(\.everyText)
    case .fields(let entries): entries.flatMap(\.tree.everyText)
    }
  }
}

extension String {
  /// With one blank wherever there is white space: words are copied from a page that breaks its lines elsewhere.
  fileprivate var withSingleBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
