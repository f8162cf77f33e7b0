internal import InterfaceTexts
internal import Markdown
internal import Practices
internal import Records

/// A part of a record in which a revision changed something.
struct ChangeGroup {
  var heading: Reading
  var lines: [ChangeLine] = []
}

/// One field that changed.
struct ChangeLine {
  enum Content {
    case words(WordDifference, Language?)
    case values(deleted: [String], inserted: [String])
    case remark(String)
  }
  var label: String
  var content: Content
}

/// What a revision changed, told as readers know the record: by its parts, in the page's order, with the fields' names in the
/// reader's language.
struct RevisionChanges {
  private(set) var groups: [ChangeGroup] = []
  private let former: Practice
  private let present: Practice
  private let words: ChangeWords
  private let frame: Frame

  init(_ former: Practice, _ present: Practice, _ differences: [RecordDifference], _ frame: Frame) {
    self.former = former
    self.present = present
    self.frame = frame
    words = ChangeWords(former: former, present: present, frame: frame)
    let leaves = differences.flatMap(\.leaves)
    for part in ChangedPart.all(words.trees.former, words.trees.present) {
      var group = ChangeGroup(heading: words.heading(of: part))
      let own = leaves.filter { ChangedPart($0.path) == part }.inOrderOfFields
      group.lines = part.isShownWhole ? wholeItems(own, part) : lines(own, part)
      if !group.lines.isEmpty { groups.append(group) }
    }
  }

  // MARK: - Fields

  private func lines(_ leaves: [RecordDifference], _ part: ChangedPart) -> [ChangeLine] {
    var lines: [ChangeLine] = []
    /// Values of a list, which come one by one, by the list's path.
    var lists: [[RecordDifference.Step]: Int] = [:]
    for leaf in leaves {
      if let text = LocalizedChange(leaf.path) {
        if let line = line(leaf, text, part, among: leaves) { lines.append(line) }
        continue
      }
      guard let field = leaf.path.fieldNames.last, field != "key" else { continue }
      if leaf.former?.isList == true {
        lines.append(ChangeLine(label: words.label(leaf.path, part), content: .remark(frame.texts[.historyOrder])))
        continue
      }
      let list = leaf.path.last?.isField == true ? leaf.path : Array(leaf.path.dropLast())
      let (deleted, inserted) = (words.values(leaf.former, leaf.path), words.values(leaf.present, leaf.path))
      guard !deleted.isEmpty || !inserted.isEmpty else { continue }
      guard let index = lists[list], case .values(let before, let after) = lines[index].content else {
        lists[list] = lines.count
        lines.append(
          ChangeLine(label: words.label(list, part), content: .values(deleted: deleted, inserted: inserted)))
        continue
      }
      lines[index].content = .values(deleted: before + deleted, inserted: after + inserted)
    }
    return lines
  }

  private func line(
    _ leaf: RecordDifference, _ text: LocalizedChange, _ part: ChangedPart, among leaves: [RecordDifference]
  ) -> ChangeLine? {
    let label = words.label(text, part)
    guard !text.isFingerprint else {
      // Which original was translated is told only where the translation itself did not change.
      let translation = Array(leaf.path.dropLast()) + [.field("text")]
      guard leaf.former != nil, leaf.present != nil, !leaves.contains(where: { $0.path == translation }) else {
        return nil
      }
      return ChangeLine(label: label, content: .remark(frame.texts[.historyTranslation]))
    }
    let difference = WordDifference(
      from: shown(leaf.former, text, former), to: shown(leaf.present, text, present), language: text.language.tag)
    guard difference.passages.contains(where: { $0.change != .kept }) else {
      return ChangeLine(label: label, content: .remark(frame.texts[.historyMarks]))
    }
    return ChangeLine(label: label, content: .words(difference, text.language))
  }

  /// A text as a reader reads it in a state of the record.
  private func shown(_ value: JSONValue?, _ text: LocalizedChange, _ practice: Practice) -> String {
    guard let source = value?.string else { return "" }
    guard text.isMarkdown else { return source }
    let context = TextContext(
      frame: frame, references: ReferenceLabels(practice.references), submissions: [], bodyLanguage: text.language,
      isSaidToBeOutdated: false, citesByName: true)
    return Markdown.shownText(source, options: context.options(text.language, topHeading: 2))
  }

  // MARK: - Items that are shown as one text

  private func wholeItems(_ leaves: [RecordDifference], _ part: ChangedPart) -> [ChangeLine] {
    let (old, new) = (words.items(of: former, part.part), words.items(of: present, part.part))
    let keys = new.map(\.key) + old.map(\.key).filter { key in !new.contains { $0.key == key } }
    let lines = keys.compactMap { key -> ChangeLine? in
      let (before, after) = (old.first { $0.key == key }, new.first { $0.key == key })
      guard before?.text != after?.text else { return nil }
      return ChangeLine(
        label: (after ?? before)?.label ?? key,
        content: .words(WordDifference(from: before?.text ?? "", to: after?.text ?? ""), nil))
    }
    let isOrder = lines.isEmpty && leaves.contains { $0.former?.isList == true }
    return isOrder
      ? [ChangeLine(label: words.heading(of: part).text, content: .remark(frame.texts[.historyOrder]))] : lines
  }
}

extension [RecordDifference] {
  /// In the order of the table of fields; what is of one field stays in its order.
  fileprivate var inOrderOfFields: [RecordDifference] {
    func places(_ difference: RecordDifference) -> [Int] {
      var shapes = Practice.shapes
      return difference.path.fieldNames.map { name in
        defer { if case .group(_, let inner)? = shapes[name]?.form { shapes = inner } else { shapes = [] } }
        return shapes.firstIndex { $0.name == name } ?? shapes.count
      }
    }
    return enumerated().map { (place: $0.offset, fields: places($0.element), difference: $0.element) }
      .sorted { $0.fields == $1.fields ? $0.place < $1.place : $0.fields.lexicographicallyPrecedes($1.fields) }
      .map(\.difference)
  }
}
