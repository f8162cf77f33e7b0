/// A file that came with a form. It lies on the disk, without a name there, as long as somebody holds the value; the process
/// may end in any way, and nothing is left.
public struct UploadedFile: Sendable {
  /// Of the field.
  public let name: String
  /// As the browser says it, without the folders before it; empty where it says nothing. It is somebody's text: never a
  /// path here, and not proof of what the file is.
  public let fileName: String
  /// What the browser takes it for.
  public let contentType: String?
  public let size: Int
  private let file: SpooledFile

  init(_ head: PartHead, size: Int, file: SpooledFile) {
    name = head.name
    fileName = head.fileName ?? ""
    contentType = head.contentType
    self.size = size
    self.file = file
  }

  /// Up to `count` bytes from `offset` on; fewer at the end. Blocks while the disk does.
  public func bytes(at offset: Int = 0, count: Int) throws(FileError) -> [UInt8] {
    try file.bytes(at: offset, count: max(min(count, size - offset), 0))
  }

  /// All of it, which may be as much as ``FileLimits/fileBytes``.
  public var bytes: [UInt8] {
    get throws(FileError) { try bytes(count: size) }
  }

  /// All of it in pieces of 64 KB, read as they are asked for.
  public var pieces: Pieces { Pieces(file: self) }

  public struct Pieces: AsyncSequence, Sendable {
    let file: UploadedFile

    public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

    public struct Iterator: AsyncIteratorProtocol {
      let file: UploadedFile
      private var offset = 0

      init(file: UploadedFile) {
        self.file = file
      }

      public mutating func next() async throws -> [UInt8]? {
        let piece = try file.bytes(at: offset, count: 64 << 10)
        offset += piece.count
        return piece.isEmpty ? nil : piece
      }
    }
  }
}

/// The disk refuses a file that arrives, or no longer gives it.
public struct FileError: Error, Equatable {
  /// What the operating system answers, by its `errno`.
  public let code: Int32
}
