internal import Foundation

/// How messages leave.
public enum MailWay: Hashable, Sendable {
  /// Through a program with the command line of `sendmail`, by its path.
  case sendmail(path: String)
  /// Into files of a folder, one a message, named by its id: to try things out, or for another program to take.
  case folder(path: String)

  /// Hands a message over.
  ///
  /// - Throws: ``MailFault``.
  func hand(over message: MailMessage, id: String) async throws {
    switch self {
    case .folder(let path):
      let folder = URL(fileURLWithPath: path, isDirectory: true)
      let text = Data(message.text(endingLinesWith: "\r\n").utf8)
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: folder.appendingPathComponent("\(id).eml"), options: .atomic)
      } catch {
        throw MailFault.notWritten
      }
    case .sendmail(let path):
      let status = try await Sendmail(path: path).run(message.text(endingLinesWith: "\n"))
      guard status == 0 else { throw MailFault.refused(status) }
    }
  }
}

/// Why a message did not leave.
public enum MailFault: Error, Hashable, Codable, Sendable {
  /// The program ended so.
  case refused(Int32)
  /// It cannot be started; the system's number says why.
  case notStarted(Int32)
  /// There is no room for the message on its way.
  case noRoom
  /// The folder takes no file.
  case notWritten
}
