/// How hard to compress.
struct CompressionLevel: Sendable {
  let gzip: Int
  let brotli: Int

  /// While someone waits.
  static let onDemand = CompressionLevel(gzip: 6, brotli: 5)
  /// Once at start, for bytes that never change.
  static let onceAtStart = CompressionLevel(gzip: 9, brotli: 9)
}
