/// Why bytes could not be compressed.
public enum CompressionError: Error, Equatable {
  /// The level or quality asked for does not exist.
  case levelOutOfRange(Int, allowed: ClosedRange<Int>)
  /// The library found no memory for its tables or its output.
  case outOfMemory
}
