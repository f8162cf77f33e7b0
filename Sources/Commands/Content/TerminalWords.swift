internal import InterfaceTexts
internal import Records

extension InterfaceTexts {
  /// The words of a terminal, which are English everywhere.
  static func ofTerminal() throws -> InterfaceTexts {
    guard let texts = try embedded()[.english] else { throw CommandError.refused("The program has no English texts.") }
    return texts
  }
}
