/// The kinds of document that a program knows.
public struct DocumentTypes: Sendable {
  public let all: [any DocumentBody.Type]

  public init(_ all: [any DocumentBody.Type]) {
    self.all = all
  }

  /// What is wrong with the kinds themselves; a test finds none.
  public var faults: [String] {
    let kinds = Dictionary(grouping: all.map { $0.kind.rawValue }) { $0 }
    return kinds.filter { $1.count > 1 }.keys.sorted().map { "\($0): two kinds of document have this name" }
      + all.flatMap { $0.faults }
  }

  /// Writes every document of an older schema anew, so that its present keys find it, some at a time. Where there is none nothing is
  /// written: a store that can only be read is left as it is.
  ///
  /// - Returns: How many.
  public func reopen(in store: any DocumentStore) async throws -> Int {
    var count = 0
    for type in all {
      while try await !store.read({ try $0.outdated(type.kind, before: type.schema, limit: 1) }).isEmpty {
        let done = try await store.act { try $0.reopen(type, limit: Self.atOnce) }
        count += done
        if done < Self.atOnce { break }
      }
    }
    return count
  }

  private static let atOnce = 100
}

extension DocumentBody {
  fileprivate static var faults: [String] {
    let names = Dictionary(grouping: keys.map(\.name)) { $0 }
    var faults = names.filter { $1.count > 1 }.keys.sorted().map { "\(kind.rawValue): two keys are called \($0)" }
    if canNamePerson, names[DocumentKeyName.person] == nil {
      faults.append("\(kind.rawValue): it can name a person and has no key for that")
    }
    return faults
  }
}
