/// An order of a segment's documents.
struct SortColumn {
  /// How many documents have a key; they come first.
  let keyed: Int
  /// Nil for both when it is that of their numbers.
  private let order: UnsafeRawPointer?
  private let ranks: UnsafeRawPointer?
  private let keys: UnsafeRawBufferPointer

  /// Nil when the section does not hold so many orders.
  static func all(_ section: UnsafeRawBufferPointer, _ settings: IndexSettings, documents: Int) -> [SortColumn]? {
    var columns: [SortColumn] = []
    var rest = section
    for sort in settings.sorts.indices {
      let orders = sort == settings.tieSort ? 0 : documents * 8
      let head = orders + 4
      guard rest.count >= head + 4, let start = rest.baseAddress else { return nil }
      let keyed = Int(start.integer(at: orders, as: UInt32.self))
      guard keyed <= documents, rest.count >= head + (keyed + 1) * 4 else { return nil }
      let size = (keyed + 1) * 4 + Int(start.integer(at: head + keyed * 4, as: UInt32.self))
      guard rest.count >= head + size else { return nil }
      let keys = UnsafeRawBufferPointer(start: start + head, count: size)
      columns.append(
        SortColumn(
          keyed: keyed, order: orders > 0 ? start : nil, ranks: orders > 0 ? start + documents * 4 : nil, keys: keys))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst((head + size + 3) / 4 * 4))
    }
    return columns
  }

  @inline(__always)
  func document(at rank: Int) -> Int { order.map { Int($0.integer(at: rank &* 4, as: UInt32.self)) } ?? rank }

  @inline(__always)
  func rank(of document: Int) -> Int { ranks.map { Int($0.integer(at: document &* 4, as: UInt32.self)) } ?? document }

  /// The key of the document at a place; nil where it has none.
  func key(at rank: Int) -> UnsafeRawBufferPointer? {
    guard rank < keyed, let start = keys.baseAddress else { return nil }
    let head = (keyed + 1) * 4
    let from = Int(start.integer(at: rank * 4, as: UInt32.self))
    let to = Int(start.integer(at: rank * 4 + 4, as: UInt32.self))
    guard from <= to, head + to <= keys.count else { return nil }
    return UnsafeRawBufferPointer(start: start + head + from, count: to - from)
  }
}

/// A number of a segment's documents, ascending.
struct NumberColumn {
  let count: Int
  private let numbers: UnsafeRawPointer
  private let documents: UnsafeRawPointer

  /// Nil when the section does not hold so many numbers.
  static func all(_ section: UnsafeRawBufferPointer, _ columns: Int, documents: Int) -> [NumberColumn]? {
    var found: [NumberColumn] = []
    var rest = section
    for _ in 0..<columns {
      guard rest.count >= 8, let start = rest.baseAddress else { return nil }
      let count = Int(truncatingIfNeeded: start.integer(at: 0, as: UInt64.self))
      guard (0...documents).contains(count), rest.count >= 8 + count * 12 else { return nil }
      found.append(NumberColumn(count: count, numbers: start + 8, documents: start + 8 + count * 8))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst((8 + count * 12 + 7) / 8 * 8))
    }
    return found
  }

  func number(at place: Int) -> Int { Int(numbers.integer(at: place * 8, as: Int64.self)) }
  func document(at place: Int) -> Int { Int(documents.integer(at: place * 4, as: UInt32.self)) }

  /// The places of the numbers in a range.
  func places(in range: ClosedRange<Int>) -> Range<Int> {
    func first(_ isAtOrAfter: (Int) -> Bool) -> Int {
      var places = 0..<count
      while !places.isEmpty {
        let middle = places.lowerBound + places.count / 2
        places = isAtOrAfter(number(at: middle)) ? places.lowerBound..<middle : middle + 1..<places.upperBound
      }
      return places.lowerBound
    }
    let start = first { $0 >= range.lowerBound }
    return start..<max(start, first { $0 > range.upperBound })
  }
}
