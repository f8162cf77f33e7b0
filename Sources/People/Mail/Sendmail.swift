internal import Foundation

/// A run of `sendmail -t -i`, which reads the recipient from the message and sees no other argument. It is ended after a minute.
struct Sendmail {
  let path: String

  /// - Returns: The exit code, or -1 where it was ended.
  /// - Throws: ``MailFault``.
  func run(_ message: String) async throws -> Int32 {
    // A file without a name: nobody else can open it, and a program that ends early breaks no pipe.
    guard let file = tmpfile() else { throw MailFault.noRoom }
    defer { fclose(file) }
    let bytes = Array(message.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0, lseek(fileno(file), 0, SEEK_SET) == 0
    else { throw MailFault.noRoom }
    let processID = try start(reading: fileno(file))
    // It is waited for even when whoever sends is cancelled: what it took is noted as sent.
    return await Task.detached { await Self.end(of: processID) }.value
  }

  private func start(reading input: Int32) throws -> Int32 {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that a server holds back or ignores reach the program.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = [path, "-t", "-i"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var processID: Int32 = 0
    let code = posix_spawn(&processID, path, &files, &attributes, &arguments, environ)
    guard code == 0 else { throw MailFault.notStarted(code) }
    return processID
  }

  private static func end(of processID: Int32) async -> Int32 {
    let last = ContinuousClock.now + .seconds(60)
    var status: Int32 = 0
    while waitpid(processID, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < last else {
        kill(processID, SIGKILL)
        waitpid(processID, &status, 0)
        return -1
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    let hasExited = status & 0x7F == 0
    return hasExited ? (status >> 8) & 0xFF : -1
  }
}
