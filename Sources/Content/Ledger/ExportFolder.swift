internal import Foundation
internal import Glibc

/// A folder that is written beside the place which it takes when it is whole. It is locked while it is written, so that one which
/// a killed process left can be told and swept.
struct ExportFolder {
  /// As it was asked for.
  private let folder: String
  /// The place, with every link in it followed.
  private let target: String
  private let part: String
  private let lock: Int32

  private static let start = ".compendium-"
  private static let end = ".export"

  /// Makes an empty folder beside `folder`, which must be new or empty, and the folders above it that are missing.
  init(for folder: String) throws(CollectionExportError) {
    guard !folder.isEmpty else { throw .unnamed }
    self.folder = folder
    target = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath().standardizedFileURL.path
    try Self.requireFree(target, folder)
    let parent = URL(fileURLWithPath: target).deletingLastPathComponent().path
    try Self.make(parent, for: folder)
    Self.sweep(parent)
    part = "\(parent)/\(Self.start)\(UUID().uuidString.prefix(8).lowercased())\(Self.end)"
    guard mkdir(part, 0o777) == 0 else { throw .unwritable(folder, code: errno) }
    lock = open(part, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .unwritable(folder, code: errno) }
  }

  private static func requireFree(_ target: String, _ folder: String) throws(CollectionExportError) {
    var (status, here) = (stat(), stat())
    guard stat(target, &status) == 0 else {
      if errno == ENOENT { return }
      throw .unwritable(folder, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .unwritable(folder, code: ENOTDIR) }
    guard let found = try? FileManager.default.contentsOfDirectory(atPath: target) else {
      throw .unwritable(folder, code: EACCES)
    }
    guard found.isEmpty else { throw .notEmpty(folder) }
    if stat(".", &here) == 0, here.st_ino == status.st_ino, here.st_dev == status.st_dev { throw .inUse(folder) }
  }

  /// Makes a folder, with those above it that are missing.
  private static func make(_ path: String, for folder: String) throws(CollectionExportError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(folder, code: code(of: error))
    }
  }

  /// The `errno` behind an error of Foundation's.
  private static func code(of error: any Error) -> Int32 {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return underlying?.domain == NSPOSIXErrorDomain ? Int32(underlying?.code ?? 0) : EIO
  }

  /// Removes what killed exports left in a folder.
  private static func sweep(_ parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      guard name.hasPrefix(start), name.hasSuffix(end) else { continue }
      let left = open("\(parent)/\(name)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard left >= 0 else { continue }
      if flock(left, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: "\(parent)/\(name)") }
      close(left)
    }
  }

  /// Writes a file at a path within the folder.
  func write(_ text: String, to path: String) throws(CollectionExportError) {
    let file = URL(fileURLWithPath: "\(part)/\(path)")
    try Self.make(file.deletingLastPathComponent().path, for: folder)
    do {
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch {
      throw .unwritable(folder, code: Self.code(of: error))
    }
  }

  /// Brings everything to the disk, and gives the folder its place, with the permissions of the empty one that was there.
  func take() throws(CollectionExportError) {
    // Once for all of them: as many files as there are records would each wait for the disk.
    sync()
    var status = stat()
    if stat(target, &status) == 0 { chmod(part, status.st_mode & 0o7777) }
    guard rename(part, target) == 0 else {
      switch errno {
      case EBUSY: throw .inUse(folder)
      // Another process was quicker.
      case ENOTEMPTY, EEXIST: throw .notEmpty(folder)
      default: throw .unwritable(folder, code: errno)
      }
    }
    sync()
  }

  /// Removes the folder unless it has taken its place.
  func end() {
    try? FileManager.default.removeItem(atPath: part)
    close(lock)
  }
}
