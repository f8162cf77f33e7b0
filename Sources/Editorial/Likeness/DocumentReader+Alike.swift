public import Documents
internal import Records

extension DocumentReader {
  /// Other submissions that may be of the same practice, the most reasons first, at most `limit`.
  ///
  /// - Complexity: reads at most 410 documents: ten of the same title, and the newest hundred of three countries
  ///   and of all.
  public func submissions(
    like submission: Document<Submission>, limit: Int
  ) throws -> [(submission: Document<Submission>, reasons: [Likeness.Reason])] {
    guard let title = submission.body.title else { return [] }
    let ranges: [(String, KeyRange, Int)] =
      [("title", .prefix([.text(PlainWords(title).key)]), 10), ("inbox", .all, 100)]
      + submission.body.countries.prefix(3).map { ("country", .prefix([.text($0.code)]), 100) }
    var seen: Set<String> = [submission.id]
    var found: [(submission: Document<Submission>, reasons: [Likeness.Reason])] = []
    let likeness = submission.body.likeness
    for (key, range, most) in ranges {
      let query = DocumentQuery<Submission>(by: key, range, descending: true, limit: most)
      for other in try documents(query).documents where seen.insert(other.id).inserted {
        let reasons = likeness.reasons(other.body.likeness)
        if !reasons.isEmpty { found.append((other, reasons)) }
      }
    }
    return Array(found.sorted { Likeness.precede($0.reasons, $1.reasons) }.prefix(limit))
  }
}

extension Likeness {
  /// Whether some reasons tell more than others.
  public static func precede(_ one: [Reason], _ other: [Reason]) -> Bool {
    one.first == other.first
      ? one.count > other.count : (one.first ?? .samePlace) < (other.first ?? .samePlace)
  }
}
