/// What a record is; the reader of its body chooses by it. A record keeps its kind for ever.
public struct RecordKind: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}
