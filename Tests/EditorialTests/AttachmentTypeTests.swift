import Testing

@testable import Editorial

/// What a file is taken for, by its content alone.
struct AttachmentTypeTests {
  private static let images: [(AttachmentType, [UInt8])] = [
    (.png, [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1]),
    (.jpeg, [255, 216, 255, 224, 0, 16]),
    (.gif, Array("GIF89a".utf8) + [1, 0, 1, 0]),
    (.webp, Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8L".utf8)),
    (.pdf, Array("%PDF-1.7\n%%EOF".utf8)),
  ]

  private func type(_ bytes: [UInt8]) -> AttachmentType? {
    AttachmentType(size: bytes.count) { Array(bytes[min($0, bytes.count)...].prefix($1)) }
  }

  @Test func knowsEachTypeByItsFirstBytes() {
    for (expected, bytes) in Self.images { #expect(type(bytes) == expected) }
    #expect(type(Zip.docx.bytes) == .docx)
    #expect(type(Zip.odt.bytes) == .odt)
  }

  @Test func takesNothingElse() {
    let others = [
      "", "%", "PK", "<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-x",
      "RIFF....WAVEfmt ", "MZ\u{1}\u{2}", "#!/bin/sh\n", "{\\rtf1}", "GIF", "BM",
    ]
    for other in others { #expect(type(Array(other.utf8)) == nil, "\(other)") }
    #expect(type([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == nil)
  }

  @Test func isNotDeceivedByWhatStandsFurtherBack() {
    for (_, bytes) in Self.images {
      #expect(type(Array("<html><body onload=alert(1)>".utf8) + bytes) == nil)
      #expect(type(Array("MZ".utf8) + bytes) == nil)
    }
  }

  @Test func isOneThingWhereTwoWouldDo() {
    #expect(type(Array("%PDF-1.4\n".utf8) + Zip.docx.bytes) == .pdf)
    #expect(type(Array("GIF89a=1;alert(1)//".utf8)) == .gif)
    #expect(type(Zip.docx.bytes + Array("\n%PDF-1.4".utf8)) == nil)
    #expect(type(Zip.fileHead("a") + Zip.docx.bytes) == nil, "something before the archive")
    #expect(type(Zip.docx.bytes + Zip.odt.bytes) == nil, "two archives in one file")
  }

  @Test func takesNoOtherArchive() {
    #expect(type(Zip(["a.txt"]).bytes) == nil)
    #expect(type(Zip(["[Content_Types].xml", "xl/workbook.xml"]).bytes) == nil)
    #expect(type(Zip(["word/document.xml"]).bytes) == nil)
    #expect(type(Zip([]).bytes) == nil)
    var sheet = Zip.odt
    sheet.first = Array("mimetypeapplication/vnd.oasis.opendocument.sheets".utf8)
    #expect(type(sheet.bytes) == nil)
    var packed = Zip.odt
    packed.method = 8
    #expect(type(packed.bytes) == nil)
  }

  @Test func takesNoMacrosAndNoPasswords() {
    #expect(type(Zip(Zip.docx.names + ["word/vbaProject.bin"]).bytes) == nil)
    #expect(type(Zip(Zip.docx.names + ["WORD/VBAPROJECT.BIN"]).bytes) == nil)
    var odt = Zip.odt
    odt.names.append("Basic/Standard/script-lb.xml")
    #expect(type(odt.bytes) == nil)
    var locked = Zip.docx
    locked.flags = 1
    #expect(type(locked.bytes) == nil)
  }

  @Test(arguments: [Zip.docx.bytes, Zip.odt.bytes])
  func takesNoArchiveThatIsCutAnywhere(_ bytes: [UInt8]) {
    for count in 0..<bytes.count { #expect(type(Array(bytes.prefix(count))) == nil) }
  }

  @Test func believesNoCountOfEntries() {
    for claimed in [0, 2, 4, 4_097, 65_535] {
      var zip = Zip.docx
      zip.claimedEntries = claimed
      #expect(type(zip.bytes) == nil, "\(claimed)")
    }
  }

  @Test func readsNoDirectoryWithoutEnd() {
    let names = Zip.docx.names + (0..<70_000).map { "word/\($0).xml" }
    var zip = Zip(names)
    zip.claimedEntries = 65_535
    let bytes = zip.bytes
    var read = 0
    let type = AttachmentType(size: bytes.count) { offset, count in
      read += count
      return Array(bytes[offset...].prefix(count))
    }
    #expect(type == nil)
    #expect(read < 1_200_000)
  }

  @Test func believesNoPlaces() {
    for place in [1, 1_000, 0xFFFF_FFFF] {
      var zip = Zip.docx
      zip.claimedStart = place
      #expect(type(zip.bytes) == nil)
      zip = Zip.docx
      zip.claimedBytes = place
      #expect(type(zip.bytes) == nil)
      zip = Zip.odt
      zip.entryOffset = place
      #expect(type(zip.bytes) == nil)
    }
  }

  @Test func takesNoNameTwice() {
    #expect(type(Zip(Zip.docx.names + ["word/document.xml"]).bytes) == nil)
    #expect(type(Zip(Zip.docx.names + ["Word/Document.xml"]).bytes) == nil)
  }

  @Test func unpacksNothing() {
    var bomb = Zip.docx
    bomb.size = 0xFFFF_FFFF
    #expect(type(bomb.bytes) == .docx, "what it would be unpacked is nothing to us")
  }

  @Test func survivesAnyChangeOfAByte() {
    for whole in [Zip.docx.bytes, Zip.odt.bytes] {
      for place in whole.indices {
        for value in [0, 1, 127, 255] as [UInt8] {
          var bytes = whole
          bytes[place] = value
          _ = type(bytes)
        }
      }
    }
  }
}

/// An archive as it may be sent: what it says of itself can be wrong.
struct Zip {
  var names: [String]
  /// After the head of the first file.
  var first: [UInt8] = []
  var method = 0
  var flags = 0
  /// Unpacked, of each entry.
  var size = 39
  var entryOffset: Int?
  var claimedEntries: Int?
  var claimedStart: Int?
  var claimedBytes: Int?

  init(_ names: [String]) { self.names = names }

  static let docx = Zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
  static let odt: Zip = {
    var zip = Zip(["mimetype", "content.xml", "META-INF/manifest.xml"])
    zip.first = Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
    return zip
  }()

  static func fileHead(_ name: String) -> [UInt8] {
    [80, 75, 3, 4] + [UInt8](repeating: 0, count: 22) + little(name.utf8.count, 2) + little(0, 2)
  }

  var bytes: [UInt8] {
    let file = Self.fileHead(names.first ?? "") + (first.isEmpty ? Array((names.first ?? "").utf8) : first)
    var directory: [UInt8] = []
    for name in names {
      directory += [80, 75, 1, 2, 20, 0, 20, 0] + Self.little(flags, 2) + Self.little(method, 2)
      directory += [UInt8](repeating: 0, count: 8) + Self.little(39, 4) + Self.little(size, 4)
      directory += Self.little(name.utf8.count, 2) + [UInt8](repeating: 0, count: 12)
      directory += Self.little(entryOffset ?? 0, 4) + Array(name.utf8)
    }
    let count = Self.little(claimedEntries ?? names.count, 2)
    let end = Self.little(claimedBytes ?? directory.count, 4) + Self.little(claimedStart ?? file.count, 4) + [0, 0]
    return file + directory + [80, 75, 5, 6, 0, 0, 0, 0] + count + count + end
  }

  private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
