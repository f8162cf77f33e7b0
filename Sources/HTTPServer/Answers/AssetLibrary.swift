internal import Compression
internal import HTTPTypes

/// The assets, in every coding, ready to be sent.
struct AssetLibrary: Sendable {
  private let representations: [String: Representation]

  /// Compresses everything once: about 3 ms for 26 KB of text.
  ///
  /// - Throws: `CompressionError`.
  init(_ assets: [Asset], security: SecurityHeaders) throws(CompressionError) {
    var representations: [String: Representation] = [:]
    for asset in assets {
      var fields: HTTPFields = [.contentType: asset.contentType]
      fields[.cacheControl] = asset.isImmutable ? "public, max-age=31536000, immutable" : "public, max-age=3600"
      var made = Representation(fields: security.completing(fields), bytes: asset.bytes)
      if made.isCompressible {
        made = try made.adding(.gzip, level: .onceAtStart).adding(.brotli, level: .onceAtStart)
      }
      representations[asset.path] = made
    }
    self.representations = representations
  }

  subscript(path: String) -> Representation? { representations[path] }
}
