import Glibc

/// A connection to a server on this machine that sends exactly the bytes it is given: well-formed or not, at once or one
/// by one. It blocks; see ``onThread(_:)``.
///
/// `@unchecked`: a test that hands it from thread to thread waits for one before the next uses it.
public final class HTTPClientConnection: @unchecked Sendable {
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Comes from `source`, which is one of this machine.
  public init(port: Int, from source: String = "127.0.0.1") throws {
    // Not for programs that a test starts meanwhile: they would keep it open.
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    if source != "127.0.0.1" {
      var own = address
      own.sin_port = 0
      own.sin_addr.s_addr = inet_addr(source)
      let bound = withUnsafePointer(to: &own) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
      }
      guard bound == 0 else {
        close(descriptor)
        throw HTTPClientError.noConnection(errno: errno)
      }
    }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, length) }
    }
    var on: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    guard result == 0 else {
      close(descriptor)
      throw HTTPClientError.noConnection(errno: errno)
    }
  }

  deinit {
    close(descriptor)
  }

  public func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { throw HTTPClientError.closed }
      rest = rest.dropFirst(sent)
    }
  }

  /// Says that nothing more will be sent, and goes on reading.
  public func finishSending() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// The next response, with its body as far as `Content-Length` says; `withoutBody` for the answer to HEAD.
  public func readResponse(withoutBody: Bool = false, within seconds: Double = 10) throws -> HTTPClientResponse {
    let deadline = now() + seconds
    var headEnd = HTTPClientResponse.endOfHead(in: received)
    while headEnd == nil {
      guard try receive(until: deadline) else { throw HTTPClientError.closed }
      headEnd = HTTPClientResponse.endOfHead(in: received)
    }
    let length = headEnd ?? 0
    var response = try HTTPClientResponse(head: Array(received.prefix(length)))
    let bodyLength = withoutBody || response.hasNoBody ? 0 : Int(response["Content-Length"] ?? "") ?? 0
    while received.count < length + bodyLength {
      guard try receive(until: deadline) else { throw HTTPClientError.closed }
    }
    response.body = Array(received[length..<length + bodyLength])
    received.removeFirst(length + bodyLength)
    return response
  }

  /// Everything until the server closes.
  public func readToEnd(within seconds: Double = 10) throws -> [UInt8] {
    let deadline = now() + seconds
    while try receive(until: deadline) {}
    defer { received = [] }
    return received
  }

  /// Whether bytes were received that no response has taken.
  public func hasReceived(within seconds: Double) throws -> Bool {
    do {
      return try !received.isEmpty || receive(until: now() + seconds)
    } catch HTTPClientError.timedOut {
      return false
    }
  }

  /// False at the end of the stream, also when the server resets it.
  private func receive(until deadline: Double) throws -> Bool {
    let remaining = deadline - now()
    guard remaining > 0 else { throw HTTPClientError.timedOut }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(remaining * 1_000) + 1) > 0 else { throw HTTPClientError.timedOut }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    received += buffer.prefix(count)
    return true
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
