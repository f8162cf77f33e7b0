/// Reads parts of a long list, and keeps the block that it read last: of stretches that come one after the other, which
/// those with one bound do, most lie in the same block.
struct BlockReader: ~Copyable {
  private let list: PostingList
  private let documents: UnsafeMutablePointer<UInt32>
  private var index = -1
  private var block: PostingList.Block
  private var count = 0

  init(_ list: PostingList) {
    self.list = list
    block = list.block(0)
    documents = .allocate(capacity: BitPacking.group)
  }

  deinit { documents.deallocate() }

  /// Calls `body` with each document of the list in a range, and a way to its code.
  @inline(__always)
  mutating func forEach(in range: Range<Int>, _ body: (_ document: Int, _ code: () -> UInt32) -> Void) {
    var next = holds(range.lowerBound) ? index : list.block(holding: range.lowerBound)
    while next < list.blockCount, list.firstDocument(ofBlock: next) < range.upperBound {
      if next != index { read(next) }
      var place = firstPlace(notBefore: range.lowerBound)
      while place < count, Int(documents[place]) < range.upperBound {
        body(Int(documents[place])) { list.code(at: place, of: block) }
        place &+= 1
      }
      next += 1
    }
  }

  /// Whether the document would stand in the block at hand.
  private func holds(_ document: Int) -> Bool {
    index >= 0 && list.firstDocument(ofBlock: index) <= document
      && (index + 1 == list.blockCount || document < list.firstDocument(ofBlock: index + 1))
  }

  private mutating func read(_ next: Int) {
    index = next
    block = list.block(next)
    count = list.documents(of: block, into: documents)
  }

  private func firstPlace(notBefore document: Int) -> Int {
    UnsafeBufferPointer(start: documents, count: count).firstSorted { Int($0) >= document }
  }
}
