internal import Digests
internal import Glibc

/// A file that nobody but the holder of this value can open: its name is taken away as soon as it is made, so that the
/// system frees it with the last holder, or with the process.
final class SpooledFile: Sendable {
  private let descriptor: Int32
  private let space: BodyShare
  private let spaceLimit: Int
  private let place: BodyShare

  /// A new file in a folder, readable by its owner alone.
  init(in folder: String, space: BodyShare, spaceLimit: Int, place: BodyShare) throws(FileError) {
    let path = "\(folder)/upload-\(Hex.text(randomBytes(16)))"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    self.space = space
    self.spaceLimit = spaceLimit
    self.place = place
    guard descriptor >= 0 else { throw FileError(code: errno) }
    guard unlink(path) == 0 else { throw FileError(code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes at the end.
  ///
  /// - Throws: ``SiteError`` with status 503 where all files have as much as they may, ``FileError``.
  func append(_ bytes: ArraySlice<UInt8>) throws {
    guard space.take(bytes.count, of: spaceLimit) else { throw SiteError.overloaded }
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else { throw FileError(code: errno) }
      rest = rest.dropFirst(max(written, 0))
    }
  }

  /// So many bytes; fewer only where the file ends.
  func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        if read < 0 { code = errno }
        guard read > 0 else { break }
        filled += read
      }
    }
    guard code == 0 else { throw FileError(code: code) }
    return bytes
  }
}
