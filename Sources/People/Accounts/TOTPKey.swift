internal import COath
internal import CSodium
internal import Digests
internal import Foundation
public import Ledger

/// The secret that a person's device and the program share to make codes of six digits from the time (TOTP, RFC 6238).
///
/// Nothing that describes it prints it.
public struct TOTPKey: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// Seconds for which a code is shown.
  public static let period: Int64 = 30

  private let bytes: [UInt8]

  /// A new one of 160 bits, from the operating system's generator.
  public init() { bytes = randomBytes(20) }

  /// Nil for what is no base32.
  public init?(base32: String) {
    var (decoded, count): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    let status = oath_base32_decode(base32, base32.utf8.count, &decoded, &count)
    defer { free(decoded) }
    guard status == OATH_OK.rawValue, let decoded, count > 0 else { return nil }
    bytes = UnsafeBufferPointer(start: decoded, count: count).map { UInt8(bitPattern: $0) }
  }

  /// As a person types it where no picture can be read: base32 (RFC 4648) without padding.
  public var base32: String {
    var (encoded, count): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    oath_base32_encode(chars, bytes.count, &encoded, &count)
    defer { free(encoded) }
    guard let encoded else { preconditionFailure("There is no memory for a key.") }
    return String(cString: encoded).replacing("=", with: "")
  }

  /// The address that devices read it from, as a picture or a link. The issuer is whose codes these are, such as the name of the
  /// site, and the account its address.
  public func uri(issuer: String, account: String) -> String {
    let (issuer, account) = (Self.escaped(issuer), Self.escaped(account))
    return
      "otpauth://totp/\(issuer):\(account)?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=\(Self.period)"
  }

  /// What a device shows at a moment.
  public func code(at moment: Timestamp, digits: Int = 6) -> String {
    code(ofStep: Self.step(at: moment), digits: digits)
  }

  /// The step of time that `code` is of: the present one or one beside it, and after the last one that was used.
  ///
  /// All three are compared in every case, in a time that does not tell how much of one was right.
  public func step(of code: String, at moment: Timestamp, after last: Int64?) -> Int64? {
    let typed = Array(code.utf8.filter { $0 != UInt8(ascii: " ") })
    guard typed.count == 6 else { return nil }
    let present = Self.step(at: moment)
    let matching = (present - 1...present + 1).filter { step in
      sodium_memcmp(Array(self.code(ofStep: step, digits: 6).utf8), typed, 6) == 0
    }
    return matching.first { step in last.map { step > $0 } ?? true }
  }

  public var description: String { "(a key)" }
  public var customMirror: Mirror { Mirror(self, children: []) }

  private static func step(at moment: Timestamp) -> Int64 { moment.milliseconds / 1000 / period }

  private func code(ofStep step: Int64, digits: Int) -> String {
    var text = [CChar](repeating: 0, count: digits + 1)
    let moment = time_t(step * Self.period)
    let status = oath_totp_generate(chars, bytes.count, moment, UInt32(Self.period), 0, UInt32(digits), &text)
    precondition(status == OATH_OK.rawValue && Self.isReady, "liboath cannot make codes.")
    return String(decoding: text.prefix(digits).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private var chars: [CChar] { bytes.map { CChar(bitPattern: $0) } }

  private static let isReady = oath_init() == OATH_OK.rawValue

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + Hex.text([byte]).uppercased()
      }
    }.joined()
  }
}

/// As base32.
extension TOTPKey: Codable {
  public init(from decoder: any Decoder) throws {
    guard let key = TOTPKey(base32: try decoder.singleValueContainer().decode(String.self)) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no key"))
    }
    self = key
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(base32)
  }
}
