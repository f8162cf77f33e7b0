import Records

extension Practice {
  /// Every localised text in which a sentence with a digit must cite, with its place.
  var citedTexts: [(FieldPath, LocalizedText)] {
    var texts: [(FieldPath, LocalizedText)] = [(FieldPath("summary"), summary)]
    for (index, section) in sections.enumerated() {
      texts.append((FieldPath("sections").item(index).field("text"), section.text))
    }
    for (index, statement) in evidence.enumerated() {
      let field = FieldPath("evidence").item(index)
      texts.append((field.field("finding"), statement.finding))
      if let limits = statement.limits { texts.append((field.field("limits"), limits)) }
    }
    for (index, claim) in claims.enumerated() {
      let field = FieldPath("claims").item(index)
      texts.append((field.field("text"), claim.text))
      if let instead = claim.instead { texts.append((field.field("instead"), instead)) }
      for (place, check) in claim.checks.enumerated() {
        texts.append((field.field("checks").item(place).field("finding"), check.finding))
      }
    }
    for (index, discrepancy) in discrepancies.enumerated() {
      if let note = discrepancy.note { texts.append((FieldPath("discrepancies").item(index).field("note"), note)) }
    }
    for (index, limit) in limits.enumerated() { texts.append((FieldPath("limits").item(index), limit)) }
    return texts
  }

  /// Every list of reference keys, with its place.
  var citeLists: [(FieldPath, [Key])] {
    evidence.enumerated().map { (FieldPath("evidence").item($0).field("cites"), $1.cites) }
      + claims.enumerated().flatMap { index, claim in
        let field = FieldPath("claims").item(index)
        return [(field.field("cites"), claim.cites)]
          + claim.checks.enumerated().map { (field.field("checks").item($0).field("cites"), $1.cites) }
      }
      + discrepancies.enumerated().flatMap { index, discrepancy in
        discrepancy.values.enumerated().map {
          (FieldPath("discrepancies").item(index).field("values").item($0).field("cites"), $1.cites)
        }
      }
  }
}
