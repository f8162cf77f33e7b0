/// What stands between the parts of a form (RFC 2046, 5.1.1).
enum MultipartBoundary {
  /// The boundary that a `Content-Type` names; nil for another type than `multipart/form-data`.
  ///
  /// - Throws: ``SiteError`` with status 400 for none, for one of more than 70 characters and for characters that it may not
  ///   have.
  static func read(_ contentType: String) throws(SiteError) -> [UInt8]? {
    guard contentType.prefix(while: { $0 != ";" && $0 != " " }).lowercased() == "multipart/form-data" else {
      return nil
    }
    guard let boundary = FieldValue(contentType)?.parameters["boundary"],
      (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy(isAllowed), boundary.last != " "
    else { throw .malformedForm }
    return Array(boundary.utf8)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    PercentEncoding.isPlain(byte) || " '()+,./:=?".utf8.contains(byte)
  }
}
