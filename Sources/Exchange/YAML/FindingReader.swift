import Practices
import Records

/// Reads evidence statements, claims and discrepancies.
struct FindingReader {
  let language: Language

  func statement(_ reader: NodeReader) -> EvidenceStatement? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let design = mapping.required("design")?.key()
      let status = mapping.required("status")?.term(EvidenceStatus.self)
      let direction = mapping.optional("direction")?.term(EvidenceDirection.self)
      let finding = mapping.required("finding")?.localized(language)
      let outcome = mapping.optional("outcome")?.localized(language)
      let flags = mapping.list("flags") { $0.term(EvidenceFlag.self) }
      let participants = mapping.optional("participants")?.integer()
      let studies = mapping.optional("studies")?.integer()
      let limits = mapping.optional("limits")?.localized(language)
      let cites = mapping.list("cites") { $0.key() }
      guard let key, let design, let status, let finding else { return nil }
      return EvidenceStatement(
        key: key, outcome: outcome, design: design, status: status, direction: direction, flags: flags,
        participants: participants, studies: studies, finding: finding, limits: limits, cites: cites)
    }
  }

  func claim(_ reader: NodeReader) -> Claim? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let kind = mapping.required("claim")?.term(ClaimKind.self)
      let text = mapping.required("text")?.localized(language)
      let asOf = mapping.required("asOf")?.date()
      let state = mapping.required("state")?.term(ClaimState.self)
      let cites = mapping.list("cites") { $0.key() }
      let instead = mapping.optional("instead")?.localized(language)
      let checks = mapping.list("checks", check)
      let search = mapping.optional("search")?.mapping { search in
        EvidenceSearch(date: search.optional("date")?.date(), terms: search.optional("terms")?.line())
      }
      guard let key, let kind, let text, let asOf, let state else { return nil }
      return Claim(
        key: key, claim: kind, text: text, asOf: asOf, cites: cites, state: state, instead: instead, checks: checks,
        search: search)
    }
  }

  private func check(_ reader: NodeReader) -> ClaimCheck? {
    reader.mapping { mapping in
      let recorded = mapping.required("recorded")?.date()
      let role = mapping.required("role")?.line()
      let finding = mapping.required("finding")?.localized(language)
      let cites = mapping.list("cites") { $0.key() }
      let due = mapping.optional("due")?.date()
      guard let recorded, let role, let finding else { return nil }
      return ClaimCheck(recorded: recorded, role: role, finding: finding, cites: cites, due: due)
    }
  }

  func discrepancy(_ reader: NodeReader) -> Discrepancy? {
    reader.mapping { mapping in
      let key = mapping.required("key")?.key()
      let quantity = mapping.required("quantity")?.localized(language)
      let values = mapping.list("values", value)
      let note = mapping.optional("note")?.localized(language)
      guard let key, let quantity else { return nil }
      return Discrepancy(key: key, quantity: quantity, values: values, note: note)
    }
  }

  private func value(_ reader: NodeReader) -> ObservedValue? {
    reader.mapping { mapping in
      let value = mapping.required("value")?.localized(language)
      let asOf = mapping.optional("asOf")?.date()
      let cites = mapping.list("cites") { $0.key() }
      return value.map { ObservedValue(value: $0, asOf: asOf, cites: cites) }
    }
  }
}
