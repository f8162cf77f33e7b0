import Foundation
import Ledger
import Records
import Testing

@testable import People

struct MailMessageTests {
  private static let moment = Timestamp(milliseconds: 1_795_000_000_000)

  private func message(_ subject: String, _ text: String, name: String = "Compendium") throws -> [String] {
    let to = try #require(EmailAddress("ana@example.org"))
    let sender = MailSender(address: try #require(EmailAddress("desk@compendium.example")), name: name)
    let mail = Mail(to: to, language: .french, subject: subject, text: text)
    return MailMessage(mail, id: "m-1", from: sender, at: Self.moment).lines
  }

  @Test func hasTheHeadersThatAMessageNeeds() throws {
    #expect(
      try message("Your submission 31", "Hello.\n\nBye.") == [
        "From: Compendium <desk@compendium.example>", "To: ana@example.org", "Subject: Your submission 31",
        "Date: Wed, 18 Nov 2026 11:06:40 +0000", "Message-ID: <m-1@compendium.example>",
        "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable", "Content-Language: fr", "", "Hello.", "", "Bye.",
      ])
  }

  @Test(arguments: [
    "Hello\r\nBcc: all@example.org", "Hello\nBcc: all@example.org", "Hello\rBcc: x", "Hello\u{0}",
    "Hello\u{2028}Bcc: x",
    "Hello\u{85}Bcc: x", "=?utf-8?Q?=0D=0ABcc:_x?=",
  ])
  func letsNoSubjectOrNameBecomeAHeader(hostile: String) throws {
    let to = try #require(EmailAddress("ana@example.org"))
    let subject = Mail(to: to, language: .french, subject: hostile, text: "").subject
    #expect(subject.unicodeScalars.allSatisfy { !$0.isHidden })
    for lines in [try message(hostile, "Text."), try message("Hello", "Text.", name: hostile)] {
      let headers = lines.prefix { !$0.isEmpty }
      #expect(headers.filter { !$0.hasPrefix(" ") }.count == 10)
      #expect(!headers.contains { $0.lowercased().hasPrefix("bcc") })
      #expect(headers.allSatisfy { $0.utf8.allSatisfy { (32..<127).contains($0) } })
    }
  }

  @Test(arguments: [
    "Ihre Einreichung wurde angenommen – vielen Dank für die vielen Auskünfte, die Sie uns gegeben haben",
    "Η υποβολή σας έγινε δεκτή και θα δημοσιευθεί μόλις την επιβεβαιώσετε, ευχαριστούμε πολύ", "🎉", "a=b",
  ])
  func encodesSubjectsSoThatTheyReadTheSame(subject: String) throws {
    let header = try message(subject, "").drop { !$0.hasPrefix("Subject: ") }.prefix {
      $0.hasPrefix("Subject: ") || $0.hasPrefix(" ")
    }
    #expect(header.allSatisfy { $0.utf8.count <= 76 })
    let words = header.joined().matches(of: /=\?utf-8\?B\?([^?]*)\?=/)
    let parts = try words.map { try #require(Data(base64Encoded: String($0.1))) }
    #expect(parts.map { String(decoding: $0, as: UTF8.self) }.joined() == subject)
  }

  @Test(arguments: [
    "Ein Satz mit Umlauten: äöü, und = und Leerzeichen am Ende ", ".", "..", "From here on", "\ttab\t",
    String(repeating: "Λόγια που δεν τελειώνουν. ", count: 20),
    "https://compendium.example/fr/" + String(repeating: "a", count: 200),
  ])
  func encodesTextSoThatItReadsTheSame(text: String) throws {
    let lines = try Array(message("Hello", text).drop { !$0.isEmpty }.dropFirst())
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 == 9 || (32..<127).contains($0) } })
    #expect(
      lines.allSatisfy { !$0.hasPrefix(".") && !$0.hasPrefix("From ") && !$0.hasSuffix(" ") && !$0.hasSuffix("\t") })
    #expect(Self.decoded(lines) == text)
  }

  @Test func dropsWhatIsNotSeenFromTheText() throws {
    let lines = try message("Hello", "a\r\nb\u{0}\u{1B}[31mc\rd\u{202E}").drop { !$0.isEmpty }.dropFirst()
    #expect(Array(lines) == ["a", "b[31mc", "d"])
  }

  /// Quoted-printable read back.
  private static func decoded(_ lines: [String]) -> String {
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      var rest = Substring(line)
      let isSoft = rest.hasSuffix("=")
      if isSoft { rest = rest.dropLast() }
      while let first = rest.first {
        if first == "=" {
          bytes.append(UInt8(rest.dropFirst().prefix(2), radix: 16) ?? 0)
          rest = rest.dropFirst(3)
        } else {
          bytes += Array(String(first).utf8)
          rest = rest.dropFirst()
        }
      }
      if !isSoft, index < lines.count - 1 { bytes.append(10) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
