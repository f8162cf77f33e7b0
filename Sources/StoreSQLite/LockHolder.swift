internal import Glibc
internal import Ledger

/// Who holds a lock on a database, as Linux tells in `/proc/locks`: an attempt, for the person's sake.
enum LockHolder {
  /// A line of `/proc/locks`, of a lock that is held.
  struct Lock: Equatable {
    var writes: Bool
    var process: Int32
    var inode: UInt64
    var start: Int64
  }

  /// The byte of the `-shm` file that is locked by whoever writes (SQLite's WAL-index format, `WAL_WRITE_LOCK`).
  private static let writeByte: Int64 = 120

  /// Nil when it cannot be found out.
  static func find(_ path: String) -> StoreHolder? {
    let text = String(decoding: Files.kernelBytes("/proc/locks"), as: UTF8.self)
    let inodes = Set([path + "-shm", path].compactMap { Files.identity($0)?.inode })
    let locks = text.split(separator: "\n").compactMap { parse($0) }.filter {
      inodes.contains($0.inode) && $0.process > 0
    }
    let others = locks.filter { $0.process != getpid() }
    let holder =
      locks.first { $0.writes && $0.start == writeByte } ?? others.first(where: \.writes) ?? others.first
    return holder.map { StoreHolder(process: $0.process, command: command(of: $0.process)) }
  }

  /// Nil for a line of another form and for a process that only waits (`->`).
  static func parse(_ line: Substring) -> Lock? {
    let words = line.split(separator: " ")
    guard words.count >= 8, words[1] != "->", let process = Int32(words[4]), let start = Int64(words[6]),
      let inode = words[5].split(separator: ":").last.flatMap({ UInt64($0) })
    else { return nil }
    return Lock(writes: words[3] == "WRITE", process: process, inode: inode, start: start)
  }

  private static func command(of process: Int32) -> String? {
    let arguments = Files.kernelBytes("/proc/\(process)/cmdline").split(separator: 0)
    let words = arguments.map { String(decoding: $0, as: UTF8.self) }
    guard let command = words.first else { return nil }
    let program = command.split(separator: "/").last.map(String.init) ?? command
    return String(([program] + words.dropFirst()).joined(separator: " ").prefix(100))
  }
}
