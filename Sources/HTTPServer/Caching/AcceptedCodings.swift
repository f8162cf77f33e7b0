/// What a request's `Accept-Encoding` says of the codings that we can make.
///
/// Weights are thousandths, 0 meaning refused (RFC 9110, 12.5.3). A malformed weight counts as 0, so that nobody gets
/// what they may be unable to read.
struct AcceptedCodings: Equatable {
  private(set) var gzip = 0
  private(set) var brotli = 0
  /// Nil where the header does not name it: then identity is welcome, but after every coding that is named.
  private(set) var identity: Int?

  /// Nothing but the bytes as they are.
  static let identityOnly = AcceptedCodings()

  private init() {}

  init(_ header: String?) {
    guard let header else { return }
    var gzip: Int?
    var brotli: Int?
    var wildcard: Int?
    for element in header.utf8.split(separator: UInt8(ascii: ",")) {
      let parts = element.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      guard let name = parts.first.map(Self.trimmed) else { continue }
      let weight = Self.weight(parts.dropFirst())
      if Self.equals(name, "br") {
        brotli = weight
      } else if Self.equals(name, "gzip") || Self.equals(name, "x-gzip") {
        gzip = weight
      } else if Self.equals(name, "identity") {
        identity = weight
      } else if Self.equals(name, "*") {
        wildcard = weight
      }
    }
    self.gzip = gzip ?? wildcard ?? 0
    self.brotli = brotli ?? wildcard ?? 0
  }

  /// The coding to send: the heaviest, and of equals the smallest on the wire. Identity where nothing is acceptable,
  /// because bytes that can be read beat a 406.
  func preferred(compressible: Bool) -> ContentCoding {
    guard compressible else { return .identity }
    let plain = identity ?? 0
    if brotli > 0, brotli >= gzip, brotli >= plain { return .brotli }
    if gzip > 0, gzip >= plain { return .gzip }
    return .identity
  }

  private static func weight(_ parameters: ArraySlice<Substring.UTF8View>) -> Int {
    for parameter in parameters {
      let text = trimmed(parameter)
      guard let first = text.first, first | 0x20 == UInt8(ascii: "q") else { continue }
      return thousandths(text.dropFirst().drop { isSpace($0) })
    }
    return 1_000
  }

  /// `=0.8` as 800; 0 for anything that is no weight.
  private static func thousandths(_ text: Substring.UTF8View) -> Int {
    guard text.first == UInt8(ascii: "=") else { return 0 }
    let digits = trimmed(text.dropFirst())
    guard let whole = digits.first, whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1") else { return 0 }
    var value = whole == UInt8(ascii: "1") ? 1_000 : 0
    let fraction = digits.dropFirst()
    guard fraction.isEmpty || fraction.first == UInt8(ascii: "."), fraction.count <= 4 else { return 0 }
    var unit = 100
    for digit in fraction.dropFirst() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return 0 }
      value += Int(digit - UInt8(ascii: "0")) * unit
      unit /= 10
    }
    return min(value, 1_000)
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    var text = text.drop { isSpace($0) }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }

  private static func equals(_ text: Substring.UTF8View, _ lowercase: StaticString) -> Bool {
    guard text.count == lowercase.utf8CodeUnitCount else { return false }
    var position = 0
    for byte in text {
      let lower = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      if lower != lowercase.utf8Start[position] { return false }
      position += 1
    }
    return true
  }
}
