internal import Glibc
internal import NIOCore

/// The server could not begin to listen: the address is taken, forbidden or not of this machine.
public struct ListenError: Error, Equatable {
  public let message: String

  /// Nil for an error of another kind.
  init?(_ error: any Error, host: String, port: Int) {
    let reason: String
    switch error {
    case let error as IOError: reason = String(cString: strerror(error.errnoCode))
    case SocketAddressError.unknown: reason = "There is no such address"
    default: return nil
    }
    message = "The server cannot listen on \(host), port \(port): \(reason). Choose another host or port."
  }
}
