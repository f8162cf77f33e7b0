public import Ledger

/// What came of a restoration.
public struct Restoration: Equatable, Sendable {
  /// The head of the restored ledger: the backup's.
  public var head: LedgerHead
  /// Where the store that was replaced is kept, or the first file of one whose own was gone; nil when there was none.
  public var replaced: String?

  public init(head: LedgerHead, replaced: String?) {
    self.head = head
    self.replaced = replaced
  }
}
