public import Documents
public import People

/// Adds a file, whose bytes are kept already, to a submission. The same file again changes nothing.
public struct AttachFile: Act {
  public static let name = "attach-file"
  public static let permission = Permission.hold

  private let id: String
  private let hash: BlobHash
  private let type: AttachmentType
  private let size: Int

  public init(_ hash: BlobHash, _ type: AttachmentType, size: Int, to id: String) {
    (self.hash, self.type, self.size, self.id) = (hash, type, size, id)
  }

  public var subject: Subject? { Subject(kind: Submission.kind.rawValue, id: id) }

  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> Document<Submission> {
    try store.change(id, from: SubmissionState.changeable, on: occasion) { submission in
      guard !submission.files.contains(where: { $0.hash == hash }) else { return }
      guard submission.files.count < Attachment.mostFiles else {
        throw EditorialError.faultyFile(.tooManyFiles(Attachment.mostFiles))
      }
      let number = (submission.files.map(\.number).max() ?? 0) + 1
      submission.files.append(Attachment(hash: hash, type: type, size: size, number: number, at: occasion.at))
    }
  }
}
