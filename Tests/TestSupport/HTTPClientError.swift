public enum HTTPClientError: Error, Equatable {
  case noConnection(errno: Int32)
  case closed
  case timedOut
  case notAResponse(String)
}
