extension DocumentStore {
  /// Deletes all that a query finds, a page of it in one act.
  public func deleteEvery<Body: DocumentBody>(_ query: DocumentQuery<Body>) async throws {
    while try await act({ store in
      let found = try store.documents(query).documents
      for document in found { try store.delete(document) }
      return found.count
    }) == query.limit {}
  }
}
