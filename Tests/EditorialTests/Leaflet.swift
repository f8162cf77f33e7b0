import Editorial
import Records

/// The smallest record that can be submitted, edited and published.
struct Leaflet: Record {
  struct Source: FieldGroup, Codable, Hashable {
    var number: String
    var by: String

    static let name = "source"
    static let fields: [Field<Source>] = [.one("number", \.number), .one("by", \.by)]
    static func blank(in language: Language) -> Source { Source(number: "", by: "") }
  }

  var id: Key
  var slug: Key
  var language: Language
  var title: LocalizedText
  var summary: LocalizedText?
  var places: [String] = []
  var submissions: [Source] = []

  static let name = "leaflet"
  static let version = 1
  static let files = RecordFiles.yaml(folder: "leaflets")
  static let fields: [Field<Leaflet>] = [
    .one("id", \.id), .one("slug", \.slug), .one("language", \.language), .one("title", \.title),
    .maybe("summary", \.summary), .each("places", \.places), .each("submissions", \.submissions),
  ]
  static let types = RecordTypes([Leaflet.self], closed: [], vocabularies: [])
  static let terms = CollectionTerms(types, [])

  static func blank(in language: Language) -> Leaflet {
    Leaflet(id: "unknown", slug: "unknown", language: language, title: LocalizedText("", in: language))
  }

  var fileName: String { slug.text }
}

extension Call {
  /// The call, changed.
  static func ofLeaflets(_ change: (inout Call) -> Void) -> Call {
    var call = ofLeaflets
    change(&call)
    return call
  }

  /// A call with conditions in a chain, whose answers fill a leaflet.
  static let ofLeaflets: Call = {
    func words(_ text: String) -> LocalizedText { LocalizedText(text, in: .english) }
    func question(
      _ key: Key, _ form: CallQuestion.Form, field: String? = nil, _ change: (inout CallQuestion) -> Void = { _ in }
    ) -> CallQuestion {
      var question = CallQuestion(key: key, label: words("What about \(key)?"), form: form)
      question.field = field
      change(&question)
      return question
    }
    let yesOrNo: [CallOption] = [.init(key: "yes", label: words("Yes")), .init(key: "no", label: words("No"))]
    let practice = CallSection(
      key: "practice", title: words("The practice"),
      questions: [
        question("name", .line, field: "title") { $0.isRequired = true },
        question("summary", .text, field: "summary"),
        question("place", .line, field: "places"),
        question("involved", .choice) { $0.options = yesOrNo },
        question("led", .flag) { $0.shownWhen = CallCondition(question: "involved", value: "yes") },
        question("story", .text) {
          $0.isRequired = true
          $0.shownWhen = CallCondition(question: "led", value: "true")
        },
      ])
    let person = CallSection(
      key: "person", title: words("You"),
      questions: [
        question("by", .choice, field: "submissions.by") {
          $0.options = [.init(key: "delegation", label: words("A delegation"))]
        },
        question("person-name", .line, field: "contact.name"),
        question("email", .email, field: "contact.email"),
        question("agree", .flag) { $0.isRequired = true },
      ])
    var call = Call(
      id: "call-leaflets", slug: "leaflets", language: .english, title: words("Leaflets"), text: words("Send them."),
      opens: PartialDate("2026-01") ?? .unknown, sections: [practice, person], confirmation: words("Thank you."))
    call.approvals = 1
    return call
  }()
}

extension FieldTree {
  static func typed(_ text: String) -> FieldTree { FieldTree(.scalar(text, .typed)) }

  /// What a form with single values sent.
  static func sent(_ values: [String: String]) -> FieldTree {
    .fields(values.sorted { $0.key < $1.key }.map { .init($0.key, .typed($0.value)) })
  }
}
