public import Documents
public import People

/// Takes a file from a submission. Its bytes are swept when nothing else names them.
public struct RemoveFile: Act {
  public static let name = "remove-file"
  public static let permission = Permission.hold

  private let id: String
  private let hash: BlobHash

  public init(_ hash: BlobHash, from id: String) { (self.hash, self.id) = (hash, id) }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    try store.change(id, from: SubmissionState.changeable, on: occasion) { submission in
      submission.files.removeAll { $0.hash == hash }
    }
  }
}
