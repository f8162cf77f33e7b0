/// What a file that is taken can be.
public enum AttachmentType: String, Codable, CaseIterable, Sendable {
  case pdf, png, jpeg, webp, gif, docx, odt

  public var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png, .jpeg, .webp, .gif: "image/\(rawValue)"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    }
  }

  /// The end of a file's name, without the dot.
  public var ending: String { self == .jpeg ? "jpg" : rawValue }

  /// As people call it, the same in all languages.
  var name: String { self == .webp ? "WebP" : rawValue.uppercased() }

  /// By the content alone: whatever it begins with, it is that and nothing else besides. Nil for what is not taken, a document
  /// with macros or a password among it.
  ///
  /// `read` gives up to so many bytes from an offset on. No more than 1.2 MB are asked for, and nothing is unpacked.
  public init?(size: Int, read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows {
    let head = try read(0, min(size, 16))
    if let type = Self.simple(head) {
      self = type
    } else if head.starts(with: ZipDirectory.fileHead),
      let directory = try ZipDirectory(size: size, read: read),
      let type = try Self.document(directory, read: read)
    {
      self = type
    } else {
      return nil
    }
  }

  /// What has a sign of its own in its first bytes.
  private static func simple(_ head: [UInt8]) -> AttachmentType? {
    if head.starts(with: [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), head.dropFirst(12).elementsEqual("IHDR".utf8)
    {
      return .png
    }
    if head.starts(with: [255, 216, 255]) { return .jpeg }
    if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) { return .gif }
    if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBPVP8".utf8) { return .webp }
    let isPDF = head.starts(with: "%PDF-".utf8) && head.dropFirst(5).first.map { (49...50).contains($0) } == true
    return isPDF ? .pdf : nil
  }

  private static func document(
    _ directory: ZipDirectory, read: (_ offset: Int, _ count: Int) throws -> [UInt8]
  ) rethrows -> AttachmentType? {
    let names = directory.entries.map(\.name)
    guard !names.contains(where: isMacro) else { return nil }
    if names.contains("[Content_Types].xml"), names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
    guard let first = directory.entries.first(where: { $0.name == "mimetype" }), !first.isPacked, first.offset == 0,
      first.size == AttachmentType.odt.contentType.utf8.count
    else { return nil }
    // Its name, and nothing besides, stands before the content.
    let start = try read(ZipDirectory.fileHeadBytes, first.name.utf8.count + first.size)
    return start.elementsEqual((first.name + AttachmentType.odt.contentType).utf8) ? .odt : nil
  }

  /// What runs when a document is opened.
  private static func isMacro(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
  }
}
