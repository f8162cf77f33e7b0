internal import Records

extension Language {
  /// Languages in which a call can be answered: the official ones of the states of the Council of Europe, and some that are
  /// spoken there by many.
  static let answers: [Language] = [
    "en", "fr", "de", "it", "es", "el", "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "et", "eu", "fi", "ga", "gl",
    "hr",
    "hu", "hy", "is", "ka", "lb", "lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr",
    "sv", "tr", "uk",
  ].compactMap(Language.init)
}
