/// Writes what a segment holds of its documents besides their words. `docs/index-format.md` has the form of each section.
struct DocumentSections {
  let columns: DocumentColumns
  /// New number → number in the columns.
  let order: [UInt32]
  let meta: SegmentMeta
  let values: ValueNumbers
  private var count: Int { order.count }
  /// The sort in whose order documents are numbered.
  private var tie: Int? { meta.settings.tieSort }

  func write(to file: inout IndexFileWriter) {
    file.section(.ids, ids)
    file.section(.idOrder, idOrder)
    file.section(.lengths, lengths)
    let rows = self.rows
    file.section(.rows) { $0.append(contentsOf: rows) }
    file.section(.bitmaps) { $0.append(contentsOf: bitmaps(rows)) }
    file.section(.pairs) { $0.append(contentsOf: pairs(rows)) }
    file.section(.orders, orders)
    file.section(.numbers, numbers)
  }

  /// Where each id begins (UInt32, one more than documents), then the ids.
  private func ids(_ writer: inout ByteWriter) { write(columns.ids, to: &writer) }

  private func write(_ column: borrowing ByteColumn, to writer: inout ByteWriter) {
    var start: UInt32 = 0
    for old in order {
      writer.append(start)
      start += UInt32(column[Int(old)].count)
    }
    writer.append(start)
    for old in order { writer.append(column[Int(old)]) }
  }

  /// The documents (UInt32) in the order of their ids.
  private func idOrder(_ writer: inout ByteWriter) {
    let sorted = (0..<UInt32(count)).sorted { left, right in
      comparison(columns.ids[Int(order[Int(left)])], columns.ids[Int(order[Int(right)])]) < 0
    }
    writer.append(contentsOf: sorted)
  }

  private func lengths(_ writer: inout ByteWriter) {
    let fields = meta.settings.fields.count
    for old in order {
      for field in 0..<fields { writer.append(columns.lengths[Int(old) * fields + field]) }
    }
  }

  /// A bit for each value of each document.
  private var rows: [UInt64] {
    let words = values.rowWords
    var rows = [UInt64](repeating: 0, count: count * words)
    rows.withUnsafeMutableBufferPointer { rows in
      guard let start = rows.baseAddress else { return }
      for (new, old) in order.enumerated() { values.fill(start + new * words, of: Int(old), columns) }
    }
    return rows
  }

  /// A bit for each document of each value.
  private func bitmaps(_ rows: [UInt64]) -> [UInt64] {
    let (rowWords, words) = (values.rowWords, (count + 63) / 64)
    var bitmaps = [UInt64](repeating: 0, count: values.count * words)
    for document in 0..<count {
      for word in 0..<rowWords {
        var rest = rows[document * rowWords + word]
        while rest != 0 {
          let value = word * 64 + rest.trailingZeroBitCount
          bitmaps[value * words + document / 64] |= 1 << UInt64(document % 64)
          rest &= rest - 1
        }
      }
    }
    return bitmaps
  }

  /// For each kind, how many of its documents have each two values; nothing where that were more than a million numbers.
  private func pairs(_ rows: [UInt64]) -> [UInt32] {
    let all = values.count
    guard values.kinds.count * all * all <= 1 << 20 else { return [] }
    let rowWords = values.rowWords
    var pairs = [UInt32](repeating: 0, count: values.kinds.count * all * all)
    var own: [Int] = []
    for document in 0..<count {
      own.removeAll(keepingCapacity: true)
      for word in 0..<rowWords {
        var rest = rows[document * rowWords + word]
        while rest != 0 {
          own.append(word * 64 + rest.trailingZeroBitCount)
          rest &= rest - 1
        }
      }
      guard let last = own.last else { continue }
      let start = (last - (all - values.kinds.count)) * all * all
      for one in own {
        for other in own { pairs[start + one * all + other] += 1 }
      }
    }
    return pairs
  }

  /// For each sort, one after the other: its documents in order and the place of each document (UInt32), unless that is
  /// the order of their numbers; how many of them have a key (UInt32), where each key begins (UInt32, one more than
  /// those), the keys.
  private func orders(_ writer: inout ByteWriter) {
    var newNumbers = [UInt32](repeating: 0, count: columns.count)
    for (new, old) in order.enumerated() { newNumbers[Int(old)] = UInt32(new) }
    for sort in columns.sortKeys.indices {
      let sorted = sorted(by: sort)
      if sort != tie {
        var ranks = [UInt32](repeating: 0, count: count)
        for (rank, old) in sorted.enumerated() { ranks[Int(newNumbers[Int(old)])] = UInt32(rank) }
        writer.append(contentsOf: sorted.map { newNumbers[Int($0)] })
        writer.append(contentsOf: ranks)
      }
      let keyed = sorted.prefix { !columns.sortKeys[sort].column[Int($0)].isEmpty }
      writer.append(UInt32(keyed.count))
      var start: UInt32 = 0
      for old in keyed {
        writer.append(start)
        start += UInt32(columns.sortKeys[sort].column[Int(old)].count - 1)
      }
      writer.append(start)
      for old in keyed {
        writer.append(UnsafeRawBufferPointer(rebasing: columns.sortKeys[sort].column[Int(old)].dropFirst()))
      }
      writer.align(4)
    }
  }

  private func sorted(by sort: Int) -> [UInt32] {
    if sort == tie { return order }
    let wanted = Set(order)
    let all = columns.order(by: sort)
    return wanted.count == all.count ? all : all.filter(wanted.contains)
  }

  /// For each of the settings' numbers: how many documents have it (UInt64), the numbers ascending (Int64), the document of
  /// each (UInt32), zeros up to a multiple of eight.
  private func numbers(_ writer: inout ByteWriter) {
    for column in columns.numbers {
      var known: [(number: Int, document: UInt32)] = []
      for (new, old) in order.enumerated() {
        if let number = column[Int(old)] { known.append((number, UInt32(new))) }
      }
      known.sort { ($0.number, $0.document) < ($1.number, $1.document) }
      writer.append(UInt64(known.count))
      for each in known { writer.append(Int64(each.number)) }
      for each in known { writer.append(each.document) }
      writer.align(8)
    }
  }
}
