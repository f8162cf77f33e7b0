internal import HTTPTypes
internal import NIOCore

/// The head of an answer in the form of RFC 9112.
enum WireFormat {
  /// Status line and fields, each with its line end; the empty line that ends the head is left to the sender.
  static func head(_ status: HTTPResponse.Status, _ fields: HTTPFields) -> ByteBuffer {
    var head = ByteBuffer()
    head.reserveCapacity(1_024)
    head.writeString("HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\n")
    for field in fields {
      head.writeString(field.name.rawName)
      head.writeStaticString(": ")
      // `HTTPField` has replaced line ends and other controls when it was made.
      head.writeString(field.value)
      head.writeStaticString("\r\n")
    }
    return head
  }
}
