internal import Glibc

/// Memory that grows as it is written. Integers are little-endian.
struct ByteWriter: ~Copyable {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int

  /// Stops the program when there is no memory, as Swift's own collections do.
  init(capacity: Int = 1 << 12) {
    self.capacity = max(64, capacity)
    start = Self.allocated(realloc(nil, self.capacity))
  }

  deinit { free(start) }

  /// The memory, unless there is none left: no segment can be made then, and no caller could go on with half of one.
  private static func allocated(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let memory else { fatalError("There is no memory left.") }
    return memory
  }

  /// Makes room for so many bytes more.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity + capacity / 2, count + more)
    start = Self.allocated(realloc(start, capacity))
  }

  mutating func removeAll() { count = 0 }

  mutating func append<Value: FixedWidthInteger>(_ value: Value) {
    reserve(MemoryLayout<Value>.size)
    start.storeBytes(of: value.littleEndian, toByteOffset: count, as: Value.self)
    count += MemoryLayout<Value>.size
  }

  mutating func append(_ value: Float) { append(value.bitPattern) }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    memcpy(start + count, source, bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: borrowing ByteWriter) {
    append(UnsafeRawBufferPointer(start: bytes.start, count: bytes.count))
  }

  mutating func append<Value: BitwiseCopyable>(contentsOf values: [Value]) {
    values.withUnsafeBytes { append($0) }
  }

  /// Seven bits a byte, the lowest first; the last byte has the high bit clear (LEB128).
  mutating func append(varint value: UInt64) {
    reserve(10)
    var rest = value
    while rest >= 0x80 {
      start.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: count, as: UInt8.self)
      count += 1
      rest >>= 7
    }
    start.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Zeros up to the next multiple of `alignment`.
  mutating func align(_ alignment: Int) {
    let rest = count % alignment
    guard rest > 0 else { return }
    appendZeros(alignment - rest)
  }

  mutating func appendZeros(_ zeros: Int) {
    reserve(zeros)
    memset(start + count, 0, zeros)
    count += zeros
  }

  mutating func set<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
    start.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
  }

  /// The memory, which the caller now owns.
  consuming func taken() -> IndexBytes {
    let bytes = IndexBytes(owning: start, count: count)
    discard self
    return bytes
  }
}
