public import Records

/// Two or more sourced, dated values of one quantity, shown side by side and never averaged.
public struct Discrepancy: Hashable, Codable, Sendable {
  public var key: Key
  public var quantity: LocalizedText
  public var values: [ObservedValue]
  public var note: LocalizedText?

  public init(key: Key, quantity: LocalizedText, values: [ObservedValue], note: LocalizedText? = nil) {
    self.key = key
    self.quantity = quantity
    self.values = values
    self.note = note
  }
}

public struct ObservedValue: Hashable, Codable, Sendable {
  public var value: LocalizedText
  /// Nil when the source does not date it.
  public var asOf: PartialDate?
  public var cites: [Key]

  public init(value: LocalizedText, asOf: PartialDate? = nil, cites: [Key]) {
    self.value = value
    self.asOf = asOf
    self.cites = cites
  }
}
