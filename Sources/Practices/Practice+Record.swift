public import Records

extension Practice: Record {
  public static let files = RecordFiles.yaml(folder: "practices")

  /// Lists that came with version 3 are missing from older bodies; read by the table of fields, they are empty.
  public static let upcasters: [Int: @Sendable (FieldTree) -> FieldTree] = [2: { $0 }]

  public var fileName: String { slug.text }

  public var skeleton: Practice {
    let nothing = LocalizedText("", in: language)
    var skeleton = Practice(
      id: id, kind: kind, slug: slug, language: language, title: nothing, summary: nothing, completeness: completeness)
    (skeleton.oldSlugs, skeleton.parts, skeleton.related) = (oldSlugs, parts, related)
    return skeleton
  }

  public var addresses: [(field: String, address: String)] {
    [("slug", "practices/\(slug)")] + oldSlugs.map { ("oldSlugs", "practices/\($0)") }
  }

  public var submissionNumbers: [String] { submissions.map(\.number) }

  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) {
    var rules = PracticeRules(self)
    rules.check()
    rules.faults.forEach(add)
  }

  /// A part belongs to one overview, and is none itself.
  public static func check(_ records: [Practice], _ add: (_ index: Int, Fault) -> Void) {
    let kinds = Dictionary(records.map { ($0.id, $0.kind) }) { first, _ in first }
    var holders: [Key: Key] = [:]
    for (index, practice) in records.enumerated() {
      for (place, part) in practice.parts.enumerated() {
        let field = FieldPath("parts").item(place)
        if kinds[part] == .overview, part != practice.id { add(index, Fault(field, .partIsOverview(part))) }
        if let holder = holders[part], holder != practice.id {
          add(index, Fault(field, .partOfAnother(part, holder: holder)))
        }
        holders[part] = practice.id
      }
    }
  }
}

extension RecordTypes {
  /// The kinds of record of a compendium of practices.
  public static let compendium = RecordTypes(
    [Vocabulary.self, Membership.self, HelpLines.self, ContentPage.self, Practice.self, Edition.self],
    closed: [
      PracticeType.self, Activity.self, Completeness.self, Submitter.self, EvidenceStatus.self, EvidenceFlag.self,
      EvidenceDirection.self, ClaimState.self, ClaimKind.self,
    ], vocabularies: VocabularyName.ofPractices)
}
