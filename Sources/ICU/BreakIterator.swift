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
  /// The iterator keeps a pointer to the text when this returns, and reads it no more: every run sets a new text first.
  mutating func segments(of text: String, _ body: (Range<Int>, Int32) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      guard bytes.count > 0, bytes.count < Int(Int32.max) else { return }
      if bytes.allSatisfy({ $0 < 0x80 }) { readASCII(bytes, body) } else { readUTF8(bytes, body) }
    }
  }

  /// As UTF-16, which ICU reads faster; offsets are the same.
  private mutating func readASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Int32) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: bytes.count) { units in
      for index in 0..<bytes.count { units[index] = UInt16(bytes[index]) }
      var status = U_ZERO_ERROR
      swift_ubrk_setText(iterator, units.baseAddress, Int32(bytes.count), &status)
      if status.rawValue <= U_ZERO_ERROR.rawValue { forEach(body) }
    }
  }

  private mutating func readUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Int32) -> Void) {
    bytes.withMemoryRebound(to: CChar.self) { characters in
      var status = U_ZERO_ERROR
      let view = swift_utext_openUTF8(nil, characters.baseAddress, Int64(bytes.count), &status)
      defer { swift_utext_close(view) }
      swift_ubrk_setUText(iterator, view, &status)
      if status.rawValue <= U_ZERO_ERROR.rawValue { forEach(body) }
    }
  }

  /// Goes through the text that was set.
  private func forEach(_ body: (Range<Int>, Int32) -> Void) {
    var from = Int(swift_ubrk_first(iterator))
    while true {
      let to = Int(swift_ubrk_next(iterator))
      guard to > from else { return }  // UBRK_DONE is -1
      body(from..<to, swift_ubrk_getRuleStatus(iterator))
      from = to
    }
  }
}
