internal import Synchronization
internal import _FoundationICU

/// The alphabetical order of a language, as sort keys that are compared byte by byte.
///
/// CLDR's order of the language, all three levels: letters first, then accents, then case. Spaces and punctuation count
/// (CLDR's default, *non-ignorable*), so titles sort word by word: "crisis house" before "crisiscentre". What stands
/// before the first letter or digit does not count, so a title in quotation marks stands with its first word. Digits sort
/// as digits ("10" before "9").
///
/// Opening costs about 20 µs, so keep one a language; a key costs less than 3 µs. ICU's object is used under a lock, so the
/// value may be shared and copied freely; callers at the same time wait for each other.
public final class Collator: Sendable {
  private let collator: Mutex<Owned>

  /// - Parameter language: a BCP 47 tag; nil, or a language without an order of its own, sorts by CLDR's root order.
  public init(language: String?) {
    collator = Mutex(Owned(collator: opened(language) { swift_ucol_open($0, &$1) }))
  }

  /// The version of ICU, whose keys are not comparable with those of another.
  public static let version = "\(U_ICU_VERSION_MAJOR_NUM).\(U_ICU_VERSION_MINOR_NUM)"

  /// The sort key of `text`. Keys are comparable only with keys of the same language and the same ICU (not for keeping).
  public func key(for text: String) -> [UInt8] {
    let sorted = Array(text[Self.firstLetterOrDigit(of: text)...].utf16)
    guard sorted.count < Int(Int32.max) else { return [] }
    return collator.withLock { owned in
      var key = [UInt8](repeating: 0, count: sorted.count * 3 + 16)
      var length = Int(swift_ucol_getSortKey(owned.collator, sorted, Int32(sorted.count), &key, Int32(key.count)))
      if length > key.count {
        key = [UInt8](repeating: 0, count: length)
        length = Int(swift_ucol_getSortKey(owned.collator, sorted, Int32(sorted.count), &key, Int32(key.count)))
      }
      return Array(key[..<max(0, length - 1)])  // without ICU's closing zero
    }
  }

  /// Where sorting begins: the start when there is no letter and no digit.
  private static func firstLetterOrDigit(of text: String) -> String.Index {
    text.unicodeScalars.firstIndex { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    } ?? text.startIndex
  }

  /// `@unchecked Sendable`: the pointer is private to the lock above, which is the only way to it.
  private struct Owned: ~Copyable, @unchecked Sendable {
    let collator: OpaquePointer
    deinit { swift_ucol_close(collator) }
  }
}
