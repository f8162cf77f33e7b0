internal import Glibc

/// Makes the files of all requests, within what they may take together.
struct FileSpool: Sendable {
  private let folder: String
  private let limits: ServerLimits
  private let bytes: Counter
  private let files: Counter

  /// Makes the folder, for this user alone, where there is none; what is wrong with it shows with the first file.
  init(folder: String, limits: ServerLimits, bytes: Counter, files: Counter) {
    self.folder = folder
    self.limits = limits
    self.bytes = bytes
    self.files = files
    _ = mkdir(folder, 0o700)
  }

  /// - Throws: ``SiteError`` with status 503 where there are as many as there may be, ``FileError``.
  func make() throws -> SpooledFile {
    let place = BodyShare(of: files)
    guard place.take(1, of: limits.files) else { throw SiteError.overloaded }
    return try SpooledFile(
      in: folder, space: BodyShare(of: bytes), spaceLimit: limits.allFilesBytes, place: place)
  }
}
