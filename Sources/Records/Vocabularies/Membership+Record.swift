extension Membership: Record {
  public static let name = "membership"
  public static let version = 1
  public static let files = RecordFiles.yaml(folder: "memberships")

  public static let fields: [Field<Membership>] = [
    .one("id", \.id),
    .one("organisation", \.organisation),
    .each("states", \.states),
    .each("references", \.references),
  ]

  public static func blank(in language: Language) -> Membership {
    Membership(id: "unknown", organisation: Labels([:]), states: [])
  }

  public var fileName: String { id.text.replacing("membership-", with: "") }

  public func check(_ collection: CollectionTerms, _ add: (Fault) -> Void) {
    organisation.check(FieldPath("organisation"), add)
    for (index, state) in states.enumerated() {
      let field = FieldPath("states").item(index)
      if states.firstIndex(where: { $0.country == state.country }) != index {
        add(Fault(field.field("country"), .twice(state.country.code)))
      }
      if let since = state.since, let until = state.until, until.isCertainlyBefore(since) {
        add(Fault(field.field("until"), .leftBeforeJoining(until: until, since: since)))
      }
    }
  }
}

extension Membership.State: FieldGroup {
  public static let name = "state"
  public static let isInline = true

  public static let fields: [Field<Membership.State>] = [
    .one("country", \.country),
    .maybe("since", \.since),
    .maybe("until", \.until),
  ]

  /// Its country is read before anybody sees it.
  public static func blank(in language: Language) -> Membership.State { Membership.State(country: Country.all[0]) }
}
