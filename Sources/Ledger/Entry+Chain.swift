public import Digests

extension Entry {
  /// The hash that the entry must have: SHA-256 over its other parts, each as a field of ``ChainFields``, in the order
  /// previousHash, sequence, recordID, kind, revision, state, schema, at, commitment.
  public var expectedHash: SHA256Digest {
    var fields = ChainFields(capacity: 320)
    fields.add(previousHash.bytes)
    fields.add(sequence)
    fields.add(recordID)
    fields.add(kind.rawValue)
    fields.add(Int64(revision))
    fields.add(state.rawValue)
    fields.add(Int64(schema))
    fields.add(at.milliseconds)
    fields.add(commitment.bytes)
    return fields.digest
  }

  /// The entry that follows `head`: the next sequence, linked and hashed.
  init(
    after head: LedgerHead, recordID: String, kind: RecordKind, revision: Int, state: RecordState, schema: Int,
    content: EntryContent, at: Timestamp
  ) {
    self.init(
      sequence: head.sequence + 1, recordID: recordID, kind: kind, revision: revision, state: state, schema: schema,
      content: content, at: at, commitment: content.commitment, previousHash: head.hash, hash: .zero)
    hash = expectedHash
  }
}
