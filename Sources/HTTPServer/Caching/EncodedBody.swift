internal import HTTPTypes
internal import NIOCore

/// A body in one coding, with everything that is sent before it made in advance.
struct EncodedBody: Sendable {
  let entityTag: EntityTag
  /// Status line and fields, without the empty line and without what differs for each answer.
  let head: ByteBuffer
  /// The same for a 304.
  let notModifiedHead: ByteBuffer
  let body: ByteBuffer

  init(_ bytes: [UInt8], coding: ContentCoding, status: HTTPResponse.Status, fields: HTTPFields) {
    entityTag = EntityTag(of: bytes)
    body = ByteBuffer(bytes: bytes)
    var fields = fields
    fields[.eTag] = entityTag.text
    var notModified = fields
    notModified[.contentType] = nil
    notModifiedHead = WireFormat.head(.notModified, notModified)
    fields[.contentEncoding] = coding.token
    fields[.contentLength] = String(bytes.count)
    head = WireFormat.head(status, fields)
  }

  /// Bytes of memory, to the nearest hundred or so.
  var cost: Int { body.readableBytes + head.readableBytes + notModifiedHead.readableBytes + 200 }
}
