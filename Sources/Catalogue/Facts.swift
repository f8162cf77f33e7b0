internal import Digests
internal import Foundation
import Practices
import Records

/// One statement or claim of a published record, as much of it as counting and choosing need: two words of memory.
///
/// Sorted, the facts of one subject are together, in it those of one group, and in that those of the newest records first.
struct Fact: Hashable, Comparable, Sendable {
  /// What is counted together: the mark of a group of outcomes; 0 for statements without one, and for claims.
  let subject: UInt64
  /// From the left: 8 bits of group, 33 of sequence, which count down, and 23 of detail.
  fileprivate let rest: UInt64

  private static let sequences: UInt64 = 1 << 33 - 1
  private static let details: UInt64 = 1 << 23 - 1

  fileprivate init(subject: UInt64, rest: UInt64) { (self.subject, self.rest) = (subject, rest) }

  private init(_ subject: UInt64, group: Int, detail: UInt64, of sequence: Int64) {
    let newestFirst = Self.sequences - UInt64(clamping: sequence) & Self.sequences
    self.init(subject: subject, rest: UInt64(group) << 56 | newestFirst << 23 | detail & Self.details)
  }

  /// A statement of the record whose newest entry is `sequence`.
  init(_ statement: EvidenceSummary, of sequence: Int64) {
    self.init(
      Self.mark(of: statement.group), group: statement.status.place,
      detail: UInt64(1 + (statement.direction?.place ?? -1)), of: sequence)
  }

  init(_ claim: Claim, of sequence: Int64) {
    self.init(0, group: claim.state.place, detail: claim.due.map(Self.bits) ?? 0, of: sequence)
  }

  /// The place of the status or the state among its cases.
  var group: Int { Int(rest >> 56) }
  var sequence: Int64 { Int64(Self.sequences - rest >> 23 & Self.sequences) }
  fileprivate var detail: UInt64 { rest & Self.details }

  /// Of a statement: 0 for a direction that no source states, else from 1 the place among the cases.
  var directionPlace: Int { Int(detail) }

  /// Whether it can be one of a statement; what comes from a disk need not.
  var isOfStatement: Bool { group < EvidenceStatus.allCases.count && detail <= EvidenceDirection.allCases.count }
  var isOfClaim: Bool { subject == 0 && group < ClaimState.allCases.count }

  /// Of a claim: when it is to be checked again.
  var due: PartialDate? { Self.due(detail) }

  fileprivate static func due(_ detail: UInt64) -> PartialDate? {
    let (year, month, day) = (Int(detail >> 9), Int(detail >> 5 & 15), Int(detail & 31))
    return PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }

  private static func bits(of date: PartialDate) -> UInt64 {
    UInt64(date.year) << 9 | UInt64(date.month ?? 0) << 5 | UInt64(date.day ?? 0)
  }

  /// A hash of a group's key, never 0; 64 bits keep apart however many groups there are.
  private static func mark(of group: Key?) -> UInt64 {
    guard let group else { return 0 }
    let digest = BLAKE2bDigest(of: Array(group.text.utf8))
    return max(1, digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  static func < (left: Self, right: Self) -> Bool {
    left.subject == right.subject ? left.rest < right.rest : left.subject < right.subject
  }
}

/// What all published records say, fact by fact: folded as the ledger is followed, and sorted.
///
/// Of a hundred thousand practices some megabytes, through which a page goes in about a millisecond.
struct Facts: Equatable, Sendable {
  private(set) var sorted: [Fact] = []

  /// The facts without those of the records whose entries are `gone`, and with others.
  ///
  /// - Complexity: O(all facts), and of those that are added O(*n* log *n*).
  func updated(removing gone: Set<Int64>, adding: [Fact]) -> Facts {
    guard !gone.isEmpty || !adding.isEmpty else { return self }
    var (merged, rest) = ([Fact](), adding.sorted()[...])
    merged.reserveCapacity(sorted.count + rest.count)
    for fact in sorted where gone.isEmpty || !gone.contains(fact.sequence) {
      while let next = rest.first, next < fact { merged.append(rest.removeFirst()) }
      merged.append(fact)
    }
    return Facts(sorted: merged + rest)
  }

  /// How many claims are to be checked again by a day.
  ///
  /// There may be a million of a few hundred days, so they are counted in an array from the first day to the last.
  var dueCounts: [PartialDate: Int] {
    let details = sorted.lazy.map(\.detail).filter { $0 > 0 }
    guard let first = details.min(), let last = details.max() else { return [:] }
    var counts = [UInt32](repeating: 0, count: Int(last - first) + 1)
    for detail in details { counts[Int(detail - first)] += 1 }
    return counts.enumerated().reduce(into: [:]) { due, count in
      guard count.element > 0, let day = Fact.due(first + UInt64(count.offset)) else { return }
      due[day] = Int(count.element)
    }
  }

  /// Stretches of facts that have the same in common.
  func stretches<Common: Equatable>(of facts: Range<Int>, by common: (Fact) -> Common) -> [Range<Int>] {
    guard var last = facts.first.map({ common(sorted[$0]) }) else { return [] }
    var (stretches, start) = ([Range<Int>](), facts.lowerBound)
    for place in facts.dropFirst() {
      let next = common(sorted[place])
      guard next != last else { continue }
      stretches.append(start..<place)
      (last, start) = (next, place)
    }
    return stretches + [start..<facts.upperBound]
  }
}

// MARK: - Checkpoint

extension Facts: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = [UInt8](try container.decode(Data.self))
    sorted = bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 15, by: 16).map { place in
        func word(_ place: Int) -> UInt64 {
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        return Fact(subject: word(place), rest: word(place + 8))
      }
    }
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "facts in no order")
    }
  }

  func encode(to encoder: any Encoder) throws {
    var bytes = Data(capacity: sorted.count * 16)
    for fact in sorted {
      for word in [fact.subject, fact.rest] { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
    }
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// Where it stands among the cases.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
