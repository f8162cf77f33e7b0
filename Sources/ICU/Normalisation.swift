internal import _FoundationICU

/// Unicode's normalisation forms.
public enum Normalisation {
  /// NFD: every character taken apart into its base and its combining marks ("é" → "e" and U+0301).
  ///
  /// Callable from any thread. Text that ICU cannot take (over 100 MB) comes back as it is.
  public static func nfd(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return normalised(text) { swift_unorm2_getNFDInstance(&$0) }
  }
}

/// A text in the form of one of ICU's normalisers, which are immutable and may be called from any thread.
func normalised(_ text: String, _ instance: (inout UErrorCode) -> OpaquePointer?) -> String {
  var status = U_ZERO_ERROR
  let normaliser = instance(&status)
  let source = Array(text.utf16)
  guard status.rawValue <= U_ZERO_ERROR.rawValue, source.count < Int(Int32.max) / 18 else { return text }
  // Most words are as the normaliser would have them.
  if swift_unorm2_quickCheck(normaliser, source, Int32(source.count), &status) == UNORM_YES { return text }
  var target = [UInt16](repeating: 0, count: source.count + 32)
  while true {
    status = U_ZERO_ERROR
    let length = Int(
      swift_unorm2_normalize(normaliser, source, Int32(source.count), &target, Int32(target.count), &status))
    if status == U_BUFFER_OVERFLOW_ERROR {
      target = [UInt16](repeating: 0, count: length)  // the length that ICU asks for; at most 18 times the source
      continue
    }
    guard status.rawValue <= U_ZERO_ERROR.rawValue else { return text }
    return string(target[..<length])
  }
}

/// A text of UTF-16, which ICU turns round several times as fast as the standard library.
private func string(_ units: ArraySlice<UInt16>) -> String {
  var status = U_ZERO_ERROR
  let text = units.withUnsafeBufferPointer { units in
    String(unsafeUninitializedCapacity: 3 * units.count) { room in
      var length: Int32 = 0
      room.withMemoryRebound(to: CChar.self) { room in
        _ = swift_u_strToUTF8(
          room.baseAddress, Int32(clamping: room.count), &length, units.baseAddress, Int32(units.count), &status)
      }
      return status.rawValue <= U_ZERO_ERROR.rawValue ? Int(length) : 0
    }
  }
  return status.rawValue <= U_ZERO_ERROR.rawValue ? text : String(decoding: units, as: UTF16.self)
}
