/// What the collection and the inbox have of a member state.
public struct Coverage: Hashable, Sendable {
  public enum Standing: Hashable, Sendable { case published, submitted, none }

  /// In the reader's language.
  public var name: String
  public var published: Int
  public var submitted: Int

  public init(name: String, published: Int, submitted: Int) {
    (self.name, self.published, self.submitted) = (name, published, submitted)
  }

  public var standing: Standing { published > 0 ? .published : submitted > 0 ? .submitted : .none }
}
