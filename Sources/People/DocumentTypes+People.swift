public import Documents

extension DocumentTypes {
  /// The kinds of document that are about people and what they do.
  public static let people = DocumentTypes([
    Account.self, Session.self, Invitation.self, SignInTries.self, AuditEntry.self, Mail.self, JobState.self,
    Lease.self,
  ])
}
