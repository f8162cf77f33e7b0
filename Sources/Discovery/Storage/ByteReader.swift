/// Reads a stretch of an index's bytes from one end to the other. Beyond the end it reads zeros and says that it failed.
struct ByteReader {
  private var position: UnsafeRawPointer
  private let end: UnsafeRawPointer
  private(set) var hasFailed = false

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address.
    position = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = position + bytes.count
  }

  var rest: Int { end - position }

  @inline(__always)
  mutating func varint() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end {
      let byte = position.load(as: UInt8.self)
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { break }
    }
    hasFailed = true
    return 0
  }

  /// A varint that must be a number of bytes, entries or the like.
  @inline(__always)
  mutating func size() -> Int { Int(truncatingIfNeeded: varint() & 0x7FFF_FFFF_FFFF) }

  mutating func byte() -> UInt8 {
    guard position < end else {
      hasFailed = true
      return 0
    }
    defer { position += 1 }
    return position.load(as: UInt8.self)
  }

  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= rest else {
      hasFailed = true
      return UnsafeRawBufferPointer(start: position, count: 0)
    }
    defer { position += count }
    return UnsafeRawBufferPointer(start: position, count: count)
  }
}

extension UnsafeRawPointer {
  /// A little-endian integer at an offset that need not be aligned.
  @inline(__always)
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value {
    Value(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }
}
