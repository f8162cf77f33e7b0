/// What an index keeps of its documents, found without a search.
extension SearchIndex {
  /// What is kept with a document; nil where there is none with this id.
  ///
  /// - Complexity: O(log documents) for each segment.
  public func payload(of id: String) -> [UInt8]? {
    for part in segments {
      if let document = part.number(of: id) { return part.segment.payload(document) }
    }
    return nil
  }

  /// The documents whose key of a sort is `key`.
  ///
  /// - Complexity: O(log documents) for each segment.
  public func documents(withKey key: [UInt8], of sort: String) -> [Hit] {
    guard let place = settings.sorts.firstIndex(of: sort) else { return [] }
    return segments.flatMap { part in
      part.documents(withKey: key, of: part.segment.sorts[place]).map {
        Hit(id: part.segment.idText($0), payload: part.segment.payload($0))
      }
    }
  }

  /// The ids of the same documents.
  public func ids(withKey key: [UInt8], of sort: String) -> [String] {
    guard let place = settings.sorts.firstIndex(of: sort) else { return [] }
    return segments.flatMap { part in
      part.documents(withKey: key, of: part.segment.sorts[place]).map { part.segment.idText($0) }
    }
  }

  /// Calls `body` with every document, in no particular order.
  public func forEachDocument(_ body: (Hit) -> Void) {
    for part in segments {
      for document in 0..<part.segment.count where part.isLive(document) {
        body(Hit(id: part.segment.idText(document), payload: part.segment.payload(document)))
      }
    }
  }
}

extension LiveSegment {
  fileprivate func documents(withKey key: [UInt8], of sort: SortColumn) -> [Int] {
    key.withUnsafeBytes { key in
      func isBefore(_ rank: Int) -> Bool { sort.key(at: rank).map { comparison($0, key) < 0 } ?? false }
      var ranks = 0..<sort.keyed
      while !ranks.isEmpty {
        let middle = ranks.lowerBound + ranks.count / 2
        ranks = isBefore(middle) ? middle + 1..<ranks.upperBound : ranks.lowerBound..<middle
      }
      var found: [Int] = []
      var rank = ranks.lowerBound
      while let own = sort.key(at: rank), comparison(own, key) == 0 {
        let document = sort.document(at: rank)
        if document < segment.count, isLive(document) { found.append(document) }
        rank += 1
      }
      return found
    }
  }
}
