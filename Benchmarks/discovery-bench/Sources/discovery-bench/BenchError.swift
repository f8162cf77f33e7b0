import Foundation

/// Why the measurement cannot be made.
enum BenchError: Error, CustomStringConvertible {
  case unreadable(String)
  case empty(String)
  case malformed(String, offset: Int, expected: String)
  case index(String)
  case rival(String)

  var description: String {
    switch self {
    case .unreadable(let path): "“\(path)” cannot be read: \(String(cString: strerror(errno)))."
    case .empty(let path): "“\(path)” is empty. Give a file in JSON Lines."
    case .malformed(let path, let offset, let expected): "“\(path)”, byte \(offset): \(expected) was expected."
    case .index(let reason): "--index: \(reason)"
    case .rival(let reason): "--against: SQLite says “\(reason)”."
    }
  }
}
