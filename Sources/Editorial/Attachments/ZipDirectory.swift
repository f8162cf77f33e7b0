/// What the directory at the end of a zip archive lists (APPNOTE 4.3). Nothing is unpacked: sizes are what the archive says.
struct ZipDirectory {
  struct Entry {
    var name: String
    var isPacked: Bool
    /// Unpacked.
    var size: Int
    /// Of its head in the file.
    var offset: Int
  }

  static let fileHead: [UInt8] = [80, 75, 3, 4]
  static let fileHeadBytes = 30
  static let mostEntries = 4_096
  static let mostBytes = 1 << 20
  private static let endBytes = 22
  private static let entryBytes = 46

  let entries: [Entry]

  /// Nil where two readers could see two archives: a directory that is not whole, does not lie right before the end of the
  /// file, counts other entries than it has or has one twice; and for one that is encrypted or larger than the bounds here.
  init?(size: Int, read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows {
    let tailBytes = min(size, Self.endBytes + 65_535)
    let tail = try read(size - tailBytes, tailBytes)
    guard tail.count == tailBytes, let end = Self.end(in: tail) else { return nil }
    let (bytes, start) = (tail.number(at: end + 12, 4), tail.number(at: end + 16, 4))
    let count = tail.number(at: end + 10, 2)
    guard tail.number(at: end + 4, 4) == 0, tail.number(at: end + 8, 2) == count, count <= Self.mostEntries,
      bytes <= Self.mostBytes, start + bytes == size - tailBytes + end
    else { return nil }
    let directory = try read(start, bytes)
    guard directory.count == bytes, let entries = Self.entries(directory, count: count, before: start) else {
      return nil
    }
    self.entries = entries
  }

  /// Where the end of the directory stands: the only place whose comment reaches exactly to the end of the file.
  private static func end(in tail: [UInt8]) -> Int? {
    guard tail.count >= endBytes else { return nil }
    let ends = (0...tail.count - endBytes).filter { place in
      tail[place] == 80 && tail[place...].starts(with: [80, 75, 5, 6])
        && place + endBytes + tail.number(at: place + 20, 2) == tail.count
    }
    return ends.count == 1 ? ends.first : nil
  }

  private static func entries(_ directory: [UInt8], count: Int, before start: Int) -> [Entry]? {
    var entries: [Entry] = []
    var names: Set<String> = []
    var place = 0
    for _ in 0..<count {
      guard let (entry, next) = entry(directory, at: place), entry.offset + fileHeadBytes <= start,
        names.insert(entry.name.lowercased()).inserted
      else { return nil }
      entries.append(entry)
      place = next
    }
    return place == directory.count ? entries : nil
  }

  private static func entry(_ directory: [UInt8], at place: Int) -> (Entry, next: Int)? {
    guard directory.count - place >= entryBytes, directory[place...].starts(with: [80, 75, 1, 2]) else { return nil }
    let nameEnd = place + entryBytes + directory.number(at: place + 28, 2)
    let next = nameEnd + directory.number(at: place + 30, 2) + directory.number(at: place + 32, 2)
    let isEncrypted = directory[place + 8] & 1 == 1
    guard next <= directory.count, !isEncrypted,
      let name = String(validating: directory[place + entryBytes..<nameEnd], as: UTF8.self)
    else { return nil }
    let entry = Entry(
      name: name, isPacked: directory.number(at: place + 10, 2) != 0, size: directory.number(at: place + 24, 4),
      offset: directory.number(at: place + 42, 4))
    return (entry, next)
  }
}

extension [UInt8] {
  /// A number of a few bytes, the lowest first, all of which are there.
  fileprivate func number(at place: Int, _ bytes: Int) -> Int {
    self[place..<place + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
