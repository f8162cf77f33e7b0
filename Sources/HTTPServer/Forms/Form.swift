/// A submitted form: `application/x-www-form-urlencoded` or `multipart/form-data`.
public struct Form: Sendable {
  /// In their order, repeated names kept.
  public internal(set) var items: [FormItem] = []
  /// In their order; a file field in which nothing was chosen has none.
  public internal(set) var files: [UploadedFile] = []
}
