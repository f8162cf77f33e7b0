internal import HTTPTypes

extension SiteRequest {
  /// The submitted form; its files only where the resource takes files.
  ///
  /// - Throws: ``SiteError`` with status 415 for another kind of body, 400 for one that cannot be read, 413 for a file that is
  ///   not taken.
  public var form: Form {
    get throws {
      if let spooledForm { return spooledForm }
      let contentType = fields[.contentType] ?? ""
      if let boundary = try MultipartBoundary.read(contentType) {
        var intake = FormIntake(boundary: boundary, limits: .noFiles, spool: nil)
        try intake.take(body)
        return try intake.finish()
      }
      guard contentType.prefix(while: { $0 != ";" && $0 != " " }).lowercased() == "application/x-www-form-urlencoded"
      else { throw SiteError(.unsupportedMediaType, "This page accepts a form only.") }
      var form = Form()
      form.items = try FormItem.items(in: body)
      return form
    }
  }

  /// The items of a submitted form, as ``form`` reads them.
  public var formItems: [FormItem] {
    get throws { try form.items }
  }
}
