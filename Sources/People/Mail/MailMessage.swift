internal import Foundation
internal import Ledger
internal import Records

/// From whom messages come.
public struct MailSender: Hashable, Sendable {
  public var address: EmailAddress
  public var name: String

  public init(address: EmailAddress, name: String) {
    self.address = address
    self.name = name
  }
}

/// A message as it travels: headers and text of RFC 5322, all of it in ASCII.
struct MailMessage {
  let lines: [String]

  /// The same for every try, so that a reader who gets it twice sees it once.
  init(_ mail: Mail, id: String, from sender: MailSender, at moment: Timestamp) {
    let domain = sender.address.text.split(separator: "@").last ?? "localhost"
    let headers = [
      "From: \(Self.words(sender.name, after: 6)) <\(sender.address.text)>",
      "To: \(mail.to.text)",
      "Subject: \(Self.words(mail.subject, after: 9))",
      "Date: \(Self.date(moment))",
      "Message-ID: <\(id)@\(domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Language: \(mail.language.tag)",
    ]
    lines =
      headers.flatMap { $0.split(separator: "\n").map(String.init) } + [""]
      + mail.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { Self.quotedPrintable($0) }
  }

  /// With the ends of lines that whoever takes it expects.
  func text(endingLinesWith end: String) -> String { lines.map { $0 + end }.joined() }

  /// Words of a header: as they are where they are ASCII and short, else encoded (RFC 2047), in lines of at most 76 characters.
  ///
  /// Every line that follows the first begins with a blank, so that nothing in it can be a header.
  static func words(_ text: String, after used: Int) -> String {
    let special = #"()<>[]:;@\,."=?"#.unicodeScalars
    let safe = text.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) && !special.contains($0) }
    if safe, text.utf8.count + used <= 76, !text.isEmpty { return text }
    // 39 bytes are 52 characters of base64, and 64 with what stands around them.
    var (parts, part): ([String], String) = ([], "")
    for character in text.unicodeScalars {
      let longer = part + String(character)
      if longer.utf8.count > 39 {
        parts.append(part)
        part = String(character)
      } else {
        part = longer
      }
    }
    return (parts + [part]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
  }

  /// A line of text as lines of at most 76 characters (RFC 2045 section 6.7). A dot that begins a line, and `From `, are encoded:
  /// some programs end a message there.
  static func quotedPrintable(_ line: Substring) -> [String] {
    let bytes = Array(line.utf8)
    var (lines, current): ([String], String) = ([], "")
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isPlain =
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: "."): !current.isEmpty
        case UInt8(ascii: "F"): !(index == 0 && line.hasPrefix("From "))
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        default: byte > 32 && byte < 127
        }
      let spelled = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
      if current.utf8.count + spelled.utf8.count > 75 {
        lines.append(current + "=")
        current = ""
      }
      current += spelled
    }
    return lines + [current]
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }

  /// Such as `Wed, 18 Nov 2026 11:06:40 +0000`.
  static func date(_ moment: Timestamp) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.weekday, .day, .month, .year, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let two = { (number: Int?) in String(format: "%02d", number ?? 0) }
    return
      "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970) "
      + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
  }
}
