public import Documents
public import Ledger

/// Performs acts: the one place where permissions are asked for, and where the audit is written.
public struct Acting: Sendable {
  public let store: any DocumentStore
  public let now: @Sendable () -> Timestamp

  public init(store: any DocumentStore, now: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.now = now
  }

  /// Performs an act. That it was done is in the audit with it or not at all, unless the act is not audited; a
  /// refusal or failure is an entry of its own.
  ///
  /// - Throws: ``PeopleError/notAllowed(_:)`` for a person without the act's permission, or what the act throws.
  public func perform<A: Act>(_ act: A, by person: Person) async throws -> A.Answer {
    let occasion = Occasion(person: person, at: now())
    let id = AuditEntry.newID(at: occasion.at)
    do {
      guard person.may(A.permission) else { throw PeopleError.notAllowed(A.permission) }
      return try await store.act { transaction in
        let answer = try act.perform(in: transaction, on: occasion)
        if A.isAudited { _ = try transaction.create(AuditEntry(act, on: occasion, .done), id: id) }
        return answer
      }
    } catch {
      await note(AuditEntry(act, on: occasion, failing: error), id: id)
      throw error
    }
  }

  /// Writes an entry about what was not done.
  private func note(_ entry: AuditEntry, id: String) async {
    // The person is told why the act failed. A store that cannot be written either is told of by whoever watches it.
    _ = try? await store.act { try $0.create(entry, id: id) }
  }
}
