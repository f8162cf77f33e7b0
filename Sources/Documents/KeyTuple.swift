/// A part of a key.
public enum KeyPart: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case number(Int64)
  case text(String)

  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int64) { self = .number(value) }
}

/// A value of a key: parts in an order, as bytes that sort as the parts do. Numbers come before texts; texts sort by their UTF-8.
///
/// A number is 1 and its 8 bytes, big-endian and with the sign bit turned; a text is 2, its bytes with 255 after each 0, and a 0. So
/// no part is the beginning of another one, and a tuple that begins as another one does so in bytes too.
public struct KeyTuple: Hashable, Comparable, Sendable, ExpressibleByArrayLiteral {
  public let bytes: [UInt8]

  public init(_ parts: [KeyPart]) {
    var bytes: [UInt8] = []
    for part in parts {
      switch part {
      case .number(let number):
        bytes.append(1)
        let turned = UInt64(bitPattern: number) ^ (1 << 63)
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
          bytes.append(UInt8(truncatingIfNeeded: turned >> shift))
        }
      case .text(let text):
        bytes.append(2)
        for byte in text.utf8 {
          bytes.append(byte)
          if byte == 0 { bytes.append(255) }
        }
        bytes.append(0)
      }
    }
    self.bytes = bytes
  }

  public init(arrayLiteral elements: KeyPart...) { self.init(elements) }

  /// A tuple as a store kept it.
  public init(stored bytes: [UInt8]) { self.bytes = bytes }

  public static func < (left: KeyTuple, right: KeyTuple) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Values of a key that lie between two bounds.
public struct KeyRange: Hashable, Sendable {
  /// The first bytes that are in it.
  public let lower: [UInt8]
  /// The first bytes after it.
  public let upper: [UInt8]

  public static let all = KeyRange(lower: [], upper: [255])

  public static func equal(_ tuple: KeyTuple) -> KeyRange { KeyRange(lower: tuple.bytes, upper: tuple.bytes + [0]) }

  /// Every tuple that begins as `tuple` does, itself included.
  public static func prefix(_ tuple: KeyTuple) -> KeyRange { KeyRange(lower: tuple.bytes, upper: tuple.bytes + [255]) }

  /// Every tuple from `lower` on and before `upper`.
  public static func between(_ lower: KeyTuple, and upper: KeyTuple) -> KeyRange {
    KeyRange(lower: lower.bytes, upper: upper.bytes)
  }

  public func contains(_ tuple: KeyTuple) -> Bool {
    !tuple.bytes.lexicographicallyPrecedes(lower) && tuple.bytes.lexicographicallyPrecedes(upper)
  }
}
