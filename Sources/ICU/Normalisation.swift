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
    return String(decoding: target[..<length], as: UTF16.self)
  }
}
