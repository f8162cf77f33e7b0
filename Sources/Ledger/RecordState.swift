/// What an entry says has become of its record.
public enum RecordState: String, Sendable, CaseIterable {
  case published
  /// Taken back: the address stays and says so. A later entry can publish the record again.
  case withdrawn
  /// Destroyed for legal reasons: bodies, actors, notes and salts of every earlier revision are gone, and no entry follows.
  case erased
}
