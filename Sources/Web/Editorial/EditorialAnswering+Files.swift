import Documents
import Editorial
import HTTPServer
import HTTPTypes
import Layout
import Ledger
import People

extension EditorialAnswering {
  /// More than a file may have, so that most of those that are too large are told of at their field.
  static let fileLimits: FileLimits = {
    var limits = FileLimits()
    limits.fileBytes = 40 << 20
    limits.files = 1
    limits.parts = 20
    return limits
  }()

  // MARK: - Added and removed

  func files(_ opened: Opened, _ asking: Asking) async throws -> SiteResponse {
    let (submission, call, access) = (opened.submission, opened.call, opened.access)
    guard SubmissionState.changeable.contains(submission.body.state) else {
      return seeOther(.submission(access), asking)
    }
    guard asking.isPost else {
      return page(FilesPage(submission.body, to: call, by: access, frame(asking)).render())
    }
    try limits.write.check("write", by: asking.request, at: asking.at.milliseconds)
    let form = try SentForm(asking.request)
    do {
      if let hash = form["remove"].flatMap(BlobHash.init(hex:)) {
        _ = try await acting.perform(RemoveFile(hash, from: submission.id), by: opened.person)
      } else if let file = try asking.request.form.files.first {
        try await attach(file, to: opened)
      } else if form.act != "next" {
        throw EditorialError.noFile
      }
    } catch EditorialError.faulty(let faults) {
      return page(
        FilesPage(submission.body, to: call, by: access, faults: faults, frame(asking)).render(),
        .unprocessableContent)
    } catch EditorialError.wrongState {
      return seeOther(.submission(access), asking)
    }
    guard form.act == "next" else { return seeOther(.files(access), asking) }
    return seeOther(submission.body.state == .draft ? .check(access) : .submission(access), asking)
  }

  private func attach(_ file: UploadedFile, to opened: Opened) async throws {
    let submission = opened.submission
    let type = try Attachment.type(of: submission.body, size: file.size) { try file.bytes(at: $0, count: $1) }
    let hash = try await store.keep(file.pieces)
    _ = try await acting.perform(AttachFile(hash, type, size: file.size, to: submission.id), by: opened.person)
  }

  // MARK: - Given out

  /// A file as it was sent, to be saved and not shown: nothing in it runs on a page of this site.
  ///
  /// - Throws: `DocumentError` where its bytes are not there or are others.
  func file(_ number: Int, of submission: Editorial.Submission) async throws -> SiteResponse {
    guard let file = submission.files.first(where: { $0.number == number }) else { throw EditorialError.notFound }
    guard let bytes = try await store.blob(file.hash) else { throw DocumentError.noBlob(file.hash) }
    var response = SiteResponse.data(bytes, contentType: file.type.contentType)
    response.fields[.contentDisposition] = "attachment; filename=\"\(submission.name(of: file))\""
    response.fields[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    return response
  }

  func deskFile(_ number: Int, of id: String) async throws -> SiteResponse {
    guard let submission = try await store.read({ try $0.document(Editorial.Submission.self, id) }),
      submission.body.state != .draft
    else { throw EditorialError.notFound }
    return try await file(number, of: submission.body)
  }
}
