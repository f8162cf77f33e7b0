import Records
import Synchronization

/// Headers that were read lately from one state's index.
final class HeaderCache: Sendable {
  private let headers = Mutex<[Key: PracticeHeader]>([:])

  /// Some megabytes; when there are more, all of them go.
  private static let most = 2_000

  subscript(id: Key) -> PracticeHeader? {
    get { headers.withLock { $0[id] } }
    set {
      headers.withLock { headers in
        if headers.count >= Self.most { headers.removeAll(keepingCapacity: true) }
        headers[id] = newValue
      }
    }
  }
}
