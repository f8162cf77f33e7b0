internal import _FoundationICU

/// One open ICU break iterator, closed with its owner.
struct BreakIterator: ~Copyable {
  private let iterator: OpaquePointer

  init(_ type: UBreakIteratorType, locale suffix: String = "", language: String?) {
    iterator = opened(language) { locale, status in
      swift_ubrk_open(type, locale + suffix, nil, 0, &status)
    }
  }

  deinit { swift_ubrk_close(iterator) }

  /// Calls `body` with each segment of `text` in order: its UTF-8 offsets and ICU's rule status.
  ///
  /// The segments cover the text without a gap. ICU counts in 32 bits: a text of 2 GB or more has no segments.
  /// The iterator keeps a pointer into `text` when this returns, and reads it no more: every run sets a new text first.
  mutating func segments(of text: String, _ body: (Range<Int>, Int32) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, bytes.count > 0, bytes.count < Int(Int32.max) else { return }
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
        var status = U_ZERO_ERROR
        let view = swift_utext_openUTF8(nil, characters, Int64(bytes.count), &status)
        defer { swift_utext_close(view) }
        swift_ubrk_setUText(iterator, view, &status)
        guard status.rawValue <= U_ZERO_ERROR.rawValue else { return }
        var from = Int(swift_ubrk_first(iterator))
        while true {
          let to = Int(swift_ubrk_next(iterator))
          guard to > from else { return }  // UBRK_DONE is -1
          body(from..<to, swift_ubrk_getRuleStatus(iterator))
          from = to
        }
      }
    }
  }
}
