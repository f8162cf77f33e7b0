/// Why bytes could not be compressed.
public enum CompressionError: Error, Equatable {
  /// The level or quality asked for does not exist.
  case levelOutOfRange(Int, allowed: ClosedRange<Int>)
  /// The library found no memory for its tables or its output.
  case outOfMemory

  public var message: String {
    switch self {
    case .levelOutOfRange(let level, let allowed):
      "There is no compression level \(level); choose \(allowed.lowerBound) to \(allowed.upperBound)."
    case .outOfMemory: "There was not enough memory to compress."
    }
  }
}
