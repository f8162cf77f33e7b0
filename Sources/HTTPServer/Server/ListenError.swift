internal import NIOCore

/// The server could not begin to listen: the address is taken, forbidden or not of this machine.
public struct ListenError: Error, Equatable {
  public let host: String
  public let port: Int
  /// What the operating system answers, by its `errno`; nil where there is no such address.
  public let code: Int32?

  public init(host: String, port: Int, code: Int32?) {
    self.host = host
    self.port = port
    self.code = code
  }

  /// Nil for an error of another kind.
  init?(_ error: any Error, host: String, port: Int) {
    switch error {
    case let error as IOError: self.init(host: host, port: port, code: error.errnoCode)
    case SocketAddressError.unknown: self.init(host: host, port: port, code: nil)
    default: return nil
    }
  }
}
