import Records

/// A submission to the call from which the collection was made.
public struct Submission: Hashable, Codable, Sendable {
  /// With its suffix, such as `27` or `17C`.
  public var number: String
  public var by: Submitter
  public var name: String?

  public init(number: String, by: Submitter, name: String? = nil) {
    self.number = number
    self.by = by
    self.name = name
  }
}
