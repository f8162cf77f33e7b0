public import Documents
public import Ledger
internal import Records

/// A file that belongs to a submission. What it was called is not kept: a name can tell who wrote.
public struct Attachment: Codable, Hashable, Sendable {
  /// The most bytes of one file.
  static let mostBytes = 20 << 20
  /// The most files of a submission.
  static let mostFiles = 10

  /// By what it is known: a submission has the same bytes once.
  public var hash: BlobHash
  public var type: AttachmentType
  public var size: Int
  /// From 1, within its submission.
  public var number: Int
  public var at: Timestamp
}

extension Attachment {
  /// What a file is that may be attached; `read` gives up to so many of its bytes from an offset on.
  ///
  /// - Throws: ``EditorialError/faulty(_:)`` for the field `file`, or what `read` throws.
  public static func type(
    of submission: Submission, size: Int, read: (_ offset: Int, _ count: Int) throws -> [UInt8]
  ) throws -> AttachmentType {
    guard size > 0 else { throw EditorialError.faultyFile(.emptyFile) }
    guard size <= mostBytes else { throw EditorialError.faultyFile(.attachmentTooLarge(mostBytes >> 20)) }
    guard submission.files.count < mostFiles else { throw EditorialError.faultyFile(.tooManyFiles(mostFiles)) }
    guard let type = try AttachmentType(size: size, read: read) else {
      throw EditorialError.faultyFile(.notAttachable)
    }
    return type
  }
}

extension Submission {
  /// What a file is called when it is given out: `31-1.pdf`, or `file-1.pdf` before there is a number.
  public func name(of file: Attachment) -> String {
    "\(number?.description ?? "file")-\(file.number).\(file.type.ending)"
  }
}

extension EditorialError {
  static func faultyFile(_ reason: Fault.Reason) -> EditorialError {
    .faulty([Fault(FieldPath("file"), reason)])
  }

  /// Nothing was chosen where a file was to be sent.
  public static let noFile = faultyFile(.noFile)
}
