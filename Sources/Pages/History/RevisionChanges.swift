internal import InterfaceTexts
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
  private let names: ChangeNames
  private let frame: Frame

  init(_ former: Practice, _ present: Practice, _ differences: [RecordDifference], _ frame: Frame) {
    self.former = former
    self.present = present
    self.frame = frame
    names = ChangeNames(former: former, present: present, frame: frame)
    let leaves = differences.flatMap(\.leaves)
    for part in RecordPart.all(former, present) {
      var group = ChangeGroup(heading: names.heading(of: part))
      let own = leaves.filter { RecordPart($0.path) == part }.inReadingOrder(depth: part.depth)
      group.lines = part.isShownWhole ? wholeItems(own, part) : lines(own, part)
      if !group.lines.isEmpty { groups.append(group) }
    }
  }

  // MARK: - Fields

  private func lines(_ leaves: [RecordDifference], _ part: RecordPart) -> [ChangeLine] {
    var lines: [ChangeLine] = []
    /// Values of a list, which come one by one, by the list's path.
    var lists: [[RecordDifference.Step]: Int] = [:]
    for leaf in leaves {
      let path = Array(leaf.path.dropFirst(part.depth))
      if let text = LocalizedPath(path) {
        if let line = line(leaf, text, among: leaves) { lines.append(line) }
        continue
      }
      guard let field = leaf.path.fieldName, field != "key" else { continue }
      if leaf.former?.isList == true {
        lines.append(ChangeLine(label: names.label(leaf.path, part), content: .remark(frame.texts[.historyOrder])))
        continue
      }
      let list = leaf.path.last?.isField == true ? leaf.path : Array(leaf.path.dropLast())
      let (deleted, inserted) = (names.values(leaf.former, of: field), names.values(leaf.present, of: field))
      guard !deleted.isEmpty || !inserted.isEmpty else { continue }
      guard let index = lists[list], case .values(let before, let after) = lines[index].content else {
        lists[list] = lines.count
        lines.append(
          ChangeLine(label: names.label(list, part), content: .values(deleted: deleted, inserted: inserted)))
        continue
      }
      lines[index].content = .values(deleted: before + deleted, inserted: after + inserted)
    }
    return lines
  }

  private func line(
    _ leaf: RecordDifference, _ text: LocalizedPath, among leaves: [RecordDifference]
  ) -> ChangeLine? {
    let label = names.label(text.field, text.language, RecordPart(leaf.path))
    guard !text.isFingerprint else {
      // Which original was translated is told only where the translation itself did not change.
      let translation = Array(leaf.path.dropLast()) + [.field("text")]
      guard leaf.former != nil, leaf.present != nil, !leaves.contains(where: { $0.path == translation }) else {
        return nil
      }
      return ChangeLine(label: label, content: .remark(frame.texts[.historyTranslation]))
    }
    let difference = WordDifference(
      from: leaf.former?.string ?? "", to: leaf.present?.string ?? "", language: text.language.tag)
    guard !difference.passages.isEmpty else { return nil }
    return ChangeLine(label: label, content: .words(difference, text.language))
  }

  // MARK: - Items that are shown as one text

  private func wholeItems(_ leaves: [RecordDifference], _ part: RecordPart) -> [ChangeLine] {
    let (old, new) = (names.items(of: former, part), names.items(of: present, part))
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
      ? [ChangeLine(label: names.heading(of: part).text, content: .remark(frame.texts[.historyOrder]))] : lines
  }
}

extension [RecordDifference] {
  /// What says most of a part comes first; the rest stays in its order.
  fileprivate func inReadingOrder(depth: Int) -> [RecordDifference] {
    let order = [
      "title", "otherNames", "summary", "heading", "quantity", "outcome", "text", "state", "instead", "checks",
      "status", "flags", "direction", "finding", "limits", "values", "design", "studies", "participants",
    ]
    let ranked = enumerated().map { place, difference in
      let field = [RecordDifference.Step](difference.path.dropFirst(depth).prefix(1)).fieldName ?? ""
      return (rank: order.firstIndex(of: field) ?? order.count, place: place, difference: difference)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.difference)
  }
}
