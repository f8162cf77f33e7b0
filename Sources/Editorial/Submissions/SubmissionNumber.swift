internal import Ledger
public import Documents
public import Records

/// By what a submission is spoken of, such as `31`; `31A` and `31B` are of one submitter.
public struct SubmissionNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  public var number: Int
  /// From 1, which is A, to ``mostPlaces``; nil for a submitter's only one.
  public var place: Int?

  /// There is one letter after a number: a further one goes on under a number of its own.
  static let mostPlaces = 26

  public init(_ number: Int, place: Int? = nil) {
    self.number = number
    self.place = place
  }

  public var description: String {
    let letter = place.flatMap { UnicodeScalar(64 + $0) }.map { String(Character($0)) }
    return "\(number)\(letter ?? "")"
  }

  var keyTuple: KeyTuple { [.number(Int64(number)), .number(Int64(place ?? 0))] }
}

extension DocumentReader {
  /// The number after the highest that was given, and after those that the collection has.
  func nextSubmissionNumber(after published: Int) throws -> SubmissionNumber {
    let last = try documents(DocumentQuery<Submission>(by: "number", descending: true, limit: 1)).documents.first
    return SubmissionNumber(max(published, last?.body.number?.number ?? 0) + 1)
  }

  /// The number of the next submission of a group: the newest number of the group with the first letter that is free, or a number of
  /// its own where there is none yet, or all letters are taken.
  ///
  /// - Returns: Beside it the one that has the number without a letter, and now gets the first.
  func numbering(
    in group: String?, after published: Int
  ) throws -> (number: SubmissionNumber, lone: Document<Submission>?) {
    let others = try group.map { try submissions(inGroup: $0) } ?? []
    if let newest = others.compactMap({ $0.body.number?.number }).max() {
      let shared = others.filter { $0.body.number?.number == newest }
      let lone = shared.first { $0.body.number?.place == nil }
      let taken = Set(shared.map { $0.body.number?.place ?? 1 })
      if let free = (1...SubmissionNumber.mostPlaces).first(where: { !taken.contains($0) }) {
        return (SubmissionNumber(newest, place: free), lone)
      }
    }
    return (try nextSubmissionNumber(after: published), nil)
  }
}

extension DocumentStore {
  /// The highest number among the submissions from which published records were made. Read from the records only as long as no
  /// submission here has a number; then it is not needed, and 0.
  public func highestPublishedSubmission(of types: RecordTypes) async throws -> Int {
    guard try await read({ try $0.count(DocumentQuery<Submission>(by: "number")) }) == 0 else { return 0 }
    var highest = 0
    for type in types.all {
      for entry in try await heads(ofKind: RecordKind(rawValue: type.name), at: nil) {
        guard entry.state == .published, let content = entry.content else { continue }
        let record = try RecordBody.decode(content.body, kind: type.name, version: entry.schema, types)
        for number in record.submissionNumbers {
          highest = max(highest, Int(number.prefix(while: \.isNumber)) ?? 0)
        }
      }
    }
    return highest
  }
}
