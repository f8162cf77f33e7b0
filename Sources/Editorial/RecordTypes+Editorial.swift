public import Documents
public import Records

extension RecordTypes {
  /// The kinds of record of the editorial room.
  public static let editorial = RecordTypes([Call.self], closed: [], vocabularies: [])
}

extension DocumentTypes {
  /// The kinds of document of the editorial room.
  public static let editorial = DocumentTypes([Submission.self, WorkingCopy.self, PastCopy.self, CopyDraft.self])
}
