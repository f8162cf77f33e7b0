/// Makes a ``Form`` of the pieces of a `multipart/form-data` body: values into memory, files onto the disk.
struct FormIntake: Sendable {
  private var reader: MultipartReader
  private let limits: FileLimits
  /// Nil where no file is taken.
  private let spool: FileSpool?
  private var form = Form()
  private var parts = 0
  /// Bytes of names and values in memory.
  private(set) var textBytes = 0
  /// Of the part that is being read: its head, and its content so far.
  private var head: PartHead?
  private var value: [UInt8] = []
  private var file: SpooledFile?
  private var size = 0

  init(boundary: [UInt8], limits: FileLimits, spool: FileSpool?) {
    reader = MultipartReader(boundary: boundary)
    self.limits = limits
    self.spool = spool
  }

  /// Takes a further piece. Blocks while the disk does.
  ///
  /// - Throws: ``SiteError`` with status 400, 413 or 503, ``FileError``; the form is lost then.
  mutating func take(_ bytes: some Collection<UInt8>) throws {
    for event in try reader.read(bytes) {
      switch event {
      case .head(let head): try begin(head)
      case .content(let bytes): try add(bytes)
      case .end: try end()
      }
    }
  }

  /// The form, once all of the body was taken.
  ///
  /// - Throws: ``SiteError`` with status 400 where it breaks off.
  consuming func finish() throws(SiteError) -> Form {
    guard reader.isComplete else { throw .malformedForm }
    return form
  }

  private mutating func begin(_ head: PartHead) throws(SiteError) {
    parts += 1
    guard parts <= limits.parts else { throw .bodyTooLarge }
    let texts = [head.name, head.fileName ?? "", head.contentType ?? ""]
    try hold(texts.reduce(0) { $0 + $1.utf8.count })
    self.head = head
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
    guard head?.fileName != nil else {
      try hold(bytes.count)
      value += bytes
      return
    }
    size += bytes.count
    guard size <= limits.fileBytes else { throw SiteError.bodyTooLarge }
    try openFile().append(bytes)
  }

  private mutating func end() throws {
    guard let head else { return }
    if let fileName = head.fileName {
      // A file field in which nothing was chosen comes as a file without name and content.
      if size > 0 || !fileName.isEmpty {
        form.files.append(UploadedFile(head, size: size, file: try openFile()))
      }
    } else {
      guard let text = String(validating: value, as: UTF8.self), !value.contains(0) else {
        throw SiteError.malformedForm
      }
      form.items.append(FormItem(name: head.name, value: text))
    }
    self.head = nil
    value = []
    file = nil
    size = 0
  }

  private mutating func openFile() throws -> SpooledFile {
    if let file { return file }
    guard let spool, form.files.count < limits.files else { throw SiteError.bodyTooLarge }
    let file = try spool.make()
    self.file = file
    return file
  }

  private mutating func hold(_ bytes: Int) throws(SiteError) {
    textBytes += bytes
    guard textBytes <= limits.textBytes else { throw .bodyTooLarge }
  }
}
