extension LightStemmer {
  /// The article after the word, then plural and gender, then the consonants that change before some of them (език, езици; подлог,
  /// подлози) and the vowels that come and go (център, центрове; болен, болни).
  ///
  /// After the light approach of Savoy 2007, doi:10.1007/s10791-007-9033-9; verbs are left as they are there.
  static let bulgarian = LightStemmer(
    ["ът ят ият ата ята ото ето ите ете", "а е и о я ю ия ии ий ища ищ ове еве ов ев"],
    alternations: "стт:ст щт:щ ец:к ек:к ък:к ен:н ър:р ъл:л ц:к з:г")
}
