import Discovery

/// A record of the corpus's generator.
struct Record: Sendable {
  /// The facets of the requests, in the order in which the index has them.
  static let facets = ["setting", "country", "topic", "aim", "stage", "evidence", "period"]

  private static let stemmed: Set = ["en", "fr", "de", "it", "es", "el"]

  static let settings = IndexSettings(
    fields: [.init("title", weight: 6), .init("summary", weight: 3), .init("body")], facets: facets,
    sorts: ["newest"], tie: "newest")

  var id = 0
  var title = ""
  var summary = ""
  var body = ""
  var language = ""
  var setting = ""
  var aim = ""
  var stage = ""
  var evidence = ""
  var countries: [String] = []
  var topics: [String] = []
  var startYear = 0
  /// Ascending with time, unique.
  var submission = 0

  /// Reads a line of the corpus.
  init(_ line: UnsafeRawBufferPointer) throws {
    var scanner = FlatJSONScanner(line)
    try scanner.object { key, scanner in
      switch key {
      case "id": id = try scanner.integer()
      case "title": title = try scanner.string()
      case "summary": summary = try scanner.string()
      case "body": body = try scanner.string()
      case "language": language = try scanner.string()
      case "setting": setting = try scanner.string()
      case "aim": aim = try scanner.string()
      case "stage": stage = try scanner.string()
      case "evidence_level": evidence = try scanner.string()
      case "countries": countries = try scanner.strings()
      case "topics": topics = try scanner.strings()
      case "start_year": startYear = try scanner.integer()
      case "submission": submission = try scanner.integer()
      default: try scanner.skip()
      }
    }
  }

  /// The values of a facet, by its place in ``facets``.
  func values(ofFacet place: Int) -> [String] {
    switch place {
    case 0: [setting]
    case 1: countries
    case 2: topics
    case 3: [aim]
    case 4: [stage]
    case 5: [evidence]
    default: [Self.period(startYear)]
    }
  }

  /// The generator's buckets.
  private static func period(_ year: Int) -> String {
    switch year {
    case ..<1990: "before-1990"
    case ..<2000: "1990-1999"
    case ..<2005: "2000-2004"
    case ..<2010: "2005-2009"
    case ..<2015: "2010-2014"
    case ..<2020: "2015-2019"
    default: "2020-on"
    }
  }

  /// What the index gets. The payload is what a list shows of a hit: language, title and summary, a line each.
  ///
  /// Only languages that Snowball knows are told to the index: the model that answers are compared with has no other stemmers.
  var document: Document {
    let language = Self.stemmed.contains(self.language) ? self.language : nil
    let newestFirst = UInt32(clamping: Int(UInt32.max) - submission)
    return Document(
      id: String(id), kind: "record",
      texts: [
        FieldText(field: "title", language: language, text: title),
        FieldText(field: "summary", language: language, text: summary),
        FieldText(field: "body", language: language, text: body),
      ],
      facets: Dictionary(uniqueKeysWithValues: Self.facets.enumerated().map { ($1, values(ofFacet: $0)) }),
      sortKeys: ["newest": withUnsafeBytes(of: newestFirst.bigEndian, Array.init)],
      payload: Array("\(self.language)\n\(title)\n\(summary)".utf8))
  }
}
