public import Digests

/// The part of an entry that can be destroyed without breaking the chain.
public struct EntryContent: Equatable, Sendable {
  /// Canonical JSON (RFC 8785) in UTF-8; empty for a withdrawal and for the `erased` entry itself.
  public var body: [UInt8]
  public var actor: Actor
  public var note: String
  /// 32 random bytes, so that an erased body cannot be guessed from its commitment.
  public var salt: [UInt8]

  public init(body: [UInt8], actor: Actor, note: String, salt: [UInt8]) {
    self.body = body
    self.actor = actor
    self.note = note
    self.salt = salt
  }

  /// SHA-256 over salt, body, actor and note, each as a field of ``ChainFields``.
  public var commitment: SHA256Digest {
    var fields = ChainFields(capacity: body.count + 256)
    fields.add(salt)
    fields.add(body)
    fields.add(actor.stored)
    fields.add(note)
    return fields.digest
  }
}
