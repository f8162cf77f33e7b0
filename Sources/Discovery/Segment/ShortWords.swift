/// Remembers the numbers of short chunks of text that are one word.
///
/// A chunk and the number of its stemmer fit into sixteen bytes, which are compared at once and lie beside what is
/// looked for: most words of any text are found with one access to memory.
struct ShortWords: ~Copyable {
  struct Key: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
  }

  private struct Slot {
    var key = Key()
    /// The word's number and 1, or 0.
    var word: UInt32 = 0
  }

  private static let longest = 15

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private(set) var count = 0
  /// Bytes.
  var size: Int { (mask + 1) * MemoryLayout<Slot>.stride }

  init() {
    mask = (1 << 12) - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// What a chunk is remembered under; nil for a longer one. Plain words share a key whatever their case, other chunks
  /// have their own bytes as the key.
  static func key(_ chunk: UnsafeBufferPointer<UInt8>, isPlain: Bool, stemmer: UInt8) -> Key? {
    guard chunk.count <= longest else { return nil }
    var key = Key()
    for place in 0..<chunk.count {
      key.append(isPlain ? PlainWord.lowercased(chunk[place]) : chunk[place], at: place)
    }
    key.append(stemmer, at: longest)
    return key
  }

  subscript(key: Key) -> UInt32? {
    var slot = Self.hash(key) & mask
    while slots[slot].word != 0 {
      if slots[slot].key == key { return slots[slot].word &- 1 }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Adds a key that is not there.
  mutating func add(_ key: Key, word: UInt32) {
    if (count + 1) * 2 > mask { grow() }
    insert(Slot(key: key, word: word + 1))
    count += 1
  }

  private mutating func insert(_ new: Slot) {
    var slot = Self.hash(new.key) & mask
    while slots[slot].word != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = new
  }

  private mutating func grow() {
    let (old, size) = (slots, mask + 1)
    mask = size * 2 - 1
    slots = .allocate(capacity: size * 2)
    slots.initialize(repeating: Slot(), count: size * 2)
    for slot in 0..<size where old[slot].word != 0 { insert(old[slot]) }
    old.deallocate()
  }

  @inline(__always)
  private static func hash(_ key: Key) -> Int {
    var hash = (key.low ^ (key.high &>> 29)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash &>> 32) ^ key.high) &* 0xC4CE_B9FE_1A85_EC53
    return Int(truncatingIfNeeded: hash &>> 20)
  }
}

extension ShortWords.Key {
  @inline(__always)
  fileprivate mutating func append(_ byte: UInt8, at place: Int) {
    if place < 8 {
      low |= UInt64(byte) &<< UInt64(place &* 8)
    } else {
      high |= UInt64(byte) &<< UInt64(place &* 8 &- 64)
    }
  }
}

/// ASCII letters and digits with nothing but punctuation behind them, which are one word in every language. A low line
/// belongs to the word (UAX #29, WB13a), and is no such punctuation.
enum PlainWord {
  /// How many letters and digits a chunk begins with; 0 where it is no plain word.
  static func length(in chunk: UnsafeBufferPointer<UInt8>) -> Int {
    let length = chunk.firstIndex { !isLetterOrDigit($0) } ?? chunk.count
    return chunk[length...].allSatisfy(isPunctuation) ? length : 0
  }

  /// As ``length(in:)``, for words that have letters of Latin with marks too (U+00C0 to U+024F, which are letters all but × and ÷).
  static func latinLength(in chunk: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    while length < chunk.count {
      if isLetterOrDigit(chunk[length]) {
        length += 1
      } else if length + 1 < chunk.count, isLatin(chunk[length], chunk[length + 1]) {
        length += 2
      } else {
        break
      }
    }
    return chunk[length...].allSatisfy(isPunctuation) ? length : 0
  }

  /// Whether two bytes of UTF-8 are a letter of Latin with a mark.
  @inline(__always)
  private static func isLatin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: second >= 0x80 && second != 0x97 && second != 0xB7
    case 0xC4...0xC8: second >= 0x80
    case 0xC9: (0x80...0x8F).contains(second)
    default: false
    }
  }

  /// A letter or digit in lower case.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte >= UInt8(ascii: "A") ? byte | 0x20 : byte }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  @inline(__always)
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "_") && !isLetterOrDigit(byte)
  }
}
