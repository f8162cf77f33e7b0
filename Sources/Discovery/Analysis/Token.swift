/// A word of a text.
struct Token {
  /// UTF-8 offsets in the text.
  var range: Range<Int>
  /// As it stands in the text.
  var word: String
  /// Without case, with its accents; never empty.
  var accented: String
  /// Without case and accents: the form in which words are compared.
  var folded: String
}
