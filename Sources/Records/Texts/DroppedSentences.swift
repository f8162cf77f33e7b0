internal import ICU

extension String {
  /// A Markdown text without the sentences that hold `place`, nor a heading or a list item that nothing is left of.
  package func withoutSentences(holding place: String, _ language: Language) -> String {
    guard contains(place) else { return self }
    var kept: [String] = []
    for block in blocks {
      guard block.contains(place) else {
        // A heading whose text went goes too.
        if block.hasPrefix("#"), kept.last?.hasPrefix("#") == true, kept.last?.headingLevel == block.headingLevel {
          kept.removeLast()
        }
        kept.append(block)
        continue
      }
      let rest = block.withoutSentencesOfBlock(holding: place, language)
      if !rest.isEmpty { kept.append(rest) }
    }
    while kept.last?.hasPrefix("#") == true { kept.removeLast() }
    return kept.joined(separator: "\n\n")
  }

  /// What blank lines part, and the items of lists.
  private var blocks: [String] {
    var blocks: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if blocks.last?.isEmpty == false { blocks.append("") }
      } else {
        let isItem = line.hasPrefix("- ") && blocks.last?.isEmpty == false
        if isItem { blocks.append("") }
        blocks[blocks.count - 1] += (blocks.last?.isEmpty == true ? "" : "\n") + line
      }
    }
    return blocks.filter { !$0.isEmpty }
  }

  private var headingLevel: Int { prefix { $0 == "#" }.count }

  private func withoutSentencesOfBlock(holding place: String, _ language: Language) -> String {
    let mark = hasPrefix("- ") ? "- " : ""
    let lines = dropFirst(mark.count).split(whereSeparator: \.isNewline)
    let words = lines.map { String($0).trimmed }.joined(separator: " ")
    let bytes = Array(words.utf8)
    let sentences = SentenceBreaker.sentences(of: words, language: language.tag)
      .map { String(decoding: bytes[$0], as: UTF8.self) }.filter { !$0.contains(place) }
    let rest = sentences.joined().trimmed
    return rest.isEmpty ? "" : mark + rest
  }
}
