/// Finds the longest of many endings that a word has: a tree of their letters, read from the end of the word.
///
/// - Complexity: O(length of the ending · letters that can stand before it); a search makes nothing new in memory.
struct WordEndings: Sendable {
  private struct Node {
    /// Its letters: where they stand in ``edges``.
    var edges = 0..<0
    /// What replaces the ending that begins here, in ``replacements``; nil where none does.
    var replacement: Int?
  }

  private var nodes = [Node()]
  private var edges: [(letter: UInt8, node: Int)] = []
  private var replacements: [[UInt8]] = []

  /// Endings and what stands in their place afterwards.
  init(_ endings: [[UInt8]: [UInt8]]) {
    var level = [(node: 0, endings: endings.map { (rest: ArraySlice($0.key), replacement: $0.value) })]
    while !level.isEmpty {
      var next: [(node: Int, endings: [(rest: ArraySlice<UInt8>, replacement: [UInt8])])] = []
      for (node, endings) in level {
        let start = edges.count
        for (letter, group) in Dictionary(grouping: endings.filter { !$0.rest.isEmpty }, by: { $0.rest.last ?? 0 }) {
          edges.append((letter, nodes.count))
          next.append((nodes.count, group.map { ($0.rest.dropLast(), $0.replacement) }))
          nodes.append(Node())
        }
        nodes[node].edges = start..<edges.count
        if let whole = endings.first(where: { $0.rest.isEmpty }), node > 0 {
          nodes[node].replacement = replacements.count
          replacements.append(whole.replacement)
        }
      }
      level = next
    }
  }

  /// Replaces the longest ending that leaves a stem of so many letters.
  func replace(in word: inout [UInt8], leaving shortest: Int) {
    var (node, length) = (0, 0)
    var left = word.count { Self.isLetter($0) }
    var found: (length: Int, replacement: Int)?
    for byte in word.reversed() {
      guard let edge = nodes[node].edges.first(where: { edges[$0].letter == byte }) else { break }
      node = edges[edge].node
      length += 1
      if Self.isLetter(byte) { left -= 1 }
      guard let replacement = nodes[node].replacement else { continue }
      if left + replacements[replacement].count(where: Self.isLetter) >= shortest { found = (length, replacement) }
    }
    guard let found else { return }
    word.replaceSubrange((word.count - found.length)..., with: replacements[found.replacement])
  }

  /// Whether a letter begins with this byte; the marks of й and ї, which folding parts from their letters, are none.
  private static func isLetter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 && byte != 0xCC }
}
