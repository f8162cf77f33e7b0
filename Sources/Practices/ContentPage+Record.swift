public import Records

extension ContentPage: Record {
  public static let name = "page"
  public static let version = 1
  public static let files = RecordFiles.markdown(folder: "pages", body: "body")

  public static let fields: [Field<ContentPage>] = [
    .one("id", \.id),
    .one("slug", \.slug),
    .one("order", \.order),
    .one("language", \.language),
    .one("title", \.title).searched(as: .title),
    .one("summary", \.summary).markdown.searched(as: .summary),
    .each("references", \.references),
    .one("body", \.body).markdown.searched(as: .text),
  ]

  public static func blank(in language: Language) -> ContentPage {
    let nothing = LocalizedText("", in: language)
    return ContentPage(
      id: "unknown", slug: "unknown", order: 0, language: language, title: nothing, summary: nothing, body: nothing)
  }

  public var fileName: String { slug.text }
  public var addresses: [(field: String, address: String)] { [("slug", "about/\(slug)")] }
}
