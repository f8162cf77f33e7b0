internal import _FoundationICU

/// ICU's name of a locale for a BCP 47 language tag; the root locale (`""`) for nil and for what is no tag.
func localeIdentifier(of language: String?) -> String {
  guard let language else { return "" }
  let capacity = 160
  return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
    var status = U_ZERO_ERROR
    guard let start = buffer.baseAddress else { return "" }
    let length = swift_uloc_forLanguageTag(language, start, Int32(capacity), nil, &status)
    guard status.rawValue <= U_ZERO_ERROR.rawValue, length > 0, Int(length) < capacity else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(length)), as: UTF8.self)
  }
}

/// Opens an ICU object for a language, or for the root locale where ICU cannot open that one.
///
/// ICU's data are part of the program, so the root locale always opens unless memory is exhausted; the program ends then.
func opened(_ language: String?, _ open: (String, inout UErrorCode) -> OpaquePointer?) -> OpaquePointer {
  for locale in [localeIdentifier(of: language), ""] {
    var status = U_ZERO_ERROR
    if let object = open(locale, &status), status.rawValue <= U_ZERO_ERROR.rawValue { return object }
  }
  // Even the root locale did not open; without it nothing can be sorted, cut into words or counted.
  fatalError("The language data that this program carries could not be opened; the memory or the program is damaged.")
}
