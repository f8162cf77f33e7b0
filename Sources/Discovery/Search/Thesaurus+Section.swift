internal import Foundation

/// A thesaurus as a section of an index file: its entries as JSON; nothing where it knows nothing.
extension Thesaurus {
  var section: [UInt8] {
    guard !entries.isEmpty else { return [] }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Entries are plain texts, which JSON can always hold.
    return (try? Array(encoder.encode(entries))) ?? []
  }

  /// Nil for bytes that are none.
  init?(section: UnsafeRawBufferPointer) {
    guard !section.isEmpty else {
      self.init()
      return
    }
    guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(section)) else { return nil }
    self.init(entries)
  }
}
