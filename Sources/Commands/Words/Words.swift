import Foundation

/// An error that a person at a terminal is told of: what is wrong, by its name, and what to do next. Errors themselves are data.
protocol Worded: Error {
  var sentence: String { get }
}

/// The sentence for the person, of any error that a command can meet.
@Sendable func sentence(for error: any Error) -> String {
  switch error {
  case let error as any Worded: error.sentence
  case let error as CocoaError: error.filePath.map { "“\($0)”: \(reason(of: error))." } ?? "\(reason(of: error))."
  default: "\(error)"
  }
}

/// What the operating system says of a file, such as `Permission denied`.
func reason(of error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  if let underlying, underlying.domain == NSPOSIXErrorDomain { return reason(Int32(underlying.code)) }
  return switch (error as? CocoaError)?.code {
  case .fileReadNoSuchFile: reason(ENOENT)
  case .fileReadNoPermission: reason(EACCES)
  default: error.localizedDescription
  }
}

/// What an `errno` of the operating system says.
func reason(_ code: Int32) -> String {
  switch code {
  case EROFS: "the file system is read-only"
  case ENOSPC: "the disk is full"
  case EDQUOT: "the disk quota is used up"
  default: String(cString: strerror(code))
  }
}
