extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `isAtOrAfter`, by bisection: elements that do come after those that do not.
  func firstSorted(_ isAtOrAfter: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isAtOrAfter(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
