/// A word of a text.
struct Token {
  /// UTF-8 offsets in the text.
  var range: Range<Int>
  /// As it stands in the text.
  var word: String
  /// In the form in which words are compared; never empty.
  var folded: String
}
