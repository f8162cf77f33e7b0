import TestSupport
import Testing

@testable import HTTPServer

struct MultipartReaderTests {
  /// What a body says, whatever the pieces in which it came.
  private enum Outcome: Equatable {
    case parts([Part])
    case unfinished([Part])
    case refused
  }

  private struct Part: Equatable {
    var name: String
    var fileName: String?
    var content: [UInt8] = []
    var isEnded = false
  }

  private static func read(_ pieces: [[UInt8]], boundary: String = "b") -> Outcome {
    var reader = MultipartReader(boundary: Array(boundary.utf8))
    var parts: [Part] = []
    do throws(SiteError) {
      for piece in pieces {
        for event in try reader.read(piece) {
          switch event {
          case .head(let head): parts.append(Part(name: head.name, fileName: head.fileName))
          case .content(let bytes): parts[parts.count - 1].content += bytes
          case .end: parts[parts.count - 1].isEnded = true
          }
        }
      }
    } catch {
      return .refused
    }
    return reader.isComplete ? .parts(parts) : .unfinished(parts)
  }

  private static func read(_ text: String, boundary: String = "b") -> Outcome {
    read([Array(text.utf8)], boundary: boundary)
  }

  /// A part of a body, from its boundary on.
  private static func part(_ name: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
  }

  private static func whole(_ parts: [(String, String)]) -> Outcome {
    .parts(parts.map { Part(name: $0, content: Array($1.utf8), isEnded: true) })
  }

  private static let readable: [(String, [(String, String)])] = [
    ("\(part("a", "1"))--b--\r\n", [("a", "1")]),
    ("\(part("a", "1"))\(part("a", "2"))--b--", [("a", "1"), ("a", "2")]),
    ("\(part("a", ""))--b--\r\n", [("a", "")]),
    ("--b--", []), ("\r\n--b--", []), ("preamble\r\n--b--epilogue\r\n--b\r\nmore", []),
    ("preamble --b\r\n\(part("a", "1"))--b--", [("a", "1")]),
    // What looks like a boundary, and is none.
    ("\(part("a", "-b--b"))--b--", [("a", "-b--b")]),
    ("\(part("a", "\r\n--"))--b--", [("a", "\r\n--")]),
    ("\(part("a", "\n--b--\r--b\r\r\n-"))--b--", [("a", "\n--b--\r--b\r\r\n-")]),
    ("\(part("a", "\r\n\r\n"))--b--", [("a", "\r\n\r\n")]),
    // Blanks after a boundary.
    ("--b \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--  \r\n", [("a", "1")]),
    // A part that ends with its head.
    ("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--", [("a", "")]),
    // Another multipart inside is content.
    ("\(part("a", "--c\r\n\r\nx\r\n--c--"))--b--", [("a", "--c\r\n\r\nx\r\n--c--")]),
  ]

  @Test(arguments: readable)
  func readsParts(body: String, parts: [(String, String)]) {
    #expect(Self.read(body) == Self.whole(parts))
  }

  @Test(arguments: [
    "--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--",
    "\(part("a", "1\r\n--bc"))--b--", "--b-\r\n", "--b x\r\n", "--b\r\r\n",
    "--b\(String(repeating: " ", count: 100))\r\n",
    "--b\r\nX: \(String(repeating: "x", count: 9_000))\r\n\r\n1\r\n--b--",
    "--b\r\n\(String(repeating: "x", count: 9_000))",
  ])
  func refusesWhatIsNoForm(body: String) {
    #expect(Self.read(body) == .refused)
  }

  @Test(arguments: [
    "", "--", "--b\r\n\r\n1\r\n--b--", "--bb--", "--b\n", "--b", "--b\r", "--b\r\n", part("a", "1"),
    "\(part("a", "1"))--b", "\(part("a", "1"))--b-",
  ])
  func knowsThatABodyBreaksOff(body: String) {
    guard case .unfinished = Self.read(body) else {
      Issue.record("\(body) is taken for \(Self.read(body))")
      return
    }
  }

  @Test func readsTheLongestBoundary() {
    let boundary = String(repeating: "-", count: 69) + "b"
    let body = "--\(boundary)\r\nContent-Disposition: form-data; name=a\r\n\r\n\(boundary)\r\n--\(boundary)--"
    #expect(Self.read(body, boundary: boundary) == Self.whole([("a", boundary)]))
  }

  /// Fragments that are boundaries, heads and their beginnings, in every order.
  @Test func readsTheSameInPiecesOfAnySize() {
    let fragments = [
      "\r\n--b", "--b", "--", "\r\n", "\r", "\n", "-", "b", " ", "x", "\r\n\r\n", "--b--",
      "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n",
      "\r\nContent-Disposition: form-data; name=f; filename=\"x\"\r\nContent-Type: text/plain\r\n\r\n", "--b\r\n",
      "Content-Disposition: form-data", "; name=\"", "\"", String(repeating: "y", count: 70),
    ]
    var generator = SeededGenerator(state: 7_578)
    var outcomes = (parts: 0, unfinished: 0, refused: 0)
    for _ in 0..<4_000 {
      var text = Bool.random(using: &generator) ? Self.part("a", "") : ""
      for _ in 0..<Int.random(in: 0..<12, using: &generator) {
        text += fragments.randomElement(using: &generator) ?? ""
      }
      if Bool.random(using: &generator) { text += "\r\n--b--" }
      let bytes = Array(text.utf8)
      let whole = Self.read([bytes])
      #expect(Self.read(bytes.map { [$0] }) == whole, "\(text)")
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0..<9, using: &generator))
        pieces.append(Array(piece))
        rest = rest.dropFirst(piece.count)
      }
      #expect(Self.read(pieces) == whole, "\(text)")
      switch whole {
      case .parts: outcomes.parts += 1
      case .unfinished: outcomes.unfinished += 1
      case .refused: outcomes.refused += 1
      }
    }
    #expect(min(outcomes.parts, outcomes.unfinished, outcomes.refused) > 200)
  }

  @Test func readsWhateverWasWrittenIntoAPart() {
    let alphabet = Array("\r\n--bx".utf8)
    var generator = SeededGenerator(state: 2_046)
    for _ in 0..<2_000 {
      let contents = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
        (0..<Int.random(in: 0..<20, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) }
      }.filter { content in
        // A line of the content that begins with the boundary would be one.
        let text = [13, 10] + content + [13, 10]
        return !text.indices.contains { text[$0...].starts(with: Array("\r\n--b".utf8)) }
      }
      let body = contents.enumerated().flatMap { Array(Self.part("\($0)", "").utf8.dropLast(2)) + $1 + [13, 10] }
      let expected = contents.enumerated().map { Part(name: "\($0)", content: $1, isEnded: true) }
      #expect(Self.read([body + Array("--b--".utf8)]) == .parts(expected))
    }
  }

  @Test func holdsNoMoreThanAHeadOfABody() throws {
    var reader = MultipartReader(boundary: Array("b".utf8))
    _ = try reader.read(Array("--b\r\nContent-Disposition: form-data; name=a; filename=x\r\n\r\n".utf8))
    var read = 0
    for _ in 0..<100 {
      for event in try reader.read(Array(repeating: 13, count: 1_000)) {
        if case .content(let bytes) = event { read += bytes.count }
      }
    }
    #expect(read > 100_000 - 10)
  }
}
