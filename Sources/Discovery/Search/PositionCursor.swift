/// Reads the positions of a word, document after document in ascending order.
final class PositionCursor {
  private let list: PostingList
  private let segment: Segment
  private let documents: UnsafeMutablePointer<UInt32>
  private let codes: UnsafeMutablePointer<UInt32>
  private let numbers: UnsafeMutablePointer<UInt32>
  private var block = -1
  /// Documents of the block, and the one at hand.
  private var count = 0
  private var place = 0
  /// The number of the first position of the document at hand.
  private var position = 0
  private var group = -1
  private var groupCount = 0

  init(_ list: PostingList, in segment: Segment) {
    self.list = list
    self.segment = segment
    documents = .allocate(capacity: BitPacking.group * 3)
    codes = documents + BitPacking.group
    numbers = documents + BitPacking.group * 2
    if list.isShort { count = list.readShort(documents: documents, codes: codes) }
  }

  deinit { documents.deallocate() }

  /// Appends the positions in a document: the field in the highest three bits, ascending. None where the word is not in it.
  ///
  /// Documents must be asked for in ascending order.
  func append(positionsIn document: Int, fields: UInt64, to found: inout [UInt32]) {
    guard find(document), Int(codes[place]) < segment.vectors.count else { return }
    let vector = segment.vectors[Int(codes[place])]
    var number = position
    var rest = vector
    while rest != 0 {
      let field = UInt64(rest.trailingZeroBitCount / 8)
      let times = Int(rest &>> (field * 8) & 0xFF)
      if fields &>> (field * 8) & 0xFF != 0 {
        var last: UInt32 = 0
        for index in 0..<times {
          last = index == 0 ? self.number(number) : last &+ self.number(number + index) &+ 1
          found.append(UInt32(field) << 29 | last & 0x1FFF_FFFF)
        }
      }
      number += times
      rest &= ~(0xFF &<< (field * 8))
    }
  }

  /// Moves to a document; false where the word is not in it.
  private func find(_ document: Int) -> Bool {
    if !list.isShort {
      let isInBlock = block >= 0 && count > 0 && documents[count - 1] >= UInt32(document)
      if !isInBlock { read(max(block + 1, list.block(holding: document))) }
    }
    while place < count, documents[place] < UInt32(document) {
      let code = Int(codes[place])
      if code < segment.totals.count { position += Int(segment.totals[code]) }
      place += 1
    }
    return place < count && documents[place] == UInt32(document)
  }

  private func read(_ index: Int) {
    (block, count, place) = (index, 0, 0)
    guard index < list.blockCount else { return }
    let block = list.block(index)
    count = list.documents(of: block, into: documents)
    if count > 0 { list.codes(of: block, into: codes) }
    position = block.positionStart
  }

  private func number(_ index: Int) -> UInt32 {
    let wanted = index / BitPacking.group
    if wanted != group {
      group = wanted
      groupCount = list.positions.read(group: wanted, into: numbers)
    }
    let place = index % BitPacking.group
    return place < groupCount ? numbers[place] : 0
  }
}
