/// One step on the way from one list to another.
enum ListEdit: Equatable {
  /// The item at a place of the former list and at one of the present list.
  case kept(former: Int, present: Int)
  /// The item at a place of the former list.
  case deleted(Int)
  /// The item at a place of the present list.
  case inserted(Int)

  /// The steps in order, few of them deletions and insertions (Myers' algorithm, doi:10.1007/BF01840446). Takes time and memory
  /// by the square of what differs.
  static func edits<Item: Equatable>(from former: [Item], to present: [Item]) -> [ListEdit] {
    let difference = present.difference(from: former)
    let deleted = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    var edits: [ListEdit] = []
    var (old, new) = (0, 0)
    while old < former.count || new < present.count {
      if deleted.contains(old) {
        edits.append(.deleted(old))
        old += 1
      } else if inserted.contains(new) {
        edits.append(.inserted(new))
        new += 1
      } else {
        edits.append(.kept(former: old, present: new))
        (old, new) = (old + 1, new + 1)
      }
    }
    return edits
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
