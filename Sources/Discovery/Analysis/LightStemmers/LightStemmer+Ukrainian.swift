extension LightStemmer {
  /// The reflexive particle, then the cases of nouns and adjectives and the commonest endings of verbs; then what
  /// changes in a stem: і for о before a last consonant (рік, року), a doubled one (знання, знань), к and г before і
  /// (руці, нозі), and the vowel that comes and goes (будинок, будинку).
  ///
  /// From the language's inflectional endings.
  static let ukrainian = LightStemmer(
    [
      "ся сь",
      """
      а е и о у є і ї ю я ь ам ям ами ями ах ях ом ем єм ою ею єю ію ів їв ей ові еві єві
      ий ій ого ього ому ьому им ім їм ої ьої ьою их іх їх ими їми
      ія ії ію ією ій ати ити іти яти ути увати ювати ав ала ало али ив ила ило или яв яла яло яли
      ував увала увало ували ає ають яє яють ує ують ює юють ить ять ать уть ють
      ємо ємо аємо аєте уємо уєте имо ите
      """,
    ],
    alternations: """
      іст:ост ів:ов ід:од іл:ол ін:он ір:ор іт:от ік:ок іг:ог іч:оч іж:ож іх:ох
      нн:н лл:л тт:т дд:д сс:с чч:ч цц:к ен:н ок:к ец:к ц:к з:г
      """)
}
