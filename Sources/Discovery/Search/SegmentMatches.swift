/// What of a segment answers the text of a query, facets aside.
struct SegmentMatches {
  let part: LiveSegment
  /// Live documents that match all that is required and nothing that is excluded.
  let documents: Bitmap
  /// Of the required clauses, in their order.
  let clauses: [ClauseMatches]

  init(_ query: Query, in part: LiveSegment) {
    self.part = part
    clauses = query.required.map { ClauseMatches($0, in: part.segment) }
    var documents = part.live
    for clause in clauses { documents.formIntersection(clause.documents) }
    for clause in query.excluded { documents.subtract(ClauseMatches(clause, in: part.segment).documents) }
    self.documents = documents
  }
}
