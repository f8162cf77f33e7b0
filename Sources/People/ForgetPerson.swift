public import Documents
internal import Ledger

/// Makes the store forget somebody: their account, and every document of the kinds given that names them.
///
/// `DocumentStore.purge()` must follow, so that the store's files forget them too.
public struct ForgetPerson: Act {
  public static let name = "forget-person"
  public static let permission = Permission.administer
  public var email: EmailAddress
  public var types: DocumentTypes

  public init(email: EmailAddress, types: DocumentTypes) {
    self.email = email
    self.types = types
  }

  /// - Returns: How many documents of each kind were deleted or changed.
  public func perform(in store: any StoreTransaction, on occasion: Occasion) throws -> [DocumentKind: Int] {
    let account = try store.account(of: email)
    if let account { try store.endSessions(of: account.id) }
    return try types.forget(try store.names(of: email), in: store)
  }
}
