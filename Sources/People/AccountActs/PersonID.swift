internal import Digests

/// Ids that tell nothing: a letter and 80 random bits.
enum PersonID {
  static func account() -> String { id("a") }
  static func session() -> String { id("s") }
  static func invitation() -> String { id("i") }
  static func mail() -> String { id("m") }

  private static func id(_ letter: String) -> String { "\(letter)-\(Hex.text(randomBytes(10)))" }
}
