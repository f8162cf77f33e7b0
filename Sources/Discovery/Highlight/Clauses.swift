/// Words and phrases of a query, by their place among those that must match: the first is 1, the second 2, the third 4.
public struct Clauses: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let all = Clauses(rawValue: .max)

  /// `number` from 0; a query has at most ``Query/longest``, so that each has its bit.
  init(number: Int) { rawValue = 1 << UInt32(number) }

  public var count: Int { rawValue.nonzeroBitCount }
}
