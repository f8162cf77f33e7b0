public import Catalogue
public import Practices

/// A practice in full, in the revision that its publication says.
public struct PublishedPractice: Sendable {
  public let practice: Practice
  public let publication: Publication

  public init(_ practice: Practice, _ publication: Publication) {
    self.practice = practice
    self.publication = publication
  }
}
