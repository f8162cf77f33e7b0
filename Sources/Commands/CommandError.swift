import ArgumentParser
import HTTPServer
import Catalogue
import Discovery
import Content
import Foundation
import InterfaceTexts
import Ledger
import Practices
import Projections
import Records
import StoreSQLite

/// What a command itself refuses.
enum CommandError: Error {
  case noStore(String)
  case refused(String)
  /// An option has a value that it cannot have.
  case wrongUsage(String)

  var message: String {
    switch self {
    case .noStore(let folder):
      "There is no store in “\(folder)”. `compendium import content/ --data \(folder)` makes one."
    case .refused(let reason), .wrongUsage(let reason): reason
    }
  }

  var exitCode: ExitCode {
    if case .wrongUsage = self { .validationFailure } else { .failure }
  }
}

/// The sentence for the person, of any error that a command can meet.
func sentence(for error: any Error) -> String {
  switch error {
  case let error as CommandError: error.message
  case let error as LedgerError: error.message
  case let error as IndexFileError: error.message
  case let error as CheckpointFolder.Failure: error.message
  case let error as UnreadableEntry: error.message
  case let error as RecordBodyError: error.message
  case let error as ContentFolderError: error.message
  case let error as CollectionExportError: error.message
  case CopyError.exists(let path):
    "“\(path)” is there already. Choose another name, or give --overwrite."
  case CopyError.storeInTheWay(let path):
    "“\(path)” holds something already. Give another --data, or --replace; what is there is kept beside."
  case let error as CopyError: error.message
  case let error as ListenError: error.message
  case let error as SettingError: error.message
  case let error as InterfaceTextsError: error.message
  case let error as CocoaError: error.filePath.map { "“\($0)”: \(reason(of: error))." } ?? "\(reason(of: error))."
  default: "\(error)"
  }
}

/// What the operating system says of a file, such as `No space left on device`.
func reason(of error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  if let underlying, underlying.domain == NSPOSIXErrorDomain {
    return String(cString: strerror(Int32(underlying.code)))
  }
  return switch (error as? CocoaError)?.code {
  case .fileReadNoSuchFile: String(cString: strerror(ENOENT))
  case .fileReadNoPermission: String(cString: strerror(EACCES))
  default: error.localizedDescription
  }
}

/// Runs a command's work; an error becomes its sentence on standard error and exit code 1, or 64 for wrong usage.
func reporting(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let code as ExitCode {
    throw code
  } catch {
    let failure = Console.failure(sentence(for: error))
    if error is SettingError { throw ExitCode.validationFailure }
    throw (error as? CommandError)?.exitCode ?? failure
  }
}
